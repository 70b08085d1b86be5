import { afterEach, expect, test, vi } from "vitest";
import { unshownPictures } from "./clipboard";

const shows = (types: string[], files: File[] = []) => ({ types, files }) as unknown as DataTransfer;

afterEach(() => {
  vi.unstubAllGlobals();
});

function holds(items: { types: string[]; getType: (type: string) => Promise<Blob> }[]) {
  const read = vi.fn(() => Promise.resolve(items));
  vi.stubGlobal("navigator", { clipboard: { read } });
  return read;
}

test("an_empty_paste_brings_the_picture_that_the_clipboard_holds", async () => {
  const picture = new Blob([new Uint8Array([1, 2])], { type: "image/png" });
  holds([
    { types: ["text/html"], getType: () => Promise.reject(new Error("not asked for")) },
    { types: ["text/html", "image/png"], getType: () => Promise.resolve(picture) },
  ]);
  const found = await unshownPictures(shows([]));
  expect(found?.map(({ name, type, size }) => ({ name, type, size }))).toEqual([
    { name: "image.png", type: "image/png", size: 2 },
  ]);
});

test("the_clipboard_is_not_read_when_the_paste_shows_what_it_brings", () => {
  const read = holds([]);
  expect(unshownPictures(shows(["text/plain"]))).toBeNull();
  expect(unshownPictures(shows([], [new File([], "a.png")]))).toBeNull();
  expect(unshownPictures(null)).toBeNull();
  expect(read).not.toHaveBeenCalled();
});

test("without_a_clipboard_to_ask_nothing_is_asked", () => {
  vi.stubGlobal("navigator", {});
  expect(unshownPictures(shows([]))).toBeNull();
});
