// How large a file is, in words.

import { t } from "../../i18n";

/** 840 KB, 2.4 MB: as file managers count. */
export function sizeText(bytes: number): string {
  const large = bytes >= 1_000_000;
  const value = large ? Math.round(bytes / 100_000) / 10 : Math.max(1, Math.round(bytes / 1_000));
  return t("give-size", { value, unit: large ? "mb" : "kb" });
}
