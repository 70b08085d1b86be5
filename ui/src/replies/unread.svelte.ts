// Whether notes came that the person has not had before them yet: what a quiet dot in the sidebar tells.

import { commands, type GivenKind } from "../ipc";

class UnreadNotes {
  count = $state(0);

  async read(): Promise<void> {
    try {
      this.count = await commands.unreadNotes();
    } catch {
      // A dot that stays as it was takes nothing from anybody.
    }
  }

  /** The notes on this piece are before them now. */
  async seen(kind: GivenKind, id: string): Promise<void> {
    try {
      await commands.notesRead(kind, id);
    } catch {
      // They count as unread a little longer.
    }
    await this.read();
  }
}

export const unread = new UnreadNotes();
