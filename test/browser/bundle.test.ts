import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { buildWeb } from "./build.ts";

const built = await buildWeb();
afterAll(built.remove);
const file = (...path: string[]) => readFile(join(built.folder, ...path), "utf8");

test("the widget is one plain script of at most 30 KB gzip, and asks nobody but its own server", async () => {
  const script = await file("widget.js");
  expect(gzipSync(script).length).toBeLessThanOrEqual(30 * 1024);
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
  expect(script.match(/https?:\/\/[a-z0-9.-]+/gi)?.filter((url) => url !== "http://www.w3.org") ?? []).toEqual([]);
});

test("the demo shop's page asks nobody but its own server, and has nothing that its content policy would hold back", async () => {
  const page = await file("shop", "index.html");
  expect(page.match(/(?:src|href)="(?!\/assets\/|data:)[^"]*"/g) ?? []).toEqual([]);
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\s(?:style|on\w+)="/);
});

test("a phone can keep the desk: its page names a manifest whose icons are there, as large as it says", async () => {
  expect(await file("desk", "index.html")).toMatch(/<link +rel="manifest" href="\/desk\/app.webmanifest"/);
  const manifest = JSON.parse(await file("desk", "app.webmanifest"));
  expect(manifest).toMatchObject({ name: "Beseda", start_url: "/desk/", scope: "/desk/", display: "standalone" });
  const sizes: string[] = [];
  for (const { src, sizes: said, type, purpose = "any" } of manifest.icons) {
    const bytes = await readFile(join(built.folder, src));
    if (type !== "image/png") continue;
    sizes.push(`${purpose} ${said}`);
    // Width and height stand in the first part of a PNG.
    expect(said).toBe(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`);
  }
  expect(sizes).toEqual(["any 192x192", "any 512x512", "maskable 512x512"]);
});

test("the desk's page loads at most 200 KiB gzip of script, in pieces of its own, and has nothing that its content policy would hold back", async () => {
  const page = await file("desk", "index.html");
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\s(?:style|on\w+)="/);
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path = ""]) => path);
  const texts = await Promise.all(scripts.map((path) => file(path)));
  expect(texts.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(200 * 1024);
  expect(texts.join("").match(/recharts/g) ?? []).toEqual([]);
  const others = (await readdir(join(built.folder, "assets"))).filter((name) => name.endsWith(".js"));
  const shop = await file("shop", "index.html");
  expect(
    others.filter((name) => shop.includes(name) && page.includes(name) && !name.startsWith("modulepreload")),
  ).toEqual([]);
});
