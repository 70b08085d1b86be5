// How a picture stands in the text. Only the journal's own pictures are ever drawn; one from elsewhere is named and left alone.

import type { Node } from "prosemirror-model";
import type { NodeView, NodeViewConstructor } from "prosemirror-view";
import { veils } from "../art/veil/veils.svelte";
import { artUrl } from "../ipc";
import { t } from "../i18n";
import { pictureId, schema } from "./schema";

class PictureView implements NodeView {
  dom = document.createElement("span");
  #node: Node;
  /** Whether its veil was lifted here. */
  #shown = false;

  constructor(node: Node) {
    this.#node = node;
    this.dom.className = "picture";
    this.dom.contentEditable = "false";
    this.#draw();
    // What covers it now may be that it is not known yet.
    if (!this.dom.querySelector("img")) void veils.ask().then(() => this.#draw());
  }

  update(node: Node): boolean {
    if (node.type !== schema.nodes.image) return false;
    if (node.eq(this.#node)) return true;
    this.#node = node;
    this.#draw();
    return true;
  }

  /** Pressing the veil is not editing. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest(".picture-veil") !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  #draw(): void {
    const alt = String(this.#node.attrs.alt ?? "");
    const address = String(this.#node.attrs.src);
    const id = pictureId(address);
    if (id === null) {
      this.#name(
        alt ? t("editor-picture-elsewhere-named", { alt, address }) : t("editor-picture-elsewhere", { address }),
      );
      return;
    }
    if (!this.#shown && veils.covers(id)) {
      if (!veils.waiting) this.#veil(alt);
      return;
    }
    const image = document.createElement("img");
    image.src = artUrl(id, "display");
    image.alt = alt || t("editor-picture-undescribed");
    image.draggable = false;
    image.onerror = () => {
      this.#name(alt ? t("editor-picture-missing-named", { alt }) : t("editor-picture-missing"));
    };
    this.dom.replaceChildren(image);
  }

  #veil(alt: string): void {
    const veil = document.createElement("button");
    veil.type = "button";
    veil.className = "picture-veil";
    veil.textContent = t("veil-word");
    veil.ariaLabel = t("veil-show", { title: alt || t("editor-picture-undescribed") });
    veil.onclick = () => {
      this.#shown = true;
      this.#draw();
    };
    this.dom.replaceChildren(veil);
  }

  #name(words: string): void {
    const chip = document.createElement("span");
    chip.className = "picture-chip";
    chip.textContent = words;
    this.dom.replaceChildren(chip);
  }
}

/** The views that differ from what the schema writes. */
export const nodeViews: Record<string, NodeViewConstructor> = { image: (node) => new PictureView(node) };
