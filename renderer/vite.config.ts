/** Builds the page into dist/renderer. Relative addresses, so that both shells can serve it from anywhere. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../dist/renderer",
    emptyOutDir: true,
    target: "chrome120",
    // The policy allows no data: fonts or scripts; small files are cheap on a loopback address anyway.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_500,
  },
});
