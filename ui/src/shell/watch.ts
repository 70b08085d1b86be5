// What the window listens for all the time: signs of life for the idle clock, writing that wants its spelling checked, and Rust asking for
// what is unsaved.

import { t } from "../i18n";
import { commands, onEvent } from "../ipc";
import { app } from "./app.svelte";
import { flushAll } from "./flush";
import { notifyError } from "./toasts.svelte";

const AT_MOST_EVERY_MS = 5_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "input"] as const;

/** Tells Rust that somebody is here, at most every five seconds. Returns how to stop. */
export function watchActivity(): () => void {
  let told = -AT_MOST_EVERY_MS;
  const tell = () => {
    const now = performance.now();
    if (now - told < AT_MOST_EVERY_MS) return;
    told = now;
    commands.activity().catch(() => undefined);
  };
  const options = { capture: true, passive: true };
  for (const sign of SIGNS) window.addEventListener(sign, tell, options);
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, tell, options);
  };
}

const WRITTEN = ':is(textarea, input[type="text"], [contenteditable="true"]):not([spellcheck="false"])';

/**
 * Has the spelling checked, from the first place on in which somebody begins to write: the dictionaries take time and memory, and many a day
 * is only read. Returns how to stop.
 */
export function watchWriting(): () => void {
  const begin = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !target.matches(WRITTEN)) return;
    stop();
    // Without it, writing is as good, only less helped.
    commands.checkSpelling().catch(() => undefined);
  };
  const stop = () => window.removeEventListener("focusin", begin, true);
  window.addEventListener("focusin", begin, true);
  return stop;
}

/** Without a key for as long as this, what was typed has arrived; one that is still on its way comes sooner, even on a busy computer. */
const QUIET_MS = 150;
const QUIET_AT_MOST_MS = 1_000;

/** Resolves when no more of what was typed comes in: keys wait in a line of their own, and a window can be closed before their turn. */
function typed(): Promise<void> {
  return new Promise((resolve) => {
    let quiet = setTimeout(done, QUIET_MS);
    const limit = setTimeout(done, QUIET_AT_MOST_MS);
    const again = () => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET_MS);
    };
    function done() {
      clearTimeout(quiet);
      clearTimeout(limit);
      window.removeEventListener("keydown", again, true);
      resolve();
    }
    window.addEventListener("keydown", again, true);
  });
}

/** Writes everything when Rust is about to lock or close, and says whether it could. */
export function answerFlushRequests(): () => void {
  return onEvent("flushRequested", ({ closing }) => {
    void answer(closing);
  });
}

async function answer(closing: boolean): Promise<void> {
  // The page is covered only then: what was typed still goes where it was meant to.
  await typed();
  app.locking = true;
  const [failure] = await flushAll(true);
  await commands.flushed(failure === undefined);
  if (failure === undefined) return;
  app.locking = false;
  const closeAnyway = { label: t("shell-close-anyway"), run: async () => void (await commands.closeAnyway()) };
  // The screen that could not write says so already; closing is the person's own wish, and theirs to decide.
  if (closing) notifyError(failure, { action: closeAnyway });
}
