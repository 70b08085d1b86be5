// What a layer draws of a note: its number, what it is called, where it stands.

import { t } from "../i18n";
import type { NoteMotivation, NotePlace } from "../ipc";

export type Mark = { id: string; number: number; label: string; place: NotePlace };

type Said = { motivation: NoteMotivation; place: NotePlace; text: string };

/** Notes as marks, numbered in their order. */
export function marksOf<Note extends { id: string }>(notes: readonly Note[], said: (note: Note) => Said): Mark[] {
  return notes.map((note, at) => {
    const { motivation, place, text } = said(note);
    const label = t("notes-mark", { number: at + 1, kind: t(`notes-${motivation}`), text: text.slice(0, 120) });
    return { id: note.id, number: at + 1, label, place };
  });
}
