/** Builds the page into dist/renderer. Relative addresses, so that both shells can serve it from anywhere. */
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { CONTENT_SECURITY_POLICY } from "../shared/contract/content-security-policy.ts";

const policy: Plugin = {
  name: "content-security-policy",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
};

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react(), policy],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome120",
    // The policy allows no data: fonts or scripts; small files are cheap on a loopback address anyway.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_500,
  },
});
