// The Fluent files that are needed before a journal is open, of every language: they come with the door. The others are many times as
// large, and the first screen would wait until they are taken in.

import type { Language } from "../ipc/bindings";

const en = import.meta.glob<string>("../../locales/en/door/*.ftl", { query: "?raw", import: "default", eager: true });
const es = import.meta.glob<string>("../../locales/es/door/*.ftl", { query: "?raw", import: "default", eager: true });

export const DOOR: Record<Language, string[]> = { en: Object.values(en), es: Object.values(es) };
