// What Rust tells the window by itself.

import { listen } from "@tauri-apps/api/event";
import type {
  BundleProgress,
  FlushRequested,
  GivingProgress,
  ImportProgress,
  MoveProgress,
  PicturesDropped,
  ReportProgress,
  SealedDropped,
} from "./bindings";

export type AppEvents = {
  bundleProgress: BundleProgress;
  /** Write what is being written, then call `commands.flushed()`. */
  flushRequested: FlushRequested;
  givingProgress: GivingProgress;
  importProgress: ImportProgress;
  moveProgress: MoveProgress;
  picturesDropped: PicturesDropped;
  reportProgress: ReportProgress;
  /** In a journal: replies, or what it does not open. */
  sealedDropped: SealedDropped;
};

const names: { [K in keyof AppEvents]: string } = {
  bundleProgress: "bundle-progress",
  flushRequested: "flush-requested",
  givingProgress: "giving-progress",
  importProgress: "import-progress",
  moveProgress: "move-progress",
  picturesDropped: "pictures-dropped",
  reportProgress: "report-progress",
  sealedDropped: "sealed-dropped",
};

/** Calls the handler until the returned function is called. */
export function onEvent<K extends keyof AppEvents>(name: K, handler: (payload: AppEvents[K]) => void): () => void {
  let stopped = false;
  const listening = listen<AppEvents[K]>(names[name], (event) => {
    if (!stopped) handler(event.payload);
  });
  return () => {
    stopped = true;
    void listening.then((unlisten) => {
      unlisten();
    });
  };
}
