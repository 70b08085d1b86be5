// The typefaces, asked for before words are shown in them: a page that gets them later is laid out and painted a second time.

const SIZE = "16px";
const FAMILIES = ["Atkinson Hyperlegible Next Variable", "Literata Variable"];

/** Those of the first screen. Without them it is read in the computer's own. */
export async function uprightTypefaces(): Promise<void> {
  await fetched("");
}

/** Those of quoted words. */
export async function slantedTypefaces(): Promise<void> {
  await fetched("italic ");
}

async function fetched(style: string): Promise<void> {
  await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`${style}${SIZE} "${family}"`)));
}
