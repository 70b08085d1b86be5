// A pasted picture travels as a raw body, never as JSON or base64; its name and place go in headers, which hold ASCII only.

import { invoke } from "@tauri-apps/api/core";
import type { ImportContext, ImportOutcome } from "./bindings";

export function importPasted(bytes: ArrayBuffer, name: string, context: ImportContext): Promise<ImportOutcome> {
  return invoke<ImportOutcome>("import_pasted", bytes, {
    headers: {
      "afterglow-name": encodeURIComponent(name),
      "afterglow-context": encodeURIComponent(JSON.stringify(context)),
    },
  });
}
