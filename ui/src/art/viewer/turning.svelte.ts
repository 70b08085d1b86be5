// Turning pieces in the viewer: each turn is kept, one after the other, and the last can be taken back until another piece is shown.

import { errorText, t } from "../../i18n";
import type { Artwork, ArtworkId } from "../../ipc";
import { keptInWords, turnedOn, type KeptTurn } from "../kept-turn";

type Keeps = (piece: Artwork, quarters: number) => Promise<Artwork>;

export class Turning {
  /** The pieces as they are stored now. */
  pieces = $state.raw<Artwork[]>([]);
  /** The turn that can be taken back. */
  kept = $state.raw<KeptTurn | null>(null);
  /** Why the last turn was not kept: messages lie beneath the viewer. */
  failure = $state<string | null>(null);

  readonly #keep: Keeps;
  readonly #isShown: (id: ArtworkId) => boolean;
  readonly #say: (words: string) => void;
  #before = Promise.resolve();
  #isTakingBack = false;

  constructor(pieces: Artwork[], keep: Keeps, isShown: (id: ArtworkId) => boolean, say: (words: string) => void) {
    this.pieces = pieces;
    this.#keep = keep;
    this.#isShown = isShown;
    this.#say = say;
  }

  /** One turn at a time, so that two quick ones do not begin from the same revision. */
  turn(id: ArtworkId, quarters: number): Promise<void> {
    this.#before = this.#before.then(async () => {
      const place = this.pieces.findIndex((one) => one.id === id);
      const present = this.pieces[place];
      if (!present) return;
      try {
        this.pieces = this.pieces.with(place, await this.#keep(present, quarters));
        this.failure = null;
        // Whoever went on to another piece meanwhile is offered nothing about this one.
        this.kept = this.#isShown(id) ? turnedOn(this.kept, id, quarters) : null;
        if (this.#isShown(id)) this.#say(this.kept ? keptInWords(this.kept) : t("art-turned-back"));
      } catch (error) {
        this.failure = errorText(error);
      }
    });
    return this.#before;
  }

  async takeBack(): Promise<void> {
    if (!this.kept || this.#isTakingBack) return;
    this.#isTakingBack = true;
    await this.turn(this.kept.id, -this.kept.quarters);
    this.#isTakingBack = false;
  }

  /** Another piece is shown. */
  letBe(): void {
    this.kept = null;
    this.failure = null;
  }
}
