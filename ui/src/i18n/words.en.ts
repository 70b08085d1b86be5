// Every Fluent file of English that the rooms need beyond the door's.

const files = import.meta.glob<string>("../../locales/en/*.ftl", { query: "?raw", import: "default", eager: true });

export default Object.values(files);
