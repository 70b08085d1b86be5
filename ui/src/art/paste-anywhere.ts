// Pasting where there is no text field. WebKit pastes only into something that can be written in: for the moment of the keys there is such
// a thing, out of sight, and the event goes up from it as from any other. What is pasted is not looked at here.

const WRITABLE = "input, textarea, [contenteditable=true]";

/** Lets Ctrl+V or Cmd+V paste wherever the focus stands; returns what ends it. */
export function pasteAnywhere(): () => void {
  document.addEventListener("keydown", receive);
  return () => document.removeEventListener("keydown", receive);
}

function receive(event: KeyboardEvent): void {
  const wanted =
    (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "v";
  const { target } = event;
  if (!wanted || !(target instanceof HTMLElement) || target.closest(`${WRITABLE}, dialog`)) return;
  const sheet = document.createElement("div");
  sheet.setAttribute("contenteditable", "true");
  sheet.tabIndex = -1;
  sheet.className = "only-heard";
  document.body.append(sheet);
  sheet.focus();
  // The paste comes between the key's going down and its coming up.
  const end = () => {
    document.removeEventListener("keyup", end);
    sheet.remove();
    target.focus();
  };
  document.addEventListener("keyup", end);
}
