// Where the person is. One place at a time; leaving it writes what is unsaved first, and does not leave when that fails.

import type { FoundWords } from "../editor/found";
import { t } from "../i18n";
import type { CheckInPair, SessionKind } from "../ipc";
import { flushAll } from "./flush";
import { dismissAll, notifyError, toasts } from "./toasts.svelte";

export type Place =
  | { room: "today" }
  | {
      room: "journal";
      entry?: string | "new";
      trash?: boolean;
      /** The earlier versions of the entry. */
      versions?: boolean;
      /** What a new entry hangs on. */
      session?: string;
      /** The prompt that a new entry is written to; null for none; when left out, one is offered on the page. */
      prompt?: string | null;
      /** Where in its text an entry is opened. */
      find?: FoundWords;
    }
  | { room: "sessions"; session?: string; create?: SessionKind }
  | { room: "art"; artwork?: string; /** The series in which it is looked at, or its order. */ series?: string }
  | {
      room: "body";
      checkIn?: string | "new";
      /** What a new check-in hangs on. */
      session?: string;
      /** Two check-ins side by side: these, or the two that go together, one of them the one given. */
      compare?: CheckInPair | { with: string | null };
      /** One region over time; null for the choice of one. */
      region?: string | null;
    }
  | { room: "progress" }
  | { room: "right-after"; session: string }
  | { room: "share"; appointment?: string; page?: "people" | "given" | "leaving" }
  | { room: "settings"; about?: true }
  /** In a reading room: all clients, or what one of them gave. */
  | { room: "clients"; bundle?: string }
  | { room: "address" };

/** What the sidebar leads to; right after a session there is no sidebar. */
export type RoomName = Exclude<Place["room"], "right-after">;

const HISTORY = 50;

class Router {
  place = $state.raw<Place>({ room: "today" });
  /** What has to be ready before a place is arrived at. */
  entering: ((place: Place) => Promise<void>) | null = null;
  #asked = 0;
  #before: Place[] = [];

  /** Goes there once everything is written; stays, and says why, when it could not be. */
  async go(place: Place): Promise<void> {
    const asked = ++this.#asked;
    await this.entering?.(place);
    // Meanwhile the person asked for another.
    if (asked !== this.#asked) return;
    if (await this.#leave(() => this.#arrive(place))) this.#arrive(place);
  }

  /** Where the person came from, or the room's own first screen. */
  async back(): Promise<void> {
    const before = this.#before.at(-1) ?? home(this.place);
    const arrive = () => {
      this.#before.pop();
      this.place = before;
      toasts.arrived();
    };
    if (await this.#leave(arrive)) arrive();
  }

  /** Puts another place in the stead of this one, as when what was new has got its id. Nothing is left. */
  replace(place: Place): void {
    this.place = place;
  }

  /** Back to the first screen, with no memory of the others. */
  reset(): void {
    this.place = { room: "today" };
    this.#before = [];
  }

  #arrive(place: Place): void {
    this.#before = [...this.#before, this.place].slice(-HISTORY);
    this.place = place;
    toasts.arrived();
  }

  async #leave(anyway: () => void): Promise<boolean> {
    const [failure] = await flushAll();
    if (failure === undefined) return true;
    notifyError(failure, {
      action: {
        label: t("shell-leave-anyway"),
        run: () => {
          dismissAll();
          anyway();
        },
      },
    });
    return false;
  }
}

function home({ room }: Place): Place {
  return room === "right-after" ? { room: "today" } : { room };
}

export const router = new Router();
