import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const unzipping = new URL("src/web/desk/settings/import/unzip.ts", import.meta.url).pathname;

/**
 * Browser code: `shop` is the demo shop's page and `desk` the staff's, each with its assets, `widget` the chat as one plain script,
 * so that any page can embed it by a tag. All go to `dist/web`.
 */
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  plugins: [react()],
  // The reader of XLSX unpacks by the browser's own means: see the file.
  resolve: { alias: [{ find: /^fflate$/, replacement: unzipping }] },
  builder: {},
  // The desk comes in one piece but for the segments and their charts, which load with their pages: a test holds the sizes.
  build: { outDir: "../../dist/web", target: ["es2020", "safari14"], chunkSizeWarningLimit: 640 },
  environments: {
    client: {
      build: { emptyOutDir: true, rollupOptions: { input: ["src/web/shop/index.html", "src/web/desk/index.html"] } },
    },
    widget: {
      consumer: "client",
      build: {
        emptyOutDir: false,
        rollupOptions: {
          input: "src/web/widget/main.ts",
          output: { format: "iife", entryFileNames: "widget.js" },
        },
      },
    },
  },
});
