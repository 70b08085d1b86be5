// Keeps what was written on the "right after" page from being wiped away by one slip: a long selection can neither be typed over nor
// deleted, and no key takes a whole line. Letters and words can still be taken back, one after another.

/** Selections up to this length are words that somebody means to change. */
export const SHORT = 30;

const WHOLE_LINES = [
  "deleteSoftLineBackward",
  "deleteSoftLineForward",
  "deleteHardLineBackward",
  "deleteHardLineForward",
];
const TAKES_BACK = ["historyUndo", "historyRedo"];

/** For `beforeinput`: stops what would wipe much away, and sets what was typed behind it instead. */
export function keepWritten(event: InputEvent): void {
  const field = event.currentTarget;
  if (!(field instanceof HTMLTextAreaElement) || TAKES_BACK.includes(event.inputType)) return;
  // What an input method composes cannot be stopped here; setting it behind as well would write it twice.
  if (event.isComposing || !event.cancelable) return;
  const { selectionStart, selectionEnd } = field;
  const wouldWipe = selectionEnd - selectionStart > SHORT;
  if (!wouldWipe && !WHOLE_LINES.includes(event.inputType)) return;
  event.preventDefault();
  const typed = event.inputType === "insertLineBreak" ? "\n" : (event.data ?? "");
  field.setRangeText(typed, selectionEnd, selectionEnd, "end");
  if (typed !== "") field.dispatchEvent(new Event("input", { bubbles: true }));
}
