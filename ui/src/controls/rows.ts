// How tall a field for writing is, so that what was written is read without scrolling inside it.

const LETTERS_A_LINE = 64;
const MOST = 18;

export function rowsFor(text: string, least: number): number {
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_A_LINE)), 0);
  return Math.min(MOST, Math.max(least, lines + 1));
}
