// All pieces, read a page at a time, so that the first stand on the screen while the others are still on their way.

import { commands, type Artwork, type ArtworkCursor } from "../ipc";

/** Tells what was read so far after each page, the latest made first; the last time with all. */
export async function readEveryPiece(tell: (soFar: Artwork[], whole: boolean) => void): Promise<void> {
  let read: Artwork[] = [];
  let after: ArtworkCursor | null = null;
  do {
    const page = await commands.listArtworks(after);
    read = [...read, ...page.artworks];
    after = page.next;
    tell(read, after === null);
  } while (after !== null);
}
