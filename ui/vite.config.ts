import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // Tauri's own output stands above Vite's in the terminal and must stay readable.
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    // The body map in ../data, and for a test the words that ../src-tauri asks for.
    fs: { allow: [".."] },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The content security policy allows files of our own and no data: addresses.
    assetsInlineLimit: 0,
    // The oldest WebKit that our packages meet; also Safari's engine on macOS 13.
    target: "safari16.4",
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // What the door needs is one file, and what the first room needs beyond it another: each file more is asked for across two processes.
        codeSplitting: {
          groups: [
            { name: "door", tags: ["$initial"], priority: 1 },
            { name: "rooms", test: /\/src\/Rooms\.svelte/ },
          ],
        },
      },
    },
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test/setup.ts"],
    restoreMocks: true,
    // A test types as a person does; on a busy machine that takes its time.
    testTimeout: 30_000,
  },
});
