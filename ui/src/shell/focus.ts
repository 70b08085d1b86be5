// Where the keys go when what had them is gone. A page that drops them leaves somebody who hears it at its very start.

import { tick } from "svelte";
import { dialogOnTop } from "./on-top";

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), [tabindex='0']";

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Takes the keys there, or to the heading of what lies on top when it cannot have them any more. */
export function focusOn(target: Element | null): void {
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus({ preventScroll: true });
  if (isLost() || document.activeElement !== target) focusHeading();
}

export function focusHeading(): void {
  const dialog = dialogOnTop();
  // What lies beneath a dialog cannot have the keys.
  const heading = dialog
    ? (dialog.querySelector<HTMLElement>("[tabindex='-1']") ?? dialog.querySelector<HTMLElement>(FOCUSABLE))
    : document.querySelector<HTMLElement>("#room h1");
  heading?.focus({ preventScroll: true });
}

/** Once the page has settled, gives the keys back to what had them, unless something else has taken them meanwhile. */
export async function giveBack(target: Element | null): Promise<void> {
  await tick();
  if (isLost()) focusOn(target);
}

/** The button after this one, or else before it, in the nearest surroundings that have another. */
export function neighbour(button: Element, within: Element = document.body): HTMLElement | null {
  for (let around = button.parentElement; around && within.contains(around); around = around.parentElement) {
    const buttons = [...around.querySelectorAll<HTMLElement>("button:not(:disabled)")];
    const at = buttons.indexOf(button as HTMLElement);
    const other = buttons[at + 1] ?? buttons[at - 1];
    if (other) return other;
  }
  return null;
}

/**
 * Asked before a list grows, with what stands at its end and may go with the focus in it. To be called once it has grown:
 * takes keys that were lost to the first of what came.
 */
export function beforeGrowing(end: Element): () => Promise<void> {
  const inRoom = () => [...document.querySelectorAll<HTMLElement>(`#room :is(${FOCUSABLE})`)];
  const wasInside = end.contains(document.activeElement);
  const last = inRoom().findLast((one) => one.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING);
  return async () => {
    await tick();
    if (!wasInside || !isLost()) return;
    const present = inRoom();
    focusOn((last && present[present.indexOf(last) + 1]) ?? null);
  };
}
