// What jsdom lacks and the app relies on.

import { beforeEach } from "vitest";
import { clearMocks } from "@tauri-apps/api/mocks";
import { speakInRooms } from "../i18n";

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.setAttribute("open", "");
  this.querySelector<HTMLElement>("[autofocus]")?.focus();
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  if (!this.hasAttribute("open")) return;
  this.removeAttribute("open");
  this.dispatchEvent(new Event("close"));
};
HTMLElement.prototype.showPopover ??= function showPopover(this: HTMLElement) {
  this.style.display = "block";
};
// It lays nothing out, so there is no size to watch: what is drawn as wide as its place is drawn as wide as before it is measured.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// It draws no letters, so there are no typefaces to wait for.
Object.defineProperty(document, "fonts", { value: { load: () => Promise.resolve([]) } });
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.scrollTo ??= () => undefined;
Range.prototype.getClientRects ??= () => document.createElement("p").getClientRects();

await speakInRooms();

// Not after each: a component that is taken down still takes its listeners back.
beforeEach(() => {
  clearMocks();
});
