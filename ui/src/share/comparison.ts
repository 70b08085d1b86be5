// Two check-ins compared in words: "Chest: from tight 7 to warm 6". A start for the person's own words, never a judgement.

import { regionLabel } from "../body/body-map";
import { feltIn } from "../body/in-words";
import { t } from "../i18n";
import type { CheckIn } from "../ipc";

/** A line for each region that is not as it was, in the order of the earlier check-in. */
export function compare(start: CheckIn, end: CheckIn): string[] {
  const before = new Map(start.draft.regions.map((record) => [record.region, feltIn(record)]));
  const after = new Map(end.draft.regions.map((record) => [record.region, feltIn(record)]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((region) => before.get(region) !== after.get(region))
    .map((id) => {
      const words = { region: regionLabel(id), from: before.get(id) ?? "", to: after.get(id) ?? "" };
      if (words.from === "") return t("share-changed-new", words);
      if (words.to === "") return t("share-changed-gone", words);
      return t("share-changed-from-to", words);
    });
}
