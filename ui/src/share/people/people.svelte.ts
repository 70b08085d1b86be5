// The people that something can be given to, as the journal has them. Read when a page that shows them is entered, and after each change.

import { commands, type Person, type RecipientId } from "../../ipc";

class People {
  /** Null until they were read once. */
  all: Person[] | null = $state.raw(null);
  readonly present: Person[] = $derived((this.all ?? []).filter(({ recipient }) => recipient.retired_at === null));
  readonly retired: Person[] = $derived((this.all ?? []).filter(({ recipient }) => recipient.retired_at !== null));

  async read(): Promise<void> {
    this.all = await commands.listPeople();
  }

  /** Whether somebody whose card is used, but for these, goes by this name. */
  isTaken(name: string, ...but: (RecipientId | null | undefined)[]): boolean {
    const plain = (text: string) => text.trim().toLowerCase();
    return this.present.some(({ recipient }) => plain(recipient.name) === plain(name) && !but.includes(recipient.id));
  }

  named(id: RecipientId | null): Person | undefined {
    return this.all?.find(({ recipient }) => recipient.id === id);
  }
}

export const people = new People();
