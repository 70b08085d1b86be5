import axe from "axe-core";
import hostile from "../../../tests/hostile/texts.json";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { mockIPC } from "@tauri-apps/api/mocks";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { veils } from "../art/veil/veils.svelte";
import type { Artwork } from "../ipc";
import { playRust } from "../test/rust";
import Editor from "./Editor.svelte";

const ID = "0a9e4c1e-7d0f-4f5e-9a51-0c2d5b7f6a10";
const artwork = {
  id: ID,
  draft: { title: "The door", description: "A door, half open", made_on: "2026-11-15" },
} as Artwork;

// jsdom lays nothing out, and the editor asks where the caret is to bring it into view.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();
document.elementFromPoint = () => null;

function write(markdown: string) {
  const onedit = vi.fn();
  const onfiles = vi.fn();
  const { component, container } = render(Editor, { markdown, label: "Your entry", onedit, onfiles });
  const markdownNow = () => component.currentMarkdown();
  return {
    onedit,
    onfiles,
    container,
    component,
    markdownNow,
    text: screen.getByRole("textbox", { name: "Your entry" }),
  };
}

function transfer(data: Record<string, string>, files: File[] = []) {
  return { getData: (type: string) => data[type] ?? "", files, types: Object.keys(data) };
}

function paste(target: HTMLElement, data: Record<string, string>, files: File[] = []): void {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: transfer(data, files) });
  target.dispatchEvent(event);
}

beforeEach(() => {
  mockIPC((command) => (command === "list_artworks" ? { artworks: [artwork], next: null } : null));
});

