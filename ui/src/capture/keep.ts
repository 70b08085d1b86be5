// Keeps what was written on the "right after" page from being wiped away by one slip: a long selection can neither be typed over nor
// deleted, and no key takes a whole line or goes back a step. Letters and words can still be taken back, one after another.

/** Selections up to this length are words that somebody means to change. */
export const SHORT = 30;

const WHOLE_LINES = [
  "deleteSoftLineBackward",
  "deleteSoftLineForward",
  "deleteHardLineBackward",
  "deleteHardLineForward",
];
/** One step of these can be a whole page. */
const STEPS = ["historyUndo", "historyRedo"];
/** What a key is called whose letter an input method is about to compose (UI Events, 7.3). */
const COMPOSING_KEY = "Process";
const COMPOSING_CODE = 229;

/** For `keydown`: no step back, and an input method composes behind a long selection and not over it. */
export function keepFromKey(event: KeyboardEvent): void {
  const field = event.currentTarget;
  if (!(field instanceof HTMLTextAreaElement)) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && ["z", "y"].includes(event.key.toLowerCase())) {
    event.preventDefault();
  }
  // WebKit names the key of an input method by its code alone.
  const composes = event.key === COMPOSING_KEY || event.keyCode === COMPOSING_CODE;
  if (composes && isLong(field)) field.setSelectionRange(field.selectionEnd, field.selectionEnd);
}

function isLong({ selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  return selectionEnd - selectionStart > SHORT;
}

/** For `beforeinput`: stops what would wipe much away, and sets what was typed behind it instead. */
export function keepWritten(event: InputEvent): void {
  const field = event.currentTarget;
  if (!(field instanceof HTMLTextAreaElement)) return;
  if (STEPS.includes(event.inputType)) {
    event.preventDefault();
    return;
  }
  // What an input method composes cannot be stopped here; setting it behind as well would write it twice.
  if (event.isComposing || !event.cancelable) return;
  if (!isLong(field) && !WHOLE_LINES.includes(event.inputType)) return;
  event.preventDefault();
  const typed = event.inputType === "insertLineBreak" ? "\n" : (event.data ?? "");
  field.setRangeText(typed, field.selectionEnd, field.selectionEnd, "end");
  if (typed !== "") field.dispatchEvent(new Event("input", { bubbles: true }));
}
