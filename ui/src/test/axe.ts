// Asks axe-core what a screen reader or keyboard would stumble over. Contrast needs a real browser and is looked at there.

import axe from "axe-core";

export async function stumbles(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: {
      "color-contrast": { enabled: false },
      region: { enabled: false },
      "page-has-heading-one": { enabled: false },
    },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
}
