// An earlier version becomes the present one, and can be taken back again.

import { t } from "../../i18n";
import { commands, type EntryId } from "../../ipc";
import { flushAll } from "../../shell/flush";
import { router } from "../../shell/router.svelte";
import { notify, notifyError } from "../../shell/toasts.svelte";

/** Saves a version over the present revision, goes to the entry and offers Undo. Says so when it could not. */
export async function bringBack(id: EntryId, present: number, version: number): Promise<void> {
  try {
    await commands.bringBackVersion(id, present, version);
  } catch (error) {
    notifyError(error);
    return;
  }
  await router.go({ room: "journal", entry: id });
  notify(t("versions-brought-back"), { action: { label: t("versions-undo"), run: () => undo(id, present) } });
}

/** The words that were replaced come back over whatever was written since, which becomes a version itself. */
async function undo(id: EntryId, replaced: number): Promise<void> {
  try {
    const [failure] = await flushAll();
    if (failure !== undefined) throw failure;
    const { revision } = await commands.entry(id);
    await commands.bringBackVersion(id, revision, replaced);
  } catch (error) {
    notifyError(error);
    return;
  }
  const { place } = router;
  // The page, of the entry or of its versions, shows what was stored when it was opened.
  if (place.room === "journal" && place.entry === id) router.replace({ ...place });
  notify(t("versions-undone"));
}
