// Asking while somebody types: the answer to the last question is the only one that counts, whenever it comes.

import { commands, type SearchAnswer, type SearchQuery } from "../ipc";

export class Asking {
  /** Null before the first answer, and when there is nothing to ask. */
  answer = $state.raw<SearchAnswer | null>(null);
  failure = $state.raw<unknown>(null);
  isWaiting = $state(false);
  #last = 0;
  #settled: Promise<void> = Promise.resolve();

  /** Asks; null asks nothing, and forgets what was found. */
  ask(query: SearchQuery | null): void {
    const number = ++this.#last;
    this.failure = null;
    this.isWaiting = query !== null;
    if (query === null) this.answer = null;
    else this.#settled = this.#take(number, query);
  }

  /** Waits until the last question is answered, one way or the other. */
  async settled(): Promise<void> {
    let waited;
    do {
      waited = this.#settled;
      await waited;
    } while (waited !== this.#settled);
  }

  async #take(number: number, query: SearchQuery): Promise<void> {
    try {
      const answer = await commands.search(query);
      if (number === this.#last) this.answer = answer;
    } catch (error) {
      if (number === this.#last) this.failure = error;
    } finally {
      if (number === this.#last) this.isWaiting = false;
    }
  }
}
