// What lies around the pictures in the viewer. It is remembered until the journal is locked, and stored nowhere.

export const SURROUNDS = ["grey", "dark", "paper"] as const;
export type Surround = (typeof SURROUNDS)[number];

class Choice {
  surround = $state<Surround>("grey");
}

export const choice = new Choice();
