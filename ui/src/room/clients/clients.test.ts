import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { errorText } from "../../i18n";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import { maya } from "../room.fixture";
import Clients from "./Clients.svelte";

test("a client keeps the old name, is called nothing, or a name that was not saved is lost", async () => {
  let called = "Maya";
  let isFull = true;
  const calls = playRust({
    room_clients: () => [{ ...maya, name: called }],
    rename_client: ({ name }) => {
      if (isFull) return Promise.reject({ code: "disk-full" });
      called = String(name);
      return null;
    },
  });
  const renamed = () => calls.filter(({ command }) => command === "rename_client").map(({ args }) => args);
  render(Clients);
  await userEvent.click(await screen.findByRole("button", { name: "Call Maya something else" }));
  const dialog = within(await screen.findByRole("dialog", { name: "What you call them" }));
  const field = dialog.getByLabelText<HTMLInputElement>("Name");
  const save = () => userEvent.click(dialog.getByRole("button", { name: "Save name" }));
  expect(field.value).toBe("Maya");
  expect(await stumbles()).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, "  ");
  await save();
  await dialog.findByText("Give them a name or initials.");
  expect(renamed()).toEqual([]);

  await userEvent.type(field, "M. R. ");
  await save();
  await dialog.findByText(errorText({ code: "disk-full" }));
  expect(field.value).toBe("  M. R. ");
  screen.getByRole("heading", { name: "Maya" });
  isFull = false;
  await save();
  await screen.findByRole("heading", { name: "M. R." });
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(renamed()).toEqual(Array(2).fill({ id: "c1", name: "M. R." }));
});
