// Pictures that are pasted or dropped into an entry: they become art of the journal, with the entry's session and moment.

import type { FoundPicture } from "../editor/commands";
import { errorText, t } from "../i18n";
import { commands, importPasted, type ImportContext, type ImportOutcome } from "../ipc";
import { notify, notifyError } from "../shell/toasts.svelte";

/** Brings in files that the page holds, until it is stopped; those that are refused are named. */
export async function bringIn(
  files: File[],
  context: ImportContext,
  isStopped: () => boolean,
): Promise<FoundPicture[]> {
  const outcome: ImportOutcome = { added: [], refused: [], cancelled: false };
  for (const file of files) {
    if (isStopped()) break;
    try {
      const one = await importPasted(await file.arrayBuffer(), file.name || t("journal-picture-pasted"), context);
      outcome.added.push(...one.added);
      outcome.refused.push(...one.refused);
    } catch (error) {
      notifyError(error);
    }
  }
  return settle(outcome);
}

/** Brings in what Rust received by the last drop. */
export async function bringInDropped(context: ImportContext): Promise<FoundPicture[]> {
  try {
    return settle(await commands.importDropped(context));
  } catch (error) {
    notifyError(error);
    return [];
  }
}

function settle({ added, refused }: ImportOutcome): FoundPicture[] {
  for (const { name, reason } of refused) notify(t("journal-picture-refused", { name, reason: errorText(reason) }));
  if (added.length > 0) notify(t("journal-picture-outside"));
  return added.map((id) => ({ id, alt: "" }));
}
