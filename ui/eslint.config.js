import svelte from "eslint-plugin-svelte";
import globals from "globals";
import tseslint from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const tauriStaysInIpc = {
  group: ["@tauri-apps/*"],
  message: "Only src/ipc speaks to Rust; import from there, so that the edge stays one file wide.",
};

export default tseslint.config(
  { ignores: ["dist/", "src/ipc/bindings.ts"] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      "no-console": "error",
      "no-restricted-imports": ["error", { patterns: [tauriStaysInIpc] }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      // Svelte's `let` props and bindings are reassigned by the compiler.
      "prefer-const": "off",
      "svelte/prefer-const": "off",
      "svelte/require-each-key": "error",
    },
  },
  {
    files: ["src/ipc/**", "**/*.test.ts", "**/*.fixture.ts", "src/test/**"],
    rules: { "no-restricted-imports": "off" },
  },
  {
    files: ["**/*.test.ts", "**/*.fixture.ts", "src/test/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
