// Paced breathing: how long each part lasts, and where in it somebody is. No count of breaths and no end.

export type Phase = "in" | "hold" | "out";
export type Pace = { id: "short" | "long" | "rest"; parts: readonly { phase: Phase; seconds: number }[] };

/** Everyday paces with an out-breath longer than the in-breath; the first is the easiest. */
export const PACES: readonly [Pace, ...Pace[]] = [
  {
    id: "short",
    parts: [
      { phase: "in", seconds: 3 },
      { phase: "out", seconds: 4 },
    ],
  },
  {
    id: "long",
    parts: [
      { phase: "in", seconds: 4 },
      { phase: "out", seconds: 6 },
    ],
  },
  {
    id: "rest",
    parts: [
      { phase: "in", seconds: 4 },
      { phase: "hold", seconds: 2 },
      { phase: "out", seconds: 6 },
    ],
  },
];

export type Breath = {
  phase: Phase;
  /** How long this part lasts. */
  seconds: number;
  /** The second of it that runs now, from 1. */
  second: number;
};

/** Where the breath is, so many seconds after it began. */
export function breathAt({ parts }: Pace, elapsed: number): Breath {
  const round = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  let left = elapsed % round;
  for (const { phase, seconds } of parts) {
    if (left < seconds) return { phase, seconds, second: Math.floor(left) + 1 };
    left -= seconds;
  }
  throw new Error("a breath has parts");
}
