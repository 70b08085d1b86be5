import { afterEach, beforeEach, expect, test } from "vitest";
import { pasteAnywhere } from "./paste-anywhere";

let end: () => void;

beforeEach(() => {
  document.body.innerHTML = `<h1 tabindex="-1">Art</h1><input>`;
  end = pasteAnywhere();
});

afterEach(() => end());

function press(target: HTMLElement, kind: "keydown" | "keyup", key = "v"): void {
  target.focus();
  target.dispatchEvent(new KeyboardEvent(kind, { key, ctrlKey: true, bubbles: true }));
}

const element = (name: string) => document.querySelector(name) as HTMLElement;

test("the_keys_of_pasting_find_something_to_write_in_and_the_focus_comes_back", () => {
  const heading = element("h1");
  press(heading, "keydown");
  const sheet = document.activeElement as HTMLElement;
  expect(sheet.getAttribute("contenteditable")).toBe("true");
  press(sheet, "keyup");
  expect(sheet.isConnected).toBe(false);
  expect(document.activeElement).toBe(heading);
});

test("a_text_field_keeps_the_focus_and_other_keys_move_nothing", () => {
  press(element("input"), "keydown");
  expect(document.activeElement).toBe(element("input"));
  press(element("h1"), "keydown", "c");
  expect(document.activeElement).toBe(element("h1"));
});
