// A client, what they gave, and its pieces, for tests.

import type { Client, GivenBody, GivenPiece, RoomBundle } from "../ipc";

const received = { local: "2026-11-20T19:42:00", zone: "UTC" };

export function piece(id: string, over: Partial<GivenPiece> = {}): GivenPiece {
  return {
    id,
    kind: "entry",
    title: id,
    day: "2026-11-15",
    time: null,
    session: null,
    moment: null,
    picture: null,
    may_keep: true,
    closed: false,
    ...over,
  };
}

export const maya: Client = {
  id: "c1",
  name: "Maya",
  has_address: true,
  bundles: [
    { id: "b1", client_id: "c1", received, sender: "M.", trust: "claim", to_old_address: false, pieces: 2, done: null },
  ],
};

export function bundle(pieces: GivenPiece[], over: Partial<RoomBundle> = {}): RoomBundle {
  const [summary] = maya.bundles;
  if (!summary) throw new Error("a client without a bundle");
  return { summary, client: maya, language: "en", has_report: false, pieces, ...over };
}

export const LEFT_OUT = ["Something was left out here"];
export const entry = (markdown: string): GivenBody => ({ kind: "entry", markdown, left_out: LEFT_OUT });
