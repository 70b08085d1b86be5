import "@fontsource-variable/literata/opsz.css";
import "@fontsource-variable/literata/opsz-italic.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css";
import "./look/tokens.css";
import "./look/base.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { chosenLanguage } from "./i18n";
import { uprightTypefaces } from "./look/typefaces";
import { app } from "./shell/app.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
// Side by side, and all of it before the first screen: to paint a whole window takes longer than any of these. Why the state could not be
// told, the screen finds out by asking again.
await Promise.all([chosenLanguage.begin(), uprightTypefaces(), app.refresh().catch(() => undefined)]);
mount(App, { target });
