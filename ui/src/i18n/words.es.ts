// Every Fluent file of Spanish.

const files = import.meta.glob<string>("../../locales/es/*.ftl", { query: "?raw", import: "default", eager: true });

export default Object.values(files);
