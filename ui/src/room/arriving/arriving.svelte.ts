// Bundles on their way in: chosen in a dialog, or dropped on the window, then one after the other. Rust reads the files and refuses what it
// cannot take in; no path ever comes here.

import { t, wasStopped } from "../../i18n";
import { commands, onEvent, type Arrival, type BundleProgress, type ClientAddress, type ClientId } from "../../ipc";
import { router } from "../../shell/router.svelte";
import { notify, notifyError } from "../../shell/toasts.svelte";

/** What the person is asked before it can go on. */
export type Asked =
  | {
      for: "passphrase";
      fileName: string;
      /** What was typed before and did not open it, and why. */
      failed?: { passphrase: string; reason: unknown };
    }
  | {
      for: "client";
      sender: string;
      /** A client whose name that is not, though it looks like it. */
      looksLike: string | null;
      address: ClientAddress | null;
      fileName: string;
      /** What was answered before and could not be done, and why. */
      failed?: { answer: Answer; reason: unknown };
    };

/** Whose it is: a client that is known, or else a new one of this name; and whether its words were compared with them. */
export type Answer = { client: ClientId | null; name: string; compared: boolean };

/** What became of a file in the end. */
export type Became =
  | Extract<Arrival, { state: "here" }>
  | { state: "refused"; reason: unknown }
  /** The person gave it up when they were asked. */
  | { state: "aside" };

export type Outcome = { fileName: string; became: Became };

class ArrivingBundles {
  /** Null while nothing is under way; a dialog of the system's that is open does not count. */
  progress: BundleProgress | null = $state.raw(null);
  asked: Asked | null = $state.raw(null);
  /** What became of several files, once all are done and until it was read; empty otherwise. */
  outcomes: readonly Outcome[] = $state.raw([]);
  /** How many have come in since this window opened: whatever lists them asks anew. */
  taken = $state(0);
  /** Something is under way, or a dialog of the system's is open. */
  busy = $state(false);

  /** Whether dropped files wait. */
  #isMore = false;
  #fileName = "";
  #done: Outcome[] = [];

  /** Lets the person choose a file. */
  async choose(): Promise<void> {
    if (this.busy || this.asked) return;
    this.#fileName = "";
    const arrival = await this.#run(() => commands.openBundle());
    if (arrival) this.#went(arrival);
    await this.#goOn();
  }

  /** Takes the files that were let go over the window. While something is under way or asked, they wait. */
  async dropped(): Promise<void> {
    this.#isMore = true;
    if (!this.busy && this.asked === null) await this.#goOn();
  }

  /** Gives the passphrase. Where it was not opened, it is asked again: Rust keeps the file, unless it was stopped. */
  async unlock(passphrase: string): Promise<void> {
    const question = this.asked;
    if (this.busy || question?.for !== "passphrase") return;
    this.asked = null;
    const arrival = await this.#run(() => {
      // To find the key takes a moment, of which Rust tells nothing.
      this.progress = { step: "opening", percent: 0 };
      return commands.openBundleWith(passphrase);
    });
    if (arrival.state === "refused" && !wasStopped(arrival.reason)) {
      this.asked = { ...question, failed: { passphrase, reason: arrival.reason } };
      return;
    }
    this.#went(arrival);
    await this.#goOn();
  }

  /** Says whose it is. Where it could not be taken in, it is asked again: Rust keeps it, unless it was stopped. */
  async belongsTo(answer: Answer): Promise<void> {
    const question = this.asked;
    if (this.busy || question?.for !== "client") return;
    this.asked = null;
    const arrival = await this.#run(() => commands.takeInBundle(answer.client, answer.name, answer.compared));
    if (arrival.state === "refused" && !wasStopped(arrival.reason)) {
      this.asked = { ...question, failed: { answer, reason: arrival.reason } };
      return;
    }
    this.#went(arrival);
    await this.#goOn();
  }

  /** Stops the one that is under way, and leaves out those that wait. */
  async stop(): Promise<void> {
    await commands.stopBundle();
  }

  /** Gives it up. A question that was answered tells a little later that it closed: that must not end what came of the answer. */
  async setAside(question: Asked): Promise<void> {
    // Told while the question is taken down, it would still see it.
    await Promise.resolve();
    if (this.asked !== question) return;
    this.asked = null;
    this.#done.push({ fileName: this.#fileName, became: { state: "aside" } });
    try {
      await commands.setBundleAside();
    } finally {
      await this.#goOn();
    }
  }

  /** What became of several files was read. */
  read(): void {
    this.outcomes = [];
  }

  async #run<Arrived>(work: () => Promise<Arrived>): Promise<Arrived | Extract<Became, { state: "refused" }>> {
    this.busy = true;
    const stop = onEvent("bundleProgress", (progress) => {
      this.progress = progress;
    });
    try {
      return await work();
    } catch (reason) {
      return { state: "refused", reason };
    } finally {
      stop();
      this.progress = null;
      this.busy = false;
    }
  }

  #went(arrival: Arrival | Became): void {
    this.asked = null;
    const fileName = this.#fileName;
    if (arrival.state === "needs_passphrase") {
      this.#fileName = arrival.file_name;
      this.asked = { for: "passphrase", fileName: arrival.file_name };
    } else if (arrival.state === "whose_is_it") {
      this.asked = {
        for: "client",
        sender: arrival.sender,
        looksLike: arrival.looks_like,
        address: arrival.address,
        fileName,
      };
    } else {
      if (arrival.state === "here") this.taken += 1;
      this.#done.push({ fileName, became: arrival });
    }
  }

  /** Takes the next of the files that wait, and when all are done says what became of them. */
  async #goOn(): Promise<void> {
    while (this.#isMore && this.asked === null) {
      this.#isMore = false;
      const next = await this.#run(() => commands.openDroppedBundle());
      if (next === null) break;
      if ("state" in next) this.#went(next);
      else {
        this.#isMore ||= next.left > 0;
        this.#fileName = next.file_name;
        this.#went(next.arrival);
      }
    }
    if (this.asked === null) await this.#tell();
  }

  async #tell(): Promise<void> {
    const done = this.#done;
    this.#done = [];
    const [only] = done;
    if (done.length > 1) {
      await router.go({ room: "clients" });
      this.outcomes = done;
    } else if (only?.became.state === "refused") notifyError(only.became.reason);
    else if (only?.became.state === "here") {
      await router.go({ room: "clients", bundle: only.became.bundle });
      if (only.became.was_here) notify(t("room-was-here"));
    }
  }
}

export const arriving = new ArrivingBundles();
