// Whether the search is open. It opens over whatever room the person is in, empty each time.

class Palette {
  open = $state(false);
}

export const palette = new Palette();
