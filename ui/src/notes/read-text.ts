// The words of a text as they are read, whatever elements they stand in: one string in which each block begins on a line of its own, and the
// way from a place in it to the page and back. Nothing here changes the page.

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, ul, ol, blockquote, pre, hr, div";

export type ReadText = {
  text: string;
  /** Where the words of each node begin in it. */
  nodes: readonly { node: Text; start: number }[];
};

export function readTextOf(element: Element): ReadText {
  const nodes: { node: Text; start: number }[] = [];
  const parts: string[] = [];
  // The parts are counted and put together once: a string that grows is copied each time that its end is looked at.
  let length = 0;
  const add = (part: string) => {
    if (part === "") return;
    parts.push(part);
    length += part.length;
  };
  const newLine = () => {
    if (parts.length > 0 && !parts.at(-1)?.endsWith("\n")) add("\n");
  };
  const read = (parent: Element) => {
    for (const child of parent.childNodes) {
      // What stands in the place of a picture is the app's word, and what is told of a link or a picture stands nowhere among the words.
      if (child instanceof Element && child.matches(".picture, .unseen")) continue;
      if (child instanceof Text) {
        nodes.push({ node: child, start: length });
        add(child.data);
      } else if (child instanceof HTMLBRElement) newLine();
      else if (child instanceof Element) {
        const isBlock = child.matches(BLOCKS);
        if (isBlock) newLine();
        read(child);
        if (isBlock) newLine();
      }
    }
  };
  read(element);
  return { text: parts.join(""), nodes };
}

/** The place in the text of a point as a selection has it: an offset in a text node, or one among the children of an element. */
export function placeOfPoint({ text, nodes }: ReadText, container: Node, offset: number): number {
  const own = nodes.find(({ node }) => node === container);
  if (own) return own.start + offset;
  const child = container.childNodes[offset];
  const isFrom = (node: Text) =>
    child
      ? child.contains(node) || Boolean(child.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
      : !container.contains(node) &&
        Boolean(container.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  return nodes.find(({ node }) => isFrom(node))?.start ?? text.length;
}

/** The words from `start` to `end` on the page, those of each node by themselves: nothing but words lies in them, and no block. */
export function rangesOf({ nodes }: ReadText, start: number, end: number): Range[] {
  return nodes.flatMap(({ node, start: from }) => {
    const first = Math.max(0, start - from);
    const last = Math.min(node.data.length, end - from);
    if (first >= last) return [];
    const range = document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return [range];
  });
}
