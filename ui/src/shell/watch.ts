// What the window listens for all the time: signs of life for the idle clock, and Rust asking for what is unsaved.

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

/** Writes everything when Rust is about to lock or close, and says whether it could. */
export function answerFlushRequests(): () => void {
  return onEvent("flushRequested", ({ closing }) => {
    app.locking = true;
    void flushAll().then(async ([failure]) => {
      await commands.flushed(failure === undefined);
      if (failure === undefined) return;
      app.locking = false;
      const closeAnyway = { label: t("shell-close-anyway"), run: async () => void (await commands.closeAnyway()) };
      // The screen that could not write says so already; closing is the person's own wish, and theirs to decide.
      if (closing) notifyError(failure, { action: closeAnyway });
    });
  });
}
