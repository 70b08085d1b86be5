// A list that stands on the screen looks again when something was brought back from elsewhere, as by Undo.

class Changes {
  count = $state(0);

  tell(): void {
    this.count++;
  }
}

export const changes = new Changes();
