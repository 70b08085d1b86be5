// A refusal from Rust as a sentence. Rust sends a code and its arguments; the words are in door/errors.ftl.

import type { FluentVariable } from "@fluent/bundle";
import type { AppError } from "../ipc/bindings";
import { has, t } from "./bundle.svelte";

/** What Rust refused with; null of an error that did not come from there. */
export function refusalOf(error: unknown): AppError | null {
  const isCoded = typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
  return isCoded ? (error as AppError) : null;
}

export function errorCode(error: unknown): AppError["code"] | "unexpected" {
  return refusalOf(error)?.code ?? "unexpected";
}

/** Whether it failed because the person stopped it. */
export function wasStopped(error: unknown): boolean {
  return errorCode(error) === "stopped";
}

export function errorText(error: unknown): string {
  const refusal = refusalOf(error);
  if (!refusal || !has(`error-${refusal.code}`)) return t("error-unexpected");
  const args = { ...("args" in refusal ? refusal.args : {}) } as Record<string, FluentVariable>;
  // A field travels by its name in the data; the person knows it by another.
  const field = args["field"];
  if (typeof field === "string") args["field"] = has(`field-${field}`) ? t(`field-${field}`) : t("field-other");
  return t(`error-${refusal.code}`, args);
}
