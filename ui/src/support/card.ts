// What stands on the support card: the lines as shipped, with what the person changed. Numbers come from data/support-lines.json, words from
// door/support.ftl.

import { spoken, t } from "../i18n";
import type { ChangedLine, SupportCard } from "../ipc";
import data from "../../../data/support-lines.json";

/** As in src-tauri/src/support_card.rs. */
export const MOST_CONTACTS = 12;
export const LONGEST = { name: 100, number: 60, note: 300 };

export type Line = { id: string; name: string; number: string; hidden: boolean };

export const EMPTY: SupportCard = { contacts: [], lines: [] };

/** The lines as Afterglow came: first those that answer in the language that is spoken here. */
export function shippedLines(): Line[] {
  const near = data.lines.filter(({ languages }) => languages.includes(spoken()));
  const far = data.lines.filter((line) => !near.includes(line));
  return [...near, ...far].map(({ id, number }) => ({ id, name: t(`support-line-${id}`), number, hidden: false }));
}

/** The lines as the person has them, hidden ones too. */
export function linesOf({ lines }: SupportCard): Line[] {
  return shippedLines().map((line) => {
    const change = lines.find(({ id }) => id === line.id);
    if (!change) return line;
    return { ...line, name: change.name || line.name, number: change.number || line.number, hidden: change.hidden };
  });
}

/** What to store: contacts that say something, and lines that differ from the shipped ones. A line that this version does not know stays. */
export function cardOf(contacts: SupportCard["contacts"], lines: Line[], before: SupportCard): SupportCard {
  const shipped = shippedLines();
  const unknown = before.lines.filter(({ id }) => !shipped.some((line) => line.id === id));
  const changed = lines.flatMap((line): ChangedLine[] => {
    const own = shipped.find(({ id }) => id === line.id);
    const name = line.name.trim() === own?.name ? "" : line.name.trim();
    const number = line.number.trim() === own?.number ? "" : line.number.trim();
    return name || number || line.hidden ? [{ id: line.id, name, number, hidden: line.hidden }] : [];
  });
  const said = contacts
    .map(({ name, number, note }) => ({ name: name.trim(), number: number.trim(), note: note.trim() }))
    .filter(({ name, number, note }) => name || number || note);
  return { contacts: said, lines: [...changed, ...unknown] };
}
