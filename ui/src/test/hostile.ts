// Texts of somebody who means harm, and how to see that a page took none of them for more than text.

import { cleanup } from "@testing-library/svelte";
import { expect } from "vitest";
import texts from "../../../tests/hostile/texts.json";

/** The same corpus as the editor's, the report's and that of the page for a browser. */
export { texts as hostileTexts };

/** What the page is made of, whatever is written on it: its elements, and the names of what they have. */
function bones(): string[] {
  return [...document.body.querySelectorAll("*")].map(
    (element) => `${element.localName} ${element.getAttributeNames().toSorted().join(" ")}`,
  );
}

/**
 * Shows a page with each of the texts wherever somebody else's words stand, and holds it against the page with a harmless word there: none
 * adds an element or an attribute. `show` ends when all of it can be seen.
 */
export async function staysText(show: (text: string) => Promise<void>): Promise<void> {
  const shown = async (text: string) => {
    cleanup();
    await show(text);
    expect(document.body.textContent).toContain(text.trim());
    return bones();
  };
  const expected = await shown("harmless");
  for (const text of texts) expect(await shown(text), text).toEqual(expected);
  cleanup();
}
