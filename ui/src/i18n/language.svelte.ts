// Which language the person chose, and how another is put in force.

import { commands, type LanguageChoice } from "../ipc";
import { LANGUAGES, speak } from "./bundle.svelte";

class ChosenLanguage {
  value = $state.raw<LanguageChoice>("system");
  #asked = 0;

  /** Speaks in the language that the page's address names. To be awaited before anything is shown. */
  async begin(): Promise<void> {
    await speak(LANGUAGES.find((language) => location.hash === `#${language}`) ?? "en");
    // What was chosen, which may be the system's, only the lists of languages tell.
    commands.language().then(
      ({ chosen }) => (this.value = chosen),
      () => undefined,
    );
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