describe("the text", () => {
  test.each(hostile)("that is hostile does more than stand there: %j", (markdown) => {
    const { text, markdownNow } = write(markdown);
    expect(text.querySelectorAll("script, style, svg, iframe, object, form, meta, base, link")).toHaveLength(0);
    const attributes = [...text.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith("on") || name === "style")).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === "src" && !value.startsWith("art:"))).toEqual([]);
    expect(
      attributes.filter(({ name, value }) => name === "href" && /^\s*(javascript|data|file):/i.test(value)),
    ).toEqual([]);
    expect(markdownNow()).toBe(markdown);
  });

  test("is a labelled text box of several lines with spell checking", () => {
    const { text } = write("A line.");
    expect(text.getAttribute("aria-multiline")).toBe("true");
    expect(text.getAttribute("spellcheck")).toBe("true");
  });

  test("that nobody touched is the very text that was opened", () => {
    const { onedit, markdownNow } = write("Title\n=====\n\n* a\n");
    expect(markdownNow()).toBe("Title\n=====\n\n* a\n");
    expect(onedit).not.toHaveBeenCalled();
  });

  test("with a table opens as plain text and says why", async () => {
    const { text, markdownNow, onedit } = write("| a |\n|---|\n| 1 |");
    expect(text.tagName).toBe("TEXTAREA");
    expect(screen.getByRole("note").textContent).toMatch(/plain text/);
    await userEvent.type(text, "!");
    expect(markdownNow()).toBe("| a |\n|---|\n| 1 |!");
    expect(onedit).toHaveBeenCalled();
  });

  test("written as it is, is opened at its beginning although the words found stand further down", () => {
    const { text, component, markdownNow } = write("| tide |\n|---|\n\nThe low\ntide at noon");
    component.find({ words: "tide", after: " at noon" });
    const field = text as HTMLTextAreaElement;
    expect([field.selectionStart, field.selectionEnd]).toEqual([24, 24]);
    expect(document.activeElement).toBe(field);
    expect(markdownNow()).toBe("| tide |\n|---|\n\nThe low\ntide at noon");
    component.find({ words: "nowhere", after: "" });
    expect(field.selectionStart).toBe(24);
  });

  test("never loads a picture from elsewhere, and names it", () => {
    const { container, markdownNow } = write("![the sea](https://example.org/sea.png)");
    expect(container.querySelector("[src], [srcset], [data]")).toBeNull();
    expect(container.textContent).toContain("the sea (https://example.org/sea.png)");
    expect(markdownNow()).toBe("![the sea](https://example.org/sea.png)");
  });

  test("shows a picture of the journal with its description", async () => {
    playRust({});
    write(`![the river](art:${ID})`);
    expect((await screen.findByAltText<HTMLImageElement>("the river")).src).toContain(`/display/${ID}`);
  });

  test("a veiled picture is covered until it is pressed", async () => {
    playRust({});
    await veils.ask();
    veils.learn({ id: ID, draft: { veiled: true } } as Artwork);
    write(`![the river](art:${ID})`);
    const veil = await screen.findByRole("button", { name: "Veiled. Show the river" });
    expect(screen.queryByAltText("the river")).toBeNull();
    await userEvent.click(veil);
    expect(screen.getByAltText("the river")).toBeTruthy();
    veils.learn({ id: ID, draft: { veiled: false } } as Artwork);
  });

  test("a click on a link goes nowhere", () => {
    const { container } = write("[there](https://example.org)");
    const event = new MouseEvent("click", { bubbles: true, cancelable: true });
    container.querySelector("a")!.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe("what is pasted", () => {
  test("as HTML is reduced: no picture, no script, no unsafe link, no style", () => {
    const { text, container, markdownNow } = write("");
    const html =
      '<h2 style="color:red">Held</h2><p>a <b>bold</b> <a href="javascript:alert(1)">bad</a> ' +
      '<a href="https://example.org">good</a><img src="https://example.org/x.png"><script>alert(1)</script></p>';
    paste(text, { "text/html": html, "text/plain": "Held" });
    expect(markdownNow()).toBe("## Held\n\na **bold** bad [good](https://example.org)");
    expect(container.querySelector("img, script, [style*=red]")).toBeNull();
  });

  test("as Markdown keeps its shape, its lines, and only the address of a remote picture", () => {
    const { text, markdownNow } = write("");
    paste(text, { "text/plain": "- one\n- two\n\nfirst line\nsecond line\n\n![sea](https://example.org/s.png)" });
    expect(markdownNow()).toBe("- one\n- two\n\nfirst line\\\nsecond line\n\n[sea](https://example.org/s.png)");
  });

  test("as what no entry can hold comes in as plain words", () => {
    const { text, markdownNow } = write("");
    paste(text, { "text/plain": "<b>x</b>\n| a |" });
    expect(markdownNow()).toBe("\\<b>x\\</b>\n\n| a |");
  });

  test("as an image file is handed on", () => {
    const { text, onfiles, markdownNow } = write("");
    const file = new File(["x"], "river.png", { type: "image/png" });
    paste(text, {}, [file]);
    expect(onfiles).toHaveBeenCalledWith([file]);
    expect(markdownNow()).toBe("");
  });
});

describe("the toolbar", () => {
  test("is reached and used by keyboard, and Escape goes back to the text", async () => {
    const user = userEvent.setup();
    const { text, markdownNow } = write("The river");
    text.focus();
    await user.keyboard("{Alt>}{F10}{/Alt}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Bold" }));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    const heading = screen.getByRole("button", { name: "Heading" });
    expect(document.activeElement).toBe(heading);
    await user.keyboard("{Enter}");
    expect(markdownNow()).toBe("# The river");
    expect(screen.getByRole("button", { name: "Heading 1" }).getAttribute("aria-pressed")).toBe("true");
    await user.keyboard("{Alt>}{F10}{/Alt}{End}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Picture" }));
    await user.keyboard("{Escape}");
    expect(document.activeElement).toBe(text);
  });

  test("makes quotes and lists and takes them away again", async () => {
    const { markdownNow } = write("held");
    const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
    await press("Quote");
    expect(markdownNow()).toBe("> held");
    await press("Quote");
    await press("List");
    expect(markdownNow()).toBe("- held");
    await press("Numbered list");
    expect(markdownNow()).toBe("1. held");
    await press("Numbered list");
    expect(markdownNow()).toBe("held");
  });

  test("sets a link only to an address that may stand", async () => {
    const user = userEvent.setup();
    const { markdownNow } = write("");
    await user.click(screen.getByRole("button", { name: "Link" }));
    const field = screen.getByLabelText("Address");
    await user.type(field, "javascript:alert(1){Enter}");
    expect(screen.getByRole("alert").textContent).toMatch(/https/);
    await user.clear(field);
    await user.type(field, "example.org/river{Enter}");
    expect(markdownNow()).toBe("<https://example.org/river>");
  });

  test("puts a picture of the journal in, with its description", async () => {
    const user = userEvent.setup();
    const { markdownNow } = write("");
    await user.click(screen.getByRole("button", { name: "Picture" }));
    await user.click(await screen.findByRole("button", { name: "The door" }));
    const describe = screen.getByLabelText("Describe it for somebody who cannot see it");
    await waitFor(() => expect(describe).toHaveProperty("value", "A door, half open"));
    await user.click(screen.getByRole("button", { name: "Put it in" }));
    expect(markdownNow()).toBe(`![A door, half open](art:${ID})`);
  });

  test("has a name, a state and keys on each button", () => {
    write("");
    for (const button of within(screen.getByRole("toolbar")).getAllByRole("button")) {
      expect(button.getAttribute("aria-label")).toBeTruthy();
      expect(button.getAttribute("aria-pressed")).toMatch(/true|false/);
      expect(button.getAttribute("aria-keyshortcuts")).toMatch(/^Control\+/);
    }
  });

  test("and the text have no fault that axe knows", async () => {
    const { container } = write("# One\n\nA [link](https://example.org).");
    const { violations } = await axe.run(container, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
