// The password that a PDF is to open with. It ends with the visit to the room, and is kept nowhere.

export class Protection {
  on = $state(false);
  password = $state("");
  /** It was wanted, and nothing was typed. */
  missing = $state(false);
  field: HTMLInputElement | HTMLTextAreaElement | undefined = $state();

  turn(on: boolean): void {
    this.on = on;
    this.password = "";
    this.missing = false;
  }

  type(password: string): void {
    this.password = password;
    this.missing = false;
  }

  /** Whether a file can be saved so; where nothing was typed, the field is pointed to. */
  isReady(): boolean {
    this.missing = this.on && this.password === "";
    if (this.missing) {
      this.field?.focus({ preventScroll: true });
      // With what is said below it.
      this.field?.scrollIntoView({ block: "center" });
    }
    return !this.missing;
  }
}
