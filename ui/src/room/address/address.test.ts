import { render, screen, waitFor, within } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { errorText } from "../../i18n";
import type { OwnAddress } from "../../ipc";
import { dismissAll, toasts } from "../../shell/toasts.svelte";
import { stumbles } from "../../test/axe";
import { playRust } from "../../test/rust";
import MyAddress from "./MyAddress.svelte";

const own: OwnAddress = {
  name: "",
  address: "age1me",
  words: ["river", "lamp", "stone", "quiet", "garden", "seven"],
  text: "Afterglow address 1 of nobody",
  code: [[true]],
};
const said = () => toasts.list.map(({ text }) => text);
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

/** A clipboard that does this with what it is given; jsdom has none. */
function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

beforeEach(dismissAll);

afterEach(() => {
  Reflect.deleteProperty(navigator, "clipboard");
});

test("a name that was typed is not on the card that is saved", async () => {
  const calls = playRust({
    own_address: () => own,
    set_address_name: ({ name }) => ({ ...own, name }),
    save_address_file: () => ({ file_name: "me.afterglow-address" }),
  });
  render(MyAddress);
  await userEvent.type(await screen.findByLabelText("What clients call you"), "Dr Rivera");
  await press("Save as file");
  await expect.poll(said).toEqual(["Saved as me.afterglow-address."]);
  const order = calls.map(({ command }) => command);
  expect(order.indexOf("set_address_name")).toBeLessThan(order.indexOf("save_address_file"));
  expect(order.indexOf("set_address_name")).toBeGreaterThan(0);
  expect(await stumbles()).toEqual([]);
});

test("something else than the card is copied, or the card without the name that was typed", async () => {
  const copied: string[] = [];
  clipboard((text) => Promise.resolve(void copied.push(text)));
  playRust({
    own_address: () => own,
    set_address_name: ({ name }) => ({ ...own, name, text: `Afterglow address 1 of ${String(name)}` }),
  });
  render(MyAddress);
  await screen.findByText("age1me");
  await press("Copy as text");
  await expect.poll(said).toEqual(["Copied. Paste it into a message or a letter."]);
  await userEvent.type(screen.getByLabelText("What clients call you"), "Dr Rivera");
  await press("Copy as text");
  await expect.poll(() => copied).toEqual([own.text, "Afterglow address 1 of Dr Rivera"]);
});

test("a card that the clipboard did not take is said to be copied, or nothing is said", async () => {
  clipboard(() => Promise.reject(new DOMException("The request is not allowed", "NotAllowedError")));
  playRust({ own_address: () => own });
  render(MyAddress);
  await screen.findByText("age1me");
  await press("Copy as text");
  const refused = "Nothing was copied: the computer did not allow it. Save your card as a file instead.";
  await expect.poll(said).toEqual([refused]);
  expect(toasts.list[0]?.failed).toBe(true);
  // Some have none at all.
  dismissAll();
  Reflect.deleteProperty(navigator, "clipboard");
  await press("Copy as text");
  await expect.poll(said).toEqual([refused]);
});

test("a new address is made without a question, or the old one stands there as if it were the new", async () => {
  const words = ["cloud", "paper", "tiger", "north", "velvet", "spoon"];
  let isFull = true;
  const calls = playRust({
    own_address: () => own,
    replace_address: () => (isFull ? Promise.reject({ code: "disk-full" }) : { ...own, address: "age1new", words }),
  });
  const asked = () => calls.filter(({ command }) => command === "replace_address").length;
  const question = async () => within(await screen.findByRole("alertdialog", { name: "Make a new address?" }));
  render(MyAddress);
  await screen.findByText("age1me");
  await press("Make a new address");
  (await question()).getByText(/Every client then needs your new card/);
  expect(await stumbles()).toEqual([]);
  await userEvent.click((await question()).getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(asked()).toBe(0);

  await press("Make a new address");
  await userEvent.click((await question()).getByRole("button", { name: "Make a new address" }));
  await expect.poll(said).toEqual([errorText({ code: "disk-full" })]);
  screen.getByText("age1me");
  isFull = false;
  await userEvent.click((await question()).getByRole("button", { name: "Make a new address" }));
  await screen.findByText("age1new");
  expect(screen.queryByText("age1me")).toBeNull();
  for (const word of words) screen.getByText(word);
  expect(screen.queryByRole("alertdialog")).toBeNull();
  expect(said()).toContain("You have a new address. Give it to your clients.");
  expect(asked()).toBe(2);
});
