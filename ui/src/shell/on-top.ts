// Keeps an element in reach while modal dialogs come and go: what does not stand inside the one on top is inert, for the keys and for a screen
// reader; and what stands inside it is cut off at its edges where it scrolls. So the element is both: moved inside, and shown as a popover.

/** On a dialog that hides everything: nothing is to lie over it. */
export const COVERS = "data-covers";

const DIALOG = `dialog[open]:not([${COVERS}])`;

/** Those that are open, the one on top last. */
const opened: HTMLDialogElement[] = [];

function look(): void {
  for (const gone of opened.filter((one) => !one.isConnected || !one.open)) opened.splice(opened.indexOf(gone), 1);
  for (const dialog of document.querySelectorAll<HTMLDialogElement>(DIALOG)) {
    if (!opened.includes(dialog)) opened.push(dialog);
  }
}

/** The dialog that lies on top, if any is open. */
export function dialogOnTop(): HTMLDialogElement | null {
  look();
  return opened.at(-1) ?? null;
}

/** Moves an element, a `popover="manual"`, into each dialog that comes to lie on top, and back to its own place when none is left; `onmove` hears of every move. */
export function keepOnTop(element: HTMLElement, onmove: () => void): () => void {
  const home = element.parentElement ?? document.body;
  const settle = () => {
    const place = dialogOnTop() ?? home;
    if (element.parentElement === place) return;
    place.append(element);
    // Moving has hidden it.
    element.showPopover();
    onmove();
  };
  const observer = new MutationObserver(settle);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["open"] });
  element.showPopover();
  settle();
  return () => {
    observer.disconnect();
    home.append(element);
  };
}
