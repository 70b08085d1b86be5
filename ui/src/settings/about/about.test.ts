import { render, screen, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import lock from "../../../package-lock.json";
import { packages, texts } from "../../../../data/licences.json";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import About from "./About.svelte";

test("a package of the window is not in the list of licences: run `cargo xtask licences`", () => {
  const listed = new Set(packages.map(({ name, version }) => `${name} ${version}`));
  const built = Object.entries(lock.packages as Record<string, { version?: string; dev?: true; optional?: true }>);
  const missing = built.flatMap(([path, { version, dev, optional }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    return name === "" || dev || optional || listed.has(`${name} ${version}`) ? [] : [`${name} ${version}`];
  });
  expect(missing).toEqual([]);
  expect(
    packages.filter((one) => one.licence === "" || one.texts.length === 0 || one.texts.some((text) => !texts[text])),
  ).toEqual([]);
});

test("a thousand packages stand on the page before anybody asked for them", async () => {
  playRust({});
  render(About);
  const fold = screen.getByRole("button", { name: "Packages and their licences" });
  expect(fold.getAttribute("aria-expanded")).toBe("false");
  const listed = () => document.querySelectorAll("summary").length;
  expect(listed()).toBe(0);
  await userEvent.click(fold);
  await screen.findByText(`${packages.length} packages. Open one to read its licence.`);
  expect(listed()).toBe(packages.length);
  expect(fold.getAttribute("aria-expanded")).toBe("true");
  expect(document.getElementById(fold.getAttribute("aria-controls") ?? "")?.querySelector("summary")).toBeTruthy();
  await userEvent.click(fold);
  expect(listed()).toBe(0);
  expect(document.activeElement).toBe(fold);
});

test("a licence cannot be found or read", async () => {
  playRust({});
  render(About);
  await userEvent.click(screen.getByRole("button", { name: "Packages and their licences" }));
  const find = await screen.findByLabelText("Find a package");
  await userEvent.type(find, "sqlcipher");
  expect(screen.getByRole("status").textContent).toBe("1 package found");
  const item = within(screen.getByRole("listitem"));
  await userEvent.click(item.getByText("SQLCipher"));
  expect(await item.findByText(/Redistribution and use in source and binary forms/)).toBeTruthy();
  expect(await stumbles()).toEqual([]);
});
