import { render, screen } from "@testing-library/svelte";
import { userEvent } from "@testing-library/user-event";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";
import { playRust } from "../test/rust";
import { stumbles } from "../test/axe";
import Button from "./Button.svelte";
import Chip from "./Chip.svelte";
import ChoiceChips from "./ChoiceChips.svelte";
import DateField from "./DateField.svelte";
import DateTimeField from "./DateTimeField.svelte";
import Dialog from "./Dialog.svelte";
import Failed from "./Failed.svelte";
import Loading from "./Loading.svelte";
import Popover from "./Popover.svelte";
import SessionPicker from "./SessionPicker.svelte";
import Slider from "./Slider.svelte";
import TextField from "./TextField.svelte";
import Toggle from "./Toggle.svelte";

const plain = (text: string) => createRawSnippet(() => ({ render: () => `<button>${text}</button>` }));
const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));
const evening = { local: "2026-11-20T19:42:00", zone: "Europe/Madrid" };

function session(id: string, number: number) {
  const details = { kind: "medicine" };
  return {
    id,
    revision: 1,
    number,
    planned: false,
    items: 0,
    draft: { starts: evening, place: "", with_whom: "", details },
  };
}

test("a busy button keeps its focus and does nothing", async () => {
  const onclick = vi.fn();
  render(Button, { busy: true, onclick, children: words("Save") });
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(onclick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole("button"));
});

test("a chip that can be removed says what it removes", async () => {
  const onremove = vi.fn();
  render(Chip, { label: "river", onremove });
  await userEvent.click(screen.getByRole("button", { name: "Remove river" }));
  expect(onremove).toHaveBeenCalledOnce();
});

test("a chip that goes takes the focus with it", async () => {
  const chips = ["river", "stone", "moss"].map((label) => {
    const { unmount } = render(Chip, { label, onremove: () => unmount() });
    return label;
  });
  expect(chips).toHaveLength(3);
  const focused = () => document.activeElement?.getAttribute("aria-label");
  await userEvent.click(screen.getByRole("button", { name: "Remove stone" }));
  expect(focused()).toBe("Remove moss");
  await userEvent.keyboard("{Enter}");
  expect(focused()).toBe("Remove river");
});

test("a chosen chip can be taken back", async () => {
  const options = [
    { value: "low", label: "low" },
    { value: "even", label: "even" },
  ];
  render(ChoiceChips, { label: "Mood", options });
  const low = screen.getByRole("button", { name: "low" });
  await userEvent.click(low);
  expect(low.getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "even" }));
  expect(low.getAttribute("aria-pressed")).toBe("false");
  await userEvent.click(screen.getByRole("button", { name: "even" }));
  expect(screen.queryByRole("button", { pressed: true })).toBeNull();
});

test("an untouched slider holds no answer, and a click in its middle is one", async () => {
  const onchange = vi.fn();
  render(Slider, { label: "Energy", low: "still", high: "stirred up", onchange });
  const slider = screen.getByRole("slider", { name: "Energy" });
  expect(slider.getAttribute("aria-valuetext")).toBe("not answered");
  await userEvent.click(slider);
  expect(onchange).toHaveBeenLastCalledWith(5);
  await userEvent.click(screen.getByRole("button", { name: "Clear this answer: Energy" }));
  expect(onchange).toHaveBeenLastCalledWith(null);
  expect(document.activeElement).toBe(slider);
});

test("a toggle tells its state", async () => {
  render(Toggle, { label: "Private" });
  const toggle = screen.getByRole("switch", { name: "Private" });
  await userEvent.click(toggle);
  expect(toggle.getAttribute("aria-checked")).toBe("true");
});

test("a field is described by its hint and its error", () => {
  render(TextField, { label: "Name", hint: "Anything", error: "Too long" });
  const field = screen.getByRole("textbox", { name: "Name" });
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual(["Too long", "Anything"]);
});

test("a day is typed, and what is not understood stays with a sentence", async () => {
  const onchange = vi.fn();
  render(DateField, { label: "Made on", value: "2026-11-20", onchange });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Made on" });
  await userEvent.clear(field);
  await userEvent.type(field, "whenever{Enter}");
  expect(field.value).toBe("whenever");
  expect(screen.getByRole("alert").textContent).toContain("Please write the day like");
  await userEvent.clear(field);
  await userEvent.type(field, "14 nov{Enter}");
  expect(onchange).toHaveBeenCalledExactlyOnceWith("2026-11-14");
  expect(field.value).toBe("14 November 2026");
});

test("a day is chosen from the month by keyboard", async () => {
  const onchange = vi.fn();
  render(DateField, { label: "Made on", value: "2026-11-20", onchange });
  await userEvent.click(screen.getByRole("button", { name: "Choose a day" }));
  await vi.waitFor(() => {
    expect(document.activeElement?.textContent.trim()).toBe("20");
  });
  await userEvent.keyboard("{ArrowLeft}{Enter}");
  expect(onchange).toHaveBeenCalledExactlyOnceWith("2026-11-19");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose a day" }));
});

