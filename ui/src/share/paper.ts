// The papers that a report can be printed on.

import { t } from "../i18n";
import type { Paper } from "../ipc";

export const PAPERS: readonly Paper[] = ["a4", "letter"];

/** "A4 (210 × 297 mm)". */
export function paperLabel(paper: Paper): string {
  return t("share-paper-size", { paper });
}
