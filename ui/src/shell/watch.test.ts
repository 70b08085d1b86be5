import { expect, test } from "vitest";
import { playRust } from "../test/rust";
import { watchWriting } from "./watch";

function focus(html: string): void {
  document.body.innerHTML = html;
  document.body.firstElementChild?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
}

test("dictionaries are read before somebody writes, or never, or again and again", () => {
  const calls = playRust({});
  const asked = () => calls.filter(({ command }) => command === "check_spelling").length;
  const stop = watchWriting();
  focus(`<input type="password" spellcheck="false">`);
  focus(`<button>Unlock</button>`);
  focus(`<input type="text" spellcheck="false">`);
  expect(asked()).toBe(0);
  focus(`<div contenteditable="true" role="textbox"></div>`);
  expect(asked()).toBe(1);
  focus(`<textarea></textarea>`);
  expect(asked()).toBe(1);
  stop();
});
