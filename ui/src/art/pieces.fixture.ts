// A piece as the journal gives it, for tests.

import type { Artwork } from "../ipc";

export const tag = {
  id: "s6",
  kind: "medicine",
  number: 4,
  starts: { local: "2026-11-14T10:30:00", zone: "Europe/Madrid" },
} as const;

export function piece(id: string, title: string, session: Artwork["session"] = tag): Artwork {
  return {
    id,
    revision: 1,
    width: 400,
    height: 300,
    session,
    draft: {
      title,
      made_on: "2026-11-15",
      session_id: session?.id ?? null,
      moment: session ? "hours24" : null,
      medium: "Soft pastel",
      support: "",
      size: "",
      process: "",
      statement: "",
      description: "",
      series: "",
      series_order: null,
      turns: 0,
      may_keep: false,
      private: false,
      veiled: false,
    },
  };
}
