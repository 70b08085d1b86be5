import fc from "fast-check";
import { EditorState } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { document, markdown } from "./arbitrary.fixture";
import { canonical } from "./canonical";
import { parse } from "./parse";
import { schema } from "./schema";
import { serialise } from "./serialise";
import { open } from "./text";

const runs = { numRuns: 4000 };

describe("what the editor cannot hold is for the plain text area", () => {
  test.each([
    ["a table", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["HTML", "<div>held</div>"],
    ["HTML in a line", "a <br> b"],
    ["a reference link", "[river][r]\n\n[r]: https://example.org"],
    ["a definition alone", "[r]: https://example.org"],
    ["a link without words", 'a [](https://example.org "b") c'],
    ["a footnote", "river[^1]\n\n[^1]: the Wye"],
    ["a task list", "- [ ] call Ana"],
    ["strikethrough", "~~never~~"],
    ["a heading of two lines, broken by hand", "river\\\nbank\n==="],
    ["formatting inside a description", "![the *river*](art:1)"],
    ["quotes nested without end", ">".repeat(5_000) + " a"],
  ])("%s", (_, text) => {
    expect(open(text)).toBeNull();
  });

  test.each([
    ["a picture of the journal", "![the river](art:0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10)"],
    ["a picture from elsewhere", "![far](https://example.org/a.png)"],
    ["lists in lists", "1. a\n   - b\n     - c\n2. d"],
    ["code", "`a` and\n\n```js\nb\n```"],
    ["all six headings", "# a\n\n###### b"],
    ["nothing at all", ""],
  ])("but not %s", (_, text) => {
    expect(open(text)).not.toBeNull();
  });
});

test.each([
  ["brackets that nothing closes", "[^"],
  ["emphasis", "*a* "],
  ["line breaks alone", "\\\n"],
  ["blanks before another character", " ", "a", "\u00a0\\\nb"],
])(
  "a long text of %s is looked through once for each of its parts, which takes longer than a test may",
  (_, part, ...around) => {
    const [before = "", after = ""] = around;
    expect(() => open(before + part.repeat(600_000 / part.length) + after)).not.toThrow();
  },
);

test("blocks that nobody touched keep their own style, letter for letter", () => {
  const text = "Title\n=====\n\n* one\n* two\n\nA line\nand another  \nwith __weight__.\n\n\n\nLast *one*.\n";
  const opened = open(text)!;
  const edited = typeInto(opened.doc, 3, "Very ");
  expect(opened.markdown(edited)).toBe(
    "Title\n=====\n\n* one\n* two\n\nA line\nand another  \nwith __weight__.\n\nVery Last *one*.",
  );
});

test.each([
  ["a link", [schema.text("^", [schema.marks.link.create({ href: "https://example.org" })])]],
  ["a picture", [schema.nodes.image.create({ src: "art:1", alt: "^ up" })]],
])("%s whose words begin with a caret comes back as a footnote", (_, content) => {
  const doc = schema.nodes.doc.create(null, schema.nodes.paragraph.create(null, content));
  expect(parse(serialise(doc))?.doc.toJSON()).toEqual(doc.toJSON());
});

test.each([
  [
    "a word",
    schema.nodes.paragraph.create(null, schema.text("` ".repeat(150_000) + "a", [schema.marks.code.create()])),
  ],
  ["a block", schema.nodes.code_block.create(null, schema.text("`\n".repeat(150_000) + "a"))],
])("%s of code with more ticks than a call takes arguments cannot be saved", (_, code) => {
  expect(() => serialise(schema.nodes.doc.create(null, code))).not.toThrow();
});

describe("any Markdown survives", () => {
  test("opened and not touched it is the same, letter for letter", { timeout: 200000 }, () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        const opened = open(text);
        if (opened) expect(opened.markdown(opened.doc)).toBe(text);
      }),
      runs,
    );
  });

  test("after an edit in one block the others say the same", { timeout: 200000 }, () => {
    fc.assert(
      fc.property(markdown, fc.nat(), fc.constantFrom("and ", "* ", "#", "<i>", "1. "), (text, at, typed) => {
        const opened = open(text);
        if (!opened) return;
        const place = at % opened.doc.childCount;
        const edited = typeInto(opened.doc, place, typed);
        const after = parse(opened.markdown(edited))?.doc;
        expect(after && canonical(after).toJSON()).toEqual(canonical(edited).toJSON());
      }),
      runs,
    );
  });

  test("whatever the editor holds comes back from its Markdown", { timeout: 200000 }, () => {
    fc.assert(
      fc.property(document, (doc) => {
        const said = canonical(doc);
        const text = serialise(said);
        const again = parse(text)?.doc;
        expect(again && canonical(again).toJSON(), text).toEqual(said.toJSON());
      }),
      runs,
    );
  });
});

function typeInto(doc: NonNullable<ReturnType<typeof open>>["doc"], place: number, typed: string) {
  const state = EditorState.create({ doc });
  let start = 1;
  for (let i = 0; i < place; i++) start += doc.child(i).nodeSize;
  const block = doc.child(place);
  return block.isTextblock
    ? state.tr.insertText(typed, start).doc
    : state.tr.insert(start - 1, schema.nodes.paragraph.create(null, schema.text(typed))).doc;
}
