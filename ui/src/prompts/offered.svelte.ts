// The prompt that is offered now: the same on Today and in a new entry, until the person asks for another one or stands elsewhere.

import { commands } from "../ipc";
import { another, fitting, type Prompt, type Standing } from "./prompts";

class Offered {
  prompt = $state.raw<Prompt | null>(null);
  /** The person would rather write without one. */
  declined = $state(false);
  #standing: Standing | null = null;
  #shown: string[] | null = null;

  /** Finds out which one was offered last. Not knowing it only means that it may come again. */
  async remember(): Promise<void> {
    this.#shown ??= await commands.lastPrompt().then(
      (last) => (last === null ? [] : [last]),
      () => [],
    );
  }

  /** Offers something that fits there, and keeps what is offered already if it does. */
  async stand(standing: Standing | null): Promise<void> {
    await this.remember();
    this.#standing = standing;
    if (!this.prompt || !fitting(standing).some(({ id }) => id === this.prompt?.id)) this.next();
  }

  /** Another one. */
  next(): void {
    const shown = this.#shown ?? [];
    const prompt = another(fitting(this.#standing), shown);
    if (!prompt) return;
    this.prompt = prompt;
    this.#shown = [...shown.filter((id) => id !== prompt.id), prompt.id];
    commands.rememberPrompt(prompt.id).catch(() => undefined);
  }
}

export const offered = new Offered();
