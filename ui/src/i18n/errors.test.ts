import { afterEach, expect, test } from "vitest";
import bindings from "../ipc/bindings.ts?raw";
import { errorText, has, LANGUAGES, speak, t } from ".";

afterEach(() => speak("en"));

const DOOR = ["wrong-passphrase", "key-file-damaged", "database-damaged", "database-missing", "newer-format", "in-use"];

test("what can go wrong at the door has six different sentences", () => {
  const sentences = DOOR.map((code) => errorText({ code }));
  expect(new Set(sentences).size).toBe(DOOR.length);
  expect(sentences).not.toContain(t("error-unexpected"));
});

test("every code that Rust sends has its sentence", () => {
  const codes = [...bindings.matchAll(/code: "([a-z-]+)"/g)].map(([, code]) => code ?? "");
  expect(codes.filter((code) => !has(`error-${code}`))).toEqual([]);
});

test.each(LANGUAGES)("two refusals of what came from outside are told by one sentence in %s", async (language) => {
  await speak(language);
  const [, codes = ""] = /export type Refusal =([^;]*);/.exec(bindings) ?? [];
  const reasons = [...codes.matchAll(/"([a-z-]+)"/g)].map(([, reason = ""]) => reason);
  const sentences = reasons.map((reason) => errorText({ code: "refused", args: { reason } }));
  expect(reasons).toContain("more-than-notes");
  expect(new Set(sentences).size).toBe(reasons.length);
});

test("arguments fill the sentence", () => {
  expect(errorText({ code: "too-many-bytes", args: { limit_mb: 200 } })).toContain("200 MB");
  expect(errorText({ code: "recovery-words-invalid", args: { word: 7 } })).toContain("Word 7");
  expect(errorText({ code: "recovery-words-invalid", args: { word: 0 } })).toContain("24 words");
  expect(errorText({ code: "too-long", args: { field: "title", limit: 500 } })).toMatch(/^The title can hold 500/);
  expect(errorText({ code: "too-many", args: { field: "tag", limit: 200 } })).toMatch(/200 are already here/);
  expect(errorText({ code: "too-long", args: { field: "code", limit: 5 } })).toMatch(/^This field/);
});

test("what has no code is still a sentence", () => {
  expect(errorText(new Error("boom"))).toBe(t("error-unexpected"));
  expect(errorText({ code: "never-heard-of" })).toBe(t("error-unexpected"));
});

test("a missing message fails a test", () => {
  expect(() => t("no-such-message")).toThrow("no-such-message");
});
