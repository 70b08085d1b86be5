// Every Fluent file of Spanish that the rooms need beyond the door's.

const files = import.meta.glob<string>("../../locales/es/*.ftl", { query: "?raw", import: "default", eager: true });

export default Object.values(files);
