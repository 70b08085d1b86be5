import "@fontsource-variable/literata/opsz.css";
import "@fontsource-variable/literata/opsz-italic.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght.css";
import "@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css";
import "./look/tokens.css";
import "./look/base.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { chosenLanguage } from "./i18n";

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
await chosenLanguage.begin();
mount(App, { target });
