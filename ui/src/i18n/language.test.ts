import { render, screen, waitFor } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readDay, readTime } from "../controls/typed-dates";
import type { AppState, LanguageChoice } from "../ipc";
import Settings from "../settings/Settings.svelte";
import { app } from "../shell/app.svelte";
import { dismissAll, toasts } from "../shell/toasts.svelte";
import { stumbles } from "../test/axe";
import { playRust, refuse } from "../test/rust";
import Today from "../today/Today.svelte";
import Welcome from "../welcome/Welcome.svelte";
import {
  chosenLanguage,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayShort,
  formatMonth,
  formatWeekday,
  speak,
  spoken,
  t,
} from ".";

const now = { local: "2026-11-20T19:42:00", zone: "Europe/Madrid" };
const locked: AppState = {
  phase: "locked",
  journal: { name: "Evening", folder: "/home/ana" },
  preferences: null,
  recovery_pending: false,
  role: "journal",
  move_outcome: null,
  art_token: "",
  now,
};

/** A Rust that stands on a computer in English and keeps the choice. */
const choosing = {
  choose_language: ({ choice }: Record<string, unknown>) => ({
    chosen: choice as LanguageChoice,
    language: choice === "es" ? "es" : "en",
  }),
};

beforeEach(() => {
  dismissAll();
  chosenLanguage.value = "system";
});

afterEach(async () => {
  vi.useRealTimers();
  await speak("en");
});

test("the door cannot be read in Spanish, or what was typed is lost over it", async () => {
  const calls = playRust(choosing);
  const { container } = render(Welcome, { state: locked, prepareRooms: () => Promise.resolve() });
  await userEvent.type(screen.getByLabelText("Passphrase"), "open sesame");
  await userEvent.selectOptions(screen.getByLabelText("Language / Idioma"), "Español");
  await screen.findByRole("heading", { name: "Hola de nuevo" });
  expect(screen.getByLabelText<HTMLInputElement>("Frase de acceso").value).toBe("open sesame");
  expect(screen.getByText("Evening está bloqueado en este equipo.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Desbloquear" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("es");
  expect(calls.map(({ command, args }) => [command, args])).toEqual([["choose_language", { choice: "es" }]]);
  expect(await stumbles(container)).toEqual([]);
  await userEvent.selectOptions(screen.getByLabelText("Idioma / Language"), "English");
  await screen.findByRole("heading", { name: "Welcome back" });
  expect(document.documentElement.lang).toBe("en");
});

test("a room stays in English, or the choice falls back to that of the computer", async () => {
  playRust({
    ...choosing,
    today: () => ({ strip: null, next_appointment: null, items_since_last: 0, latest: [] }),
    last_prompt: () => null,
  });
  render(Settings);
  await userEvent.selectOptions(screen.getByLabelText("Language"), "Español");
  const select = await screen.findByLabelText<HTMLSelectElement>("Idioma");
  expect(select.value).toBe("es");
  expect(screen.getByRole("heading", { name: "Ajustes" })).toBeTruthy();
  expect(screen.getByText("10 minutos")).toBeTruthy();
  app.take({ ...locked, phase: "unlocked" });
  render(Today);
  expect(await screen.findByRole("heading", { name: /^Buen[ao]s / })).toBeTruthy();
  expect(await screen.findByText(/Aquí se juntan tus días/)).toBeTruthy();
});

test("a choice that could not be kept seems to be in force", async () => {
  playRust({ choose_language: refuse("io") });
  render(Settings);
  const select = screen.getByLabelText<HTMLSelectElement>("Language");
  await userEvent.selectOptions(select, "Español");
  await waitFor(() => expect(toasts.list).toHaveLength(1));
  expect(select.value).toBe("system");
  expect(spoken()).toBe("en");
});

test("of two choices, the one whose words came last is spoken", async () => {
  await Promise.all([speak("es"), speak("en")]);
  expect([spoken(), t("common-close")]).toEqual(["en", "Close"]);
  await Promise.all([speak("en"), speak("es")]);
  expect([spoken(), t("common-close")]).toEqual(["es", "Cerrar"]);
});

test("the first screen has no words, or not those that its address names", async () => {
  playRust({ language: () => ({ chosen: "system", language: "es" }) });
  location.hash = "#es";
  await chosenLanguage.begin();
  expect([chosenLanguage.value, spoken()]).toEqual(["system", "es"]);
  playRust({ language: () => ({ chosen: "es", language: "es" }) });
  await chosenLanguage.begin();
  await waitFor(() => expect(chosenLanguage.value).toBe("es"));
  playRust({ language: refuse("unexpected") });
  location.hash = "#eo";
  await chosenLanguage.begin();
  expect(spoken()).toBe("en");
  location.hash = "";
});

test("days, months and numbers stay English among Spanish words", async () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 9, 5), toFake: ["Date"] });
  await speak("es");
  expect(formatDay(now)).toBe("viernes 20 de noviembre");
  expect(formatDay("2024-02-29")).toBe("jueves 29 de febrero de 2024");
  expect(formatDayShort(now)).toBe("vie 20 nov");
  expect(formatDayShort("2024-09-01")).toBe("1 sep 2024");
  expect(formatDate(now)).toBe("20 de noviembre de 2026");
  expect(formatMonth(now)).toBe("noviembre de 2026");
  expect(formatWeekday(now, "long")).toBe("viernes");
  expect(formatDateTime(now)).toBe("viernes 20 de noviembre, 19:42");
  expect(t("share-password-hint")).toMatch(/^Cuatro/);
  expect(t("journal-subtitle", { count: 12345 })).toBe("12.345 entradas");
  expect(t("journal-subtitle", { count: 1 })).toBe("Una entrada");
});

test.each([
  ["20 de noviembre de 2026", "2026-11-20"],
  ["3 de marzo de 2025", "2025-03-03"],
  ["20 nov", "2024-11-20"],
  ["martes 5 de mayo", "2024-05-05"],
])("a day that is written in Spanish is not understood: %s", async (typed, day) => {
  await speak("es");
  expect(readDay(typed, 2024)).toBe(day);
});

test("a time as Spanish writes it is not understood", () => {
  expect(readTime("7:42 p. m.")).toBe("19:42");
  expect(readTime("12:05 a. m.")).toBe("00:05");
});
