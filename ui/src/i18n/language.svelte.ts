// Which language the person chose, and how another is put in force.

import { commands, type LanguageChoice } from "../ipc";
import { speak } from "./bundle.svelte";

class ChosenLanguage {
  value = $state.raw<LanguageChoice>("system");
  #asked = 0;

  /** Speaks as was chosen. To be awaited before anything is shown. */
  async begin(): Promise<void> {
    try {
      const { chosen, language } = await commands.language();
      await speak(language);
      this.value = chosen;
    } catch {
      // Whatever is wrong, the first screen says it, and it needs words.
      await speak("en");
    }
  }

  /** Keeps another choice and puts it in force; of several at once, the last. */
  async choose(wanted: LanguageChoice): Promise<void> {
    const before = this.value;
    const asked = ++this.#asked;
    this.value = wanted;
    try {
      const { language } = await commands.chooseLanguage(wanted);
      if (asked === this.#asked) await speak(language);
    } catch (error) {
      if (asked === this.#asked) this.value = before;
      throw error;
    }
  }
}

export const chosenLanguage = new ChosenLanguage();
