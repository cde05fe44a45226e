import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";
import { woff2Only } from "./tools/woff2-only.mjs";
import { rememberSources } from "./tools/built.mjs";
import { caseBackbones } from "./tools/case-backbones.ts";
import { CONTENT_SECURITY_POLICY, SECURITY_HEADERS } from "./tools/policy.mjs";

/** Puts the policy into the built page. Not in development: hot reload needs inline scripts and a web socket. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

export default defineConfig({
  base: "./",
  appType: "mpa",
  publicDir: "data",
  plugins: [
    preact(),
    contentSecurityPolicy(),
    caseBackbones(import.meta.dirname, "karabakh-2020"),
    rememberSources(import.meta.dirname),
  ],
  css: { postcss: woff2Only() },
  server: { host: "127.0.0.1" },
  preview: { host: "127.0.0.1", headers: SECURITY_HEADERS },
  build: {
    outDir: "dist/page",
    target: ["chrome123", "firefox125", "safari17.5"],
    // Vite's default targets rewrite light-dark() into a form that follows only the operating system.
    cssTarget: ["chrome123", "firefox125", "safari17.5"],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // What the first picture needs comes as one file: cut up by what later parts share with it, it packs worse and is asked for in turns.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } },
    },
  },
  worker: { format: "es" },
});
