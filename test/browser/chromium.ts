import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where a browser is: CHROMIUM_PATH, else the usual places; null where there is none. */
export function findChromium(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...FOLDERS];
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...places, MAC].find((place) => place && existsSync(place)) ?? null;
}

/** What Playwright switches off, and everybody has. */
const USUAL = ["--disable-popup-blocking"];

/** Starts the browser at a path, without a window. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: ARGUMENTS, ignoreDefaultArgs: USUAL });
