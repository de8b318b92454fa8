import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { buildWeb } from "./build.ts";

test("the widget is one plain script of at most 30 KB gzip, and asks nobody but its own server", async () => {
  const script = await readFile(join(await buildWeb(), "widget.js"), "utf8");
  expect(gzipSync(script).length).toBeLessThanOrEqual(30 * 1024);
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
  expect(script.match(/https?:\/\/[a-z0-9.-]+/gi)?.filter((url) => url !== "http://www.w3.org") ?? []).toEqual([]);
});

test("the demo shop's page asks nobody but its own server", async () => {
  const page = await readFile(join(await buildWeb(), "shop", "index.html"), "utf8");
  expect(page.match(/(?:src|href)="(?!\/assets\/|data:)[^"]*"/g) ?? []).toEqual([]);
});
