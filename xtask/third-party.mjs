// Prints data/licences.json as a text to read: what the built program contains, then the licences' texts.
// The list itself is made by licences.mjs.

import { readFileSync } from "node:fs";

const { packages, texts } = JSON.parse(readFileSync("data/licences.json", "utf8"));
const list = packages.map(({ name, version, licence, texts }) => {
  const where = texts.map((text) => `[${text + 1}]`).join(" ");
  return `${[name, version].filter(Boolean).join(" ")}: ${licence} ${where}`;
});
const numbered = texts.map((text, index) => `[${index + 1}] ${"-".repeat(70)}\n\n${text}\n`);
process.stdout.write(`What Afterglow contains. The numbers are those of the texts below.\n\n${list.join("\n")}\n\n${numbered.join("\n")}`);
