// A refusal from Rust as a sentence. Rust sends a code and its arguments; the words are in door/errors.ftl.

import type { FluentVariable } from "@fluent/bundle";
import { has, t } from "./bundle.svelte";

export type CodedError = { code: string; args?: Record<string, FluentVariable> };

export function isCoded(error: unknown): error is CodedError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

export function errorCode(error: unknown): string {
  return isCoded(error) ? error.code : "unexpected";
}

export function errorText(error: unknown): string {
  if (!isCoded(error) || !has(`error-${error.code}`)) return t("error-unexpected");
  const args = { ...error.args };
  // A field travels by its name in the data; the person knows it by another.
  const field = args["field"];
  if (typeof field === "string") args["field"] = has(`field-${field}`) ? t(`field-${field}`) : t("field-other");
  return t(`error-${error.code}`, args);
}
