// The body map file, typed. Shapes and codes come from data/body-map.json, labels from body.ftl.
// What is marked on a body does not live here: see geometry.ts and field.ts.

import { t } from "../i18n";
import type { Outline as OutlineId, Side } from "../ipc";
import data from "../../../data/body-map.json";

export type Point = readonly [x: number, y: number];
export type Silhouette = { path: string; lines: string[] };
/** At a height, distances from the middle line on the neutral outline, and on this one. */
export type WidthRow = { y: number; from: number[]; to: number[] };
export type Outline = { id: OutlineId; widths: WidthRow[] } & Record<Side, Silhouette>;
export type BodyGroup = "head" | "torso" | "arms" | "legs";
export type Region = { id: string; side: Side; group: BodyGroup; order: number; polygon: Point[] };
export type WordFamily = { family: string; words: string[] };

export const VERSION: number = data.version;
export const WIDTH: number = data.width;
export const HEIGHT: number = data.height;
/** In the order of lists: head to feet, front first. */
export const REGIONS = data.regions as unknown as readonly Region[];
export const WORD_FAMILIES: readonly WordFamily[] = data.words;
export const FEELINGS: readonly string[] = data.feelings;
export const SIDES: readonly Side[] = ["front", "back"];
export const GROUPS: readonly BodyGroup[] = ["head", "torso", "arms", "legs"];
/** All there are, the neutral one first: the others are told by how they differ from it. */
export const OUTLINES = data.outlines as readonly Outline[];

const regions = new Map(REGIONS.map((region) => [region.id, region]));
const words = new Set(WORD_FAMILIES.flatMap((family) => family.words));
const feelings = new Set(FEELINGS);

/** An outline by id. One that this version does not know is drawn as the first: the marks stay where they are. */
export function outlineOf(id: string): Outline {
  const outline = OUTLINES.find((one) => one.id === id) ?? OUTLINES[0];
  if (!outline) throw new Error("data/body-map.json has no outline");
  return outline;
}

export function outlineLabel(id: string): string {
  return t(`body-outline-${outlineOf(id).id}`);
}

export function regionOf(id: string): Region | undefined {
  return regions.get(id);
}

/** A region that this version does not know keeps its id as its name rather than vanish. */
export function regionLabel(id: string): string {
  return regions.has(id) ? t(`body-region-${id}`) : id;
}

/** A word of ours is looked up, the person's own stands as it was written. */
export function wordLabel(word: string): string {
  return words.has(word) ? t(`body-word-${word}`) : word;
}

export function feelingLabel(feeling: string): string {
  return feelings.has(feeling) ? t(`body-feeling-${feeling}`) : feeling;
}
