// Arbitrary Markdown and arbitrary documents, for the tests.

import fc from "fast-check";
import type { Mark, Node } from "prosemirror-model";
import { schema } from "./schema";

const ID = "0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10";

const words = fc.constantFrom("river", "the bank", "(held)", "I", "é", "\u{1F30A}", "don't", "“so”", "a_b", "2", "");
const marks = fc.constantFrom(
  "*",
  "_",
  "**",
  "__",
  "`",
  "``",
  "[",
  "]",
  "(",
  ")",
  "!",
  "<",
  ">",
  "&",
  "&amp;",
  "&nbsp;",
  "\\",
  "~~",
  "#",
  "|",
  "-",
  "+",
  "1.",
  "=",
  ":",
);
const wholes = fc.constantFrom(
  "*was*",
  "**open**",
  "***both***",
  "`code`",
  '[link](https://example.org/a_(b) "t")',
  "<https://example.org>",
  `![water](art:${ID})`,
  "![far](https://example.org/p.png)",
  "a\\\nb",
  "a  \nb",
  "a\nb",
  "<b>",
  "[ref]",
  "[^1]",
  "*a **b** c*",
  "x*y*z",
);
const inline = fc
  .array(fc.oneof(words, marks, wholes), { minLength: 1, maxLength: 6 })
  .chain((parts) => fc.constantFrom(" ", "", " ", "\n").map((gap) => parts.join(gap)));

const line = fc.oneof(
  { weight: 4, arbitrary: inline },
  inline.map((text) => `# ${text}`),
  inline.map((text) => `### ${text} #`),
  fc.constantFrom(
    "---",
    "***",
    "===",
    "```",
    "~~~ js",
    "    code",
    "> quote",
    "- [ ] task",
    "| a | b |\n|---|---|",
    "[ref]: /x",
    "<div>",
    "[^1]: note",
  ),
);

const block: fc.Arbitrary<string> = fc.letrec<{ block: string; list: string }>((tie) => ({
  block: fc.oneof(
    { weight: 4, arbitrary: line },
    tie("list"),
    tie("block").map((text) => text.replace(/^/gm, "> ")),
    inline.map((text) => `\`\`\`\n${text}\n\`\`\``),
  ),
  list: fc
    .tuple(
      fc.constantFrom("- ", "* ", "+ ", "1. ", "7) "),
      fc.constantFrom("\n", "\n\n"),
      fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    )
    .map(([marker, gap, items]) =>
      items.map((text) => marker + text.replace(/\n/g, `\n${" ".repeat(marker.length)}`)).join(gap),
    ),
})).block;

/** Markdown of every sort, allowed in the editor or not. */
export const markdown = fc
  .array(fc.tuple(block, fc.constantFrom("\n\n", "\n\n", "\n", "\n\n\n", "\n \n")), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(""));

const anyMarks = fc
  .subarray(["em", "strong", "link", "code"], { maxLength: 3 })
  .chain((names) =>
    fc.constantFrom("https://example.org", "mailto:a@b.c", "a b(c)").map((href) => marksOf(names, href)),
  );

function marksOf(names: string[], href: string): readonly Mark[] {
  return names.reduce<readonly Mark[]>(
    (set, name) => schema.marks[name].create(name === "link" ? { href } : null).addToSet(set),
    [],
  );
}

const anyText = fc
  .oneof(
    fc
      .array(fc.oneof(words, marks, fc.constantFrom(" ", "\u00a0", "\t")), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join("")),
    fc.string({ unit: "binary", minLength: 1, maxLength: 8 }),
  )
  .filter((text) => text.length > 0);

const leaf = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(anyText, anyMarks).map(([text, set]) => schema.text(text, set)) },
  fc
    .constantFrom("art:" + ID, "https://example.org/a b.png")
    .chain((src) =>
      fc
        .tuple(anyText, anyMarks)
        .map(([alt, set]) =>
          schema.nodes.image.create({ src, alt: alt.replace(/\s+/g, " ").trim() || null }, null, set),
        ),
    ),
);
const breakable = fc.oneof({ weight: 8, arbitrary: leaf }, fc.constant(schema.nodes.hard_break.create()));

const blockNode: fc.Arbitrary<Node> = fc.letrec<{ block: Node; item: Node; list: Node }>((tie) => ({
  block: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(breakable, { maxLength: 5 }).map((nodes) => schema.nodes.paragraph.create(null, nodes)),
    },
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.array(leaf, { maxLength: 3 }))
      .map(([level, nodes]) => schema.nodes.heading.create({ level }, nodes)),
    anyText.map((text) => schema.nodes.code_block.create(null, schema.text(text))),
    fc.constant(schema.nodes.horizontal_rule.create()),
    fc.array(tie("block"), { minLength: 1, maxLength: 3 }).map((nodes) => schema.nodes.blockquote.create(null, nodes)),
    tie("list"),
  ),
  item: fc
    .array(tie("block"), { minLength: 1, maxLength: 3 })
    .map((nodes) => schema.nodes.list_item.create(null, nodes)),
  list: fc
    .tuple(
      fc.boolean(),
      fc.boolean(),
      fc.integer({ min: 0, max: 12 }),
      fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    )
    .map(([isOrdered, tight, order, items]) =>
      isOrdered
        ? schema.nodes.ordered_list.create({ order, tight }, items)
        : schema.nodes.bullet_list.create({ tight }, items),
    ),
})).block;

/** Documents as an afternoon of writing, pasting and undoing could leave them. */
export const document = fc
  .array(blockNode, { minLength: 1, maxLength: 4 })
  .map((nodes) => schema.nodes.doc.create(null, nodes));
