// The place where one entry is written: ProseMirror over an opened text. It knows nothing of entries, saving or dialogs.

import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import { EditorState, type Command } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { insertForm, insertPictures, type FoundPicture } from "./commands";
import { foundWords, goTo, type FoundWords } from "./found";
import { keys, signs } from "./keys";
import { pasting } from "./paste";
import { nodeViews } from "./pictures";
import type { OpenText } from "./text";

export type SurfaceOptions = {
  text: OpenText;
  label: string;
  placeholder: string;
  /** The text or the selection changed. */
  onstate: (state: EditorState) => void;
  /** The text changed. */
  onedit: () => void;
  onfiles: (files: File[]) => void;
  openLink: () => void;
  openPicture: () => void;
  toToolbar: () => void;
};

export class Surface {
  #view: EditorView;
  #text: OpenText;

  constructor(mount: HTMLElement, options: SurfaceOptions) {
    const { text, onstate, onedit, onfiles, openLink, openPicture, toToolbar } = options;
    this.#text = text;
    const state = EditorState.create({
      doc: text.doc,
      plugins: [
        signs(),
        ...keys(openLink, openPicture, toToolbar),
        history(),
        gapCursor(),
        foundWords(),
        dropCursor({ color: false, class: "drop-place", width: 3 }),
      ],
    });
    this.#view = new EditorView(mount, {
      state,
      nodeViews,
      ...pasting(onfiles),
      attributes: (now) => ({
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": options.label,
        "data-placeholder": isEmpty(now) ? options.placeholder : "",
        spellcheck: "true",
        class: isEmpty(now) ? "voice empty" : "voice",
      }),
      handleDOMEvents: { click: stayHere, auxclick: stayHere },
      handleDoubleClickOn: (_, __, node) => {
        if (node.type.name === "image") openPicture();
        return node.type.name === "image";
      },
      dispatchTransaction: (transaction) => {
        this.#view.updateState(this.#view.state.apply(transaction));
        onstate(this.#view.state);
        if (transaction.docChanged) onedit();
      },
    });
    onstate(this.#view.state);
  }

  get markdown(): string {
    return this.#text.markdown(this.#view.state.doc);
  }

  run(command: Command): void {
    command(this.#view.state, this.#view.dispatch.bind(this.#view), this.#view);
    this.focus();
  }

  insertPictures(pictures: FoundPicture[]): void {
    this.run(insertPictures(pictures));
  }

  insertForm(headings: string[]): void {
    this.run(insertForm(headings));
  }

  /** Goes to where these words stand, if they do. */
  find(wanted: FoundWords): void {
    if (goTo(this.#view, wanted)) this.focus();
  }

  focus(): void {
    this.#view.focus();
  }

  destroy(): void {
    this.#view.destroy();
  }
}

// A link is words with an address; nothing in the journal goes anywhere.
function stayHere(_: EditorView, event: Event): boolean {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
  return false;
}

function isEmpty({ doc }: EditorState): boolean {
  return doc.childCount === 1 && doc.firstChild?.isTextblock === true && doc.firstChild.content.size === 0;
}
