// A check-in in words: the twin of its pictures, for lists and for readers.

import { t } from "../i18n";
import type { CheckInDraft, RegionRecord } from "../ipc";
import { regionLabel, wordLabel } from "./body-map";

/** How much of a region must be marked the other way to be named too. */
const NAMED = 0.15;
/** How many regions a line has room for. */
const IN_A_LINE = 3;

/** Which way a region is marked; "words" where it has words and no brush touched it. */
export type Leaning = "both" | "more" | "less" | "words";

export function leaningOf({ more, less }: Pick<RegionRecord, "more" | "less">): Leaning {
  if (more + less === 0) return "words";
  if (more >= NAMED && less >= NAMED) return "both";
  return more >= less ? "more" : "less";
}

/** The hue that goes with it: that of the brush, and neither where it is both or none. */
export function leaningTone(marked: Pick<RegionRecord, "more" | "less">): "warm" | "cool" | "plain" {
  return ({ more: "warm", less: "cool", both: "plain", words: "plain" } as const)[leaningOf(marked)];
}

/** "More alive", "Less alive", both, or "Only words". */
export function leaningLabel(marked: Pick<RegionRecord, "more" | "less">): string {
  const leaning = leaningOf(marked);
  if (leaning === "both") return t("body-both");
  return leaning === "words" ? t("body-only-words") : t(`body-${leaning}-alive`);
}

/** "warm, spreading 6": how a region felt and how strong, or else how alive it was. */
export function feltIn(record: RegionRecord): string {
  const words = record.words.map(wordLabel).join(", ") || leaningLabel(record).toLocaleLowerCase();
  return record.intensity === null ? words : t("body-felt", { words, intensity: record.intensity });
}

/** "Chest warm, spreading 6", "Throat less alive". */
export function regionInWords(record: RegionRecord): string {
  return t("body-line-part", { region: regionLabel(record.region), felt: feltIn(record) });
}

function shareLabel(share: number): string {
  return t("body-share-of", { level: [0.15, 0.35, 0.65, 0.9].filter((least) => share >= least).length });
}

/** "More alive in most of it, less alive in a part of it". */
export function sharesInWords(record: Pick<RegionRecord, "more" | "less">): string {
  if (leaningOf(record) === "words") return t("body-only-words");
  const more = shareLabel(record.more);
  const less = shareLabel(record.less);
  if (Math.min(record.more, record.less) >= NAMED) return t("body-share-both", { more, less });
  return record.more >= record.less ? t("body-share-more", { share: more }) : t("body-share-less", { share: less });
}

/** The strongest regions of a check-in in one line. */
export function markedInWords(regions: readonly RegionRecord[]): string {
  if (regions.length === 0) return t("body-line-nothing");
  const strongest = regions.toSorted((a, b) => (b.intensity ?? -1) - (a.intensity ?? -1));
  const parts = strongest.slice(0, IN_A_LINE).map(regionInWords).join(" · ");
  const left = regions.length - IN_A_LINE;
  return left > 0 ? `${parts} · ${t("body-line-more", { count: left })}` : parts;
}

/** 0 to 10 as one of five steps. */
function levelOf(value: number): number {
  return [1, 3, 6, 8].filter((highest) => value > highest).length;
}

export function energyInWords(value: number): string {
  return t("body-energy-in-words", { level: levelOf(value) });
}

export function pleasantnessInWords(value: number): string {
  return t("body-pleasantness-in-words", { level: levelOf(value) });
}

/** Energy and pleasantness, as far as they were said. */
export function scalesInWords({ energy, pleasantness }: Pick<CheckInDraft, "energy" | "pleasantness">): string {
  return [energy === null ? "" : energyInWords(energy), pleasantness === null ? "" : pleasantnessInWords(pleasantness)]
    .filter(Boolean)
    .join(" · ");
}
