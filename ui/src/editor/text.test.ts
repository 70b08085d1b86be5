import fc from "fast-check";
import { EditorState } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { document, markdown } from "./arbitrary";
import { canonical } from "./canonical";
import { parse } from "./parse";
import { schema } from "./schema";
import { serialise } from "./serialise";
import { canEdit, open } from "./text";

const runs = { numRuns: 4000 };

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
