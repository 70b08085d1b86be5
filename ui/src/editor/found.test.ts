import { expect, test } from "vitest";
import { placeOf } from "./found";
import { open } from "./text";

test("the words a search led to are found across marks, and not across blocks", () => {
  const doc = open("# Low tide\n\nA **he**ron by the\nshore\n\n- the end")?.doc;
  if (!doc) throw new Error("the editor holds this");
  const words = (wanted: string) => {
    const place = placeOf(doc, wanted);
    return place === null ? null : doc.textBetween(place, place + wanted.length, "|", " ");
  };
  expect(words("heron by")).toBe("heron by");
  expect(words("the shore")).toBe("the shore");
  expect(words("the end")).toBe("the end");
  expect(words("tide A")).toBeNull();
  expect(words("")).toBeNull();
});
