import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { createRawSnippet, tick } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import Dialog from "../controls/Dialog.svelte";
import EmptyState from "../controls/EmptyState.svelte";
import Cover from "./Cover.svelte";
import Room from "./Room.svelte";
import Toasts from "./Toasts.svelte";
import { dismissAll, notify } from "./toasts.svelte";

afterEach(dismissAll);

const dialog = {
  title: "Change passphrase",
  children: createRawSnippet(() => ({ render: () => `<button>Cancel</button>` })),
};
const around = (element: Element) => element.closest("dialog");

test("a message lies beneath an open dialog, where neither a key nor a screen reader comes", async () => {
  const run = vi.fn();
  render(Toasts);
  notify("In the trash.", { action: { label: "Undo", run } });
  const { rerender } = render(Dialog, { open: true, ...dialog });
  const cancel = screen.getByRole("button", { name: "Cancel" });
  cancel.focus();
  await vi.waitFor(() => expect(around(screen.getByRole("button", { name: "Undo" }))).toBe(around(cancel)));
  await userEvent.keyboard("{F6}");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
  await userEvent.keyboard("{Enter}");
  expect(run).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(document.activeElement).toBe(cancel));

  notify("Brought back.");
  await rerender({ open: false });
  await vi.waitFor(() => expect(around(screen.getByText("Brought back."))).toBeNull());
});

test("the key for the messages comes to nothing while their region settles", async () => {
  render(Toasts);
  notify("In the trash.", { action: { label: "Undo", run: () => undefined } });
  render(Dialog, { open: true, ...dialog });
  await vi.waitFor(() => expect(around(screen.getByRole("status"))).not.toBeNull());
  await userEvent.keyboard("{F6}");
  expect(document.activeElement?.textContent).toBe("Undo");
});

test("of two dialogs, the lower one has the messages", async () => {
  render(Toasts);
  render(Dialog, { open: true, ...dialog });
  const upper = render(Dialog, { open: true, ...dialog, title: "Really?" });
  const place = () => around(screen.getByRole("status"));
  await vi.waitFor(() => expect(place()).toBe(screen.getByRole("dialog", { name: "Really?" })));
  upper.unmount();
  await vi.waitFor(() => expect(place()).toBe(screen.getByRole("dialog", { name: dialog.title })));
});

test("a message that comes as the dialog closes is in its region before the region is in its place, and is not read out", async () => {
  render(Toasts);
  const { rerender } = render(Dialog, { open: true, ...dialog });
  const region = screen.getByRole("status");
  await vi.waitFor(() => expect(around(region)).not.toBeNull());
  const places: (Element | null)[] = [];
  const told = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) if (addedNodes.length > 0) places.push(around(region));
  });
  told.observe(region, { childList: true });
  notify("Your passphrase is changed.");
  await rerender({ open: false });
  await vi.waitFor(() => expect(screen.getByText("Your passphrase is changed.")).toBeTruthy());
  await tick();
  expect(places.length).toBeGreaterThan(0);
  expect(places.at(-1)).toBeNull();
  told.disconnect();
});

test("messages can be read on a covered screen", async () => {
  render(Toasts);
  render(Cover, { onuncover: () => undefined });
  notify("The entry “Father” is in the trash.");
  expect(around(await screen.findByText(/Father/))).toBeNull();
});

test("an empty list throws the keys away when what was asked for comes in its place", async () => {
  render(Room, { title: "Journal", children: createRawSnippet(() => ({ render: () => `<p>all entries</p>` })) });
  const { unmount } = render(EmptyState, { text: "Nothing fits.", action: "Clear filters" });
  await userEvent.click(screen.getByRole("button", { name: "Clear filters" }));
  unmount();
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Journal" })));
});
