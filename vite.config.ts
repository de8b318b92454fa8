import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { named, packed } from "./vite.plugins.ts";

const unzipping = new URL("src/web/desk/settings/import/unzip.ts", import.meta.url).pathname;

/**
 * What stands around every page of the desk comes in two files, one of them of others and seldom new, and what some pages share in a
 * third: many small ones wait for each other on a slow line, where a browser asks for six at once.
 */
const AROUND = {
  groups: [
    // What runs first waits for none of them.
    {
      name: "first",
      test: /src\/web\/desk\/(?:early|pages|room|api\/paths|settings\/rooms)\.ts$|preload-helper/,
      priority: 2,
    },
    {
      name: "libraries",
      test: /node_modules\/(?:react|react-dom|scheduler|@mantine|@tanstack|@floating-ui|wouter|react-remove-scroll)\/.*\.m?js$/,
      priority: 1,
    },
    // With all that it imports.
    { name: "around", test: /src\/web\/desk\/show\.tsx$/ },
    { name: "shared", test: /src\/web\/(?:desk|widget)\//, minShareCount: 2 },
  ],
};

/**
 * Browser code: `shop` is the demo shop's page and `desk` the staff's, each with its assets, `widget` the chat as one plain script,
 * so that any page can embed it by a tag, `push` what the desk leaves running when it is closed. All go to `dist/web`.
 */
export default defineConfig({
  root: "src/web",
  base: "/",
  publicDir: false,
  plugins: [react(), named("/desk/index.html", "/desk/show.tsx"), packed()],
  // The reader of XLSX unpacks by the browser's own means: see the file.
  resolve: { alias: [{ find: /^fflate$/, replacement: unzipping }] },
  builder: {},
  // The desk comes in one piece but for the segments and their charts, which load with their pages: a test holds the sizes.
  build: {
    outDir: "../../dist/web",
    target: ["es2020", "safari14"],
    chunkSizeWarningLimit: 640,
    modulePreload: { polyfill: false },
  },
  environments: {
    client: {
      build: {
        emptyOutDir: true,
        rollupOptions: {
          input: ["src/web/shop/index.html", "src/web/desk/index.html"],
          output: { codeSplitting: AROUND },
        },
      },
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
    push: {
      consumer: "client",
      build: {
        emptyOutDir: false,
        rollupOptions: {
          input: "src/web/desk/push/worker.ts",
          output: { format: "iife", entryFileNames: "desk/push-worker.js" },
        },
      },
    },
  },
});
