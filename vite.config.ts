import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  publicDir: "data",
  plugins: [preact()],
  build: {
    outDir: "dist/page",
    target: ["chrome123", "firefox125", "safari17.5"],
    // Vite's default targets rewrite light-dark() into a form that follows only the operating system.
    cssTarget: ["chrome123", "firefox125", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: "es" },
});
