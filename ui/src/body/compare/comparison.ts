// Two check-ins compared in words, without saying which is better: "Chest: from tight 7 to warm 6".

import { sessionLabel, t } from "../../i18n";
import type { CheckIn, CheckInDraft, RegionRecord, SessionTag } from "../../ipc";
import { REGIONS, feelingLabel, regionLabel } from "../body-map";
import { energyInWords, feltIn, leaningLabel, leaningOf, pleasantnessInWords } from "../in-words";

/** What is compared of a check-in. */
const COMPARED = ["regions", "energy", "pleasantness", "feelings"] as const;

export type Felt = Pick<CheckInDraft, (typeof COMPARED)[number]>;

/** What a line is about, and what it says. Regions come with their records, for whoever draws them. */
export type Line = { about: string; says: string };
export type RegionLine = Line & { region: string; first: RegionRecord | null; second: RegionRecord | null };

function fromTo(first: string | null, second: string | null): string {
  if (first === null) return t("body-compare-only-second", { felt: second ?? "" });
  if (second === null) return t("body-compare-only-first", { felt: first });
  return first === second
    ? t("body-compare-same", { felt: first })
    : t("body-compare-from-to", { from: first, to: second });
}

/** Before its session, as the person said; where they did not, by the clock. */
function isBefore({ moment, occurred }: CheckInDraft, { starts }: SessionTag): boolean {
  return moment === null ? occurred.local < starts.local : moment === "before";
}

/** "Before and after Session 4" where the first was before it and the second was not; else the session alone, if it is that of both. */
export function sessionOfBoth(first: CheckIn, second: CheckIn): string | null {
  const { session } = first;
  if (!session || session.kind !== "medicine" || session.id !== second.session?.id) return null;
  return isBefore(first.draft, session) && !isBefore(second.draft, session)
    ? t("body-compare-session", { session: sessionLabel(session) })
    : sessionLabel(session);
}

/** How a region felt in either. Where that reads the same and one is more alive and the other less, that is said, too. */
function feltInBoth(one: RegionRecord | null, other: RegionRecord | null): [string | null, string | null] {
  const both: [string | null, string | null] = [one && feltIn(one), other && feltIn(other)];
  if (!one || !other || both[0] !== both[1] || leaningOf(one) === leaningOf(other)) return both;
  const leaned = (record: RegionRecord) =>
    t("body-compare-leaning", { felt: feltIn(record), leaning: leaningLabel(record).toLocaleLowerCase() });
  return [leaned(one), leaned(other)];
}

/** A line for each region that is marked in either, from head to feet. */
export function regionLines(first: Felt, second: Felt): RegionLine[] {
  const of = (draft: Felt) => new Map(draft.regions.map((record) => [record.region, record]));
  const [before, after] = [of(first), of(second)];
  const known = REGIONS.map((region) => region.id);
  // A region that this version does not know comes last.
  const marked = new Set([...known.filter((id) => before.has(id) || after.has(id)), ...before.keys(), ...after.keys()]);
  return [...marked].map((region) => {
    const [one, other] = [before.get(region) ?? null, after.get(region) ?? null];
    return {
      region,
      about: regionLabel(region),
      says: fromTo(...feltInBoth(one, other)),
      first: one,
      second: other,
    };
  });
}

/** The lines of the regions that are not as they were. */
export function changedLines(first: Felt, second: Felt): RegionLine[] {
  return regionLines(first, second).filter((line) => {
    const [before, after] = feltInBoth(line.first, line.second);
    return before !== after;
  });
}

/** The whole of a line: "Chest: from tight 7 to warm 6". */
export function lineText({ about, says }: Line): string {
  return t("body-compare-line", { about, says });
}

/** Energy and pleasantness, as far as either says something. */
export function scaleLines(first: Felt, second: Felt): Line[] {
  const scales = [
    { about: t("body-energy"), of: (draft: Felt) => draft.energy, inWords: energyInWords },
    { about: t("body-pleasantness"), of: (draft: Felt) => draft.pleasantness, inWords: pleasantnessInWords },
  ];
  return scales.flatMap(({ about, of, inWords }) => {
    const said = (value: number | null) =>
      value === null ? null : t("body-scale-said", { words: inWords(value).toLocaleLowerCase(), value });
    const [one, other] = [said(of(first)), said(of(second))];
    return one === null && other === null ? [] : [{ about, says: fromTo(one, other) }];
  });
}

/** Which feelings are in both, which only in one. */
export function feelingLines(first: Felt, second: Felt): Line[] {
  const parts = [
    ["body-compare-feelings-both", first.feelings.filter((feeling) => second.feelings.includes(feeling))],
    ["body-compare-feelings-first", first.feelings.filter((feeling) => !second.feelings.includes(feeling))],
    ["body-compare-feelings-second", second.feelings.filter((feeling) => !first.feelings.includes(feeling))],
  ] as const;
  return parts.flatMap(([says, feelings]) =>
    feelings.length === 0
      ? []
      : [{ about: t("body-feelings"), says: t(says, { feelings: feelings.map(feelingLabel).join(", ") }) }],
  );
}

/** What cannot be compared, because it was left out of either, by the names of parts. */
export function uncompared(...leftOut: readonly (readonly string[])[]): string[] {
  return COMPARED.filter((part) => leftOut.some((parts) => parts.includes(part)));
}

/** The same without these parts: what was left out of one of two is not there in the other alone. */
export function without(felt: Felt, parts: readonly string[]): Felt {
  const kept = <T>(part: (typeof COMPARED)[number], said: T, none: T) => (parts.includes(part) ? none : said);
  return {
    regions: kept("regions", felt.regions, []),
    energy: kept("energy", felt.energy, null),
    pleasantness: kept("pleasantness", felt.pleasantness, null),
    feelings: kept("feelings", felt.feelings, []),
  };
}
