// Writes data/licences.json: every package that the built program contains, with its licence. The Rust packages come from cargo-about, whose
// answer is the first argument; the UI's from its lock file; the C libraries inside Rust packages from the list below.
// What may be used at all does not stand here: see deny.toml.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const rust = JSON.parse(readFileSync(process.argv[2], "utf8"));
const texts = [];
const packages = new Map();

function add(name, version, licence, text) {
  const lines = text.replaceAll("\r\n", "\n").replace(/^\s*\n|\s+$/g, "");
  if (!texts.includes(lines)) texts.push(lines);
  const known = packages.get(`${name} ${version}`) ?? { name, version, licences: new Set(), texts: new Set() };
  known.licences.add(licence);
  known.texts.add(texts.indexOf(lines));
  packages.set(`${name} ${version}`, known);
}

for (const { id, text, used_by } of rust.licenses) {
  for (const { crate } of used_by) add(crate.name, crate.version, id, text);
}

// The folder of a package's source: all lie side by side.
const locked = readFileSync("Cargo.lock", "utf8");
const registry = dirname(dirname(rust.crates[0].package.manifest_path));
const folderOf = (name) => join(registry, `${name}-${locked.match(new RegExp(`name = "${name}"\nversion = "(.+)"`))[1]}`);

const sqlite = folderOf("libsqlite3-sys");
const amalgamation = readFileSync(join(sqlite, "sqlcipher/sqlite3.c"), "utf8");
const first = (pattern) => amalgamation.match(pattern)[1];
add("SQLCipher", first(/#define CIPHER_VERSION_NUMBER (\S+)/), "BSD-3-Clause", readFileSync(join(sqlite, "sqlcipher/LICENSE"), "utf8"));
add(
  "SQLite",
  first(/#define SQLITE_VERSION\s+"(\S+)"/),
  "blessing",
  "The author disclaims copyright to this source code. In place of a legal notice, here is a blessing:\n\n" +
    "May you do good and not evil.\nMay you find forgiveness for yourself and forgive others.\nMay you share freely, never taking more than you give.",
);
const openssl = folderOf("openssl-src");
add("OpenSSL", openssl.split("+")[1], "Apache-2.0", readFileSync(join(openssl, "openssl/LICENSE.txt"), "utf8"));

const lock = JSON.parse(readFileSync("ui/package-lock.json", "utf8")).packages;
for (const [path, { version, dev, optional }] of Object.entries(lock)) {
  if (path === "" || dev || optional) continue;
  const folder = join("ui", path);
  const { name, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const text = file ? readFileSync(join(folder, file), "utf8") : `Licensed under ${license}.`;
  const licence = license ?? text.match(/^(MIT) License/)?.[1];
  if (!licence) throw new Error(`${name} does not say its licence`);
  add(name, version, licence, text);
}

for (const [name, file] of [
  ["Literata", "OFL-Literata.txt"],
  ["Atkinson Hyperlegible Next", "OFL-AtkinsonHyperlegibleNext.txt"],
]) {
  add(`${name} (in reports)`, "", "OFL-1.1", readFileSync(join("src-tauri/crates/report/fonts", file), "utf8"));
}

const sorted = [...packages.values()].sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
const lines = sorted.map(({ name, version, licences, texts }) =>
  JSON.stringify({ name, version, licence: [...licences].sort().join(" AND "), texts: [...texts] }),
);
writeFileSync(
  "data/licences.json",
  `{"packages": [\n${lines.join(",\n")}\n],\n"texts": [\n${texts.map((text) => JSON.stringify(text)).join(",\n")}\n]}\n`,
);
console.log(`${sorted.length} packages, ${texts.length} licence texts`);
