// Short messages at the foot of the window. Good news goes by itself; a failure, and whatever can be acted on, stays until it
// is closed: nobody knows how long somebody needs to hear it and to get there.

import { errorText } from "../i18n";

export type ToastAction = { label: string; run: () => void | Promise<void> };
export type Toast = {
  id: number;
  text: string;
  failed: boolean;
  action: ToastAction | null;
  /** By the clock of the page. */ since: number;
};

/** An offer goes along to the place where the person arrives with it, and no further: it would lie over what is there. */
const PLACES = 1;

const SHORT_MS = 5_000;

class Toasts {
  list = $state.raw<Toast[]>([]);
  /** What the key for the messages leads to: the newest that can be acted on, or else the newest. */
  foremost = $derived(this.list.findLast(({ action }) => action) ?? this.list.at(-1));
  #next = 1;
  #placesLeft = new Map<number, number>();
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  add(text: string, failed: boolean, action: ToastAction | null): void {
    // The same sentence twice says no more than once, and of two offers of one kind the later counts.
    const isReplaced = (toast: Toast) => toast.text === text || (action && toast.action && toast.failed === failed);
    for (const before of this.list.filter(isReplaced)) this.dismiss(before.id);
    const id = this.#next++;
    this.list = [...this.list, { id, text, failed, action, since: performance.now() }];
    this.#placesLeft.set(id, PLACES);
    this.resume(id);
  }

  dismiss(id: number): void {
    this.hold(id);
    this.#placesLeft.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** The person has come to another place. */
  arrived(): void {
    for (const { id, action, failed } of this.list) {
      const left = this.#placesLeft.get(id) ?? 0;
      if (action && !failed && left === 0) this.dismiss(id);
      else this.#placesLeft.set(id, left - 1);
    }
  }

  /** Stops the clock while somebody is at the message. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(id: number): void {
    const toast = this.list.find((one) => one.id === id);
    if (!toast || toast.failed || toast.action) return;
    this.hold(id);
    this.#timers.set(
      id,
      setTimeout(() => {
        this.dismiss(id);
      }, SHORT_MS),
    );
  }

  clear(): void {
    for (const toast of this.list) this.dismiss(toast.id);
  }
}

export const toasts = new Toasts();

export function notify(text: string, options: { action?: ToastAction } = {}): void {
  toasts.add(text, false, options.action ?? null);
}

/** Says what a refused command means. */
export function notifyError(error: unknown, options: { action?: ToastAction } = {}): void {
  toasts.add(errorText(error), true, options.action ?? null);
}

export function dismissAll(): void {
  toasts.clear();
}
