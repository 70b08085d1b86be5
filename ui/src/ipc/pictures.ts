// Addresses of decrypted pictures. They hold only until the journal is locked.

/** `full` is every pixel of the original; the others are smaller copies. All stand upright. */
export type PictureSize = "thumb" | "display" | "full";

// WebView2 on Windows knows no schemes of its own and takes a host name instead.
const base = navigator.userAgent.includes("Windows") ? "http://art.localhost" : "art://localhost";
let token = "";

/** Called with the token of each app state, before anything is shown. */
export function setArtToken(fresh: string): void {
  token = fresh;
}

export function artUrl(id: string, size: PictureSize): string {
  return `${base}/${token}/${size}/${id}`;
}

/** A page of the report's preview, counted from 0. */
export function pageUrl(previewId: string | number, page: number): string {
  return `${base}/${token}/page/${previewId}/${page}`;
}

/** A picture of a bundle in the reading room. */
export function roomArtUrl(bundle: string, item: string, size: PictureSize): string {
  return `${base}/${token}/room/${size}/${bundle}/${item}`;
}

/** A page of the report that came with a bundle, drawn from its file; counted from 0. */
export function roomPageUrl(bundle: string, page: number): string {
  return `${base}/${token}/room/report/${bundle}/${page}`;
}

/** A page of the report in a bundle that waits to be saved, drawn from the file in it; counted from 0. */
export function leavingPageUrl(number: number, page: number): string {
  return `${base}/${token}/leaving/page/${number}/${page}`;
}

/** A picture of a bundle that waits to be saved, by the bundle's number and the picture's id in it. The smaller copy is made of that one. */
export function leavingArtUrl(number: number, item: string, size: Exclude<PictureSize, "thumb">): string {
  return `${base}/${token}/leaving/${size}/${number}/${item}`;
}