test("a time changes the clock and keeps the zone", async () => {
  const onchange = vi.fn();
  render(DateTimeField, { label: "When", value: evening, onchange });
  const field = screen.getByRole("textbox", { name: "When: time" });
  await userEvent.clear(field);
  await userEvent.type(field, "7.05{Tab}");
  expect(onchange).toHaveBeenCalledExactlyOnceWith({ local: "2026-11-20T07:05:00", zone: "Europe/Madrid" });
});

test("a dialog is named by its title and closes", async () => {
  const onclose = vi.fn();
  const { rerender } = render(Dialog, {
    open: true,
    title: "Delete this?",
    children: words("It can be brought back."),
    onclose,
  });
  expect(screen.getByRole("dialog", { name: "Delete this?" })).toBeTruthy();
  await rerender({ open: false });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a dialog that goes throws the focus away", async () => {
  render(Button, { children: words("Delete") });
  const opener = screen.getByRole("button", { name: "Delete" });
  opener.focus();
  const shown = { title: "Delete this?", children: words("It can be brought back."), actions: plain("Keep it") };
  const { rerender, unmount } = render(Dialog, { open: true, ...shown });
  screen.getByRole("button", { name: "Keep it" }).focus();
  await rerender({ open: false });
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
  await rerender({ open: true });
  screen.getByRole("button", { name: "Keep it" }).focus();
  unmount();
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
});

test("a dialog that asks the next question throws the keys away with the first", async () => {
  const { rerender } = render(Dialog, { open: true, title: "Make new words", actions: plain("Make") });
  screen.getByRole("button", { name: "Make" }).focus();
  await rerender({ title: "Your recovery words", actions: plain("I have written them down") });
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Your recovery words"));
});

test("what would be lost is not read out with the question", async () => {
  const warning = "This cannot be undone.";
  const { container } = render(Dialog, { open: true, title: "Forget this?", warning });
  const dialog = screen.getByRole("alertdialog", { name: "Forget this?" });
  expect(document.getElementById(dialog.getAttribute("aria-describedby") ?? "")?.textContent).toBe(warning);
  expect(await stumbles(container)).toEqual([]);
});

test("a panel that closes from inside throws the focus away", async () => {
  const props = { open: true, label: "Day", anchor: plain("Choose"), children: plain("20") };
  const { rerender } = render(Popover, { props });
  screen.getByRole("button", { name: "20" }).focus();
  await rerender({ open: false });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Choose" }));
});

test("trying again throws the focus away with the button", async () => {
  const heading = document.createElement("main");
  heading.id = "room";
  heading.innerHTML = `<h1 tabindex="-1">Journal</h1>`;
  document.body.append(heading);
  const { unmount } = render(Failed, { text: "The disk did not answer.", onretry: () => unmount() });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Journal"));
  heading.remove();
});

test("each step of a count, and the way to stop it, is read out as news", async () => {
  render(Loading, { text: "Adding", done: 1, total: 3, oncancel: () => undefined });
  const bar = await screen.findByRole("progressbar", { name: "Adding" });
  expect(bar.getAttribute("aria-valuetext")).toBe("1 of 3");
  expect(screen.getByRole("status").textContent).toBe("Adding");
  expect(screen.getByRole("status").querySelector("button")).toBeNull();
});

test("what takes less than 400 ms shows nothing", () => {
  vi.useFakeTimers();
  try {
    render(Loading, { text: "Adding", done: 1, total: 3 });
    expect(screen.getByRole("status").textContent.trim()).toBe("");
    vi.advanceTimersByTime(399);
    expect(screen.queryByText("Adding")).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test("the date proposes a session until the person chooses", async () => {
  const proposed = { session: { id: "s4", kind: "medicine", number: 4, starts: evening }, moment: "hours24" };
  const calls = playRust({
    list_sessions: () => [session("s4", 4), session("s3", 3)],
    propose_session: () => proposed,
  });
  const { rerender } = render(SessionPicker, { at: evening, propose: true });
  const chip = await screen.findByRole("button", { name: /Session 4 · 1 day after/ });
  await userEvent.click(chip);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Session" }), "s3");
  await rerender({ at: { ...evening, local: "2026-11-25T10:00:00" } });
  expect(screen.getByRole("button", { name: /Session 3/ })).toBeTruthy();
  expect(calls.filter(({ command }) => command === "propose_session")).toHaveLength(1);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Session" }), "");
  expect(screen.getByRole("button", { name: /No session/ })).toBeTruthy();
  expect(await stumbles()).toEqual([]);
});
