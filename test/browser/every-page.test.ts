import { mkdir } from "node:fs/promises";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { ensureFirstOwner } from "../../src/staff/index.ts";
import { emptyShop } from "../support/shop-settings.ts";
import { buildWeb } from "./build.ts";
import { findChromium, launch } from "./chromium.ts";
import { NARROW, WIDE } from "./desk/visit.ts";
import { doorOf, FILE_NAME, HOSTILE, importHostile, TEXT, type Written, writeHostile } from "./every-page/hostile.ts";
import { type Place, partsOfSettings, placesOf, routesOfDesk } from "./every-page/places.ts";
import { visit } from "./shop.ts";

const path = findChromium();
const PICTURES = "test-output/every-page";
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP4z8CAB+GTG8HSALfKY52fTcuYAAAAAElFTkSuQmCC";
const LOOK = { locale: "ru-RU", timezoneId: "Europe/Vilnius", reducedMotion: "reduce" as const };
/** Of a row of the inbox. */
interface Row {
  id: string;
  customer: { externalId: string } | null;
}
/** A browser's cookies, by the role of whoever they let in. */
type Signed = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["storageState"]>>;

describe.skipIf(path === null)("every page of the desk over hostile words (skipped where no browser is)", () => {
  const open: { stop(): Promise<unknown> }[] = [];
  const signed: Record<string, Signed> = {};
  let service: RunningNode;
  let browser: Browser;
  let written: Written;
  let conversation: string;
  const url = () => `http://127.0.0.1:${service.port}`;

  /** Somebody new comes by their invitation, under a hostile name. */
  async function join(role: string, token: string): Promise<void> {
    const context = await browser.newContext(LOOK);
    const form = { token, name: HOSTILE, email: `${role}@shop.example`, password: "капучино-по-утрам-42" };
    await doorOf(context.request, url())("POST", "/api/staff/auth/accept-invitation", form);
    signed[role] = await context.storageState();
    await context.close();
  }

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    const built = await buildWeb();
    open.unshift({ stop: built.remove });
    const shop = await emptyShop();
    open.unshift({ stop: shop.remove });
    const config = readConfig({ ...shop.environment, TRUST_PROXY: "yes" });
    service = await startNode(config, silentLog, () => {}, built.folder);
    open.unshift(service);
    browser = await launch(path ?? "");
    open.unshift({ stop: () => browser.close() });
    const { db } = service.services;
    await join("owner", (await ensureFirstOwner(db, new Date())) ?? "");

    const anna = await visit(browser, `${url()}/shop/?lang=ru`);
    await anna.logIn("anna");
    await anna.open();
    await anna.ask(TEXT);
    await anna.answered(/./);
    await anna.ask("Позовите человека");
    await anna.answered(/./);
    const file = { name: FILE_NAME, mimeType: "image/png", buffer: Buffer.from(PNG, "base64") };
    await anna.panel.locator("input[type=file]").setInputFiles(file);
    await anna.panel.locator(".customer img.photo").waitFor();
    expect([anna.errors, await anna.page.evaluate(RAN)]).toEqual([[], []]);
    await anna.leave();

    const owner = await browser.newContext({ storageState: signed.owner });
    const door = doorOf(owner.request, url());
    const { conversations } = await door<{ conversations: Row[] }>("GET", "/api/desk/conversations?queue=waiting");
    conversation = conversations[0]?.id ?? "";
    const customer = conversations[0]?.customer?.externalId ?? "";
    await importHostile(db, customer);
    written = await writeHostile(door, customer, conversation);
    for (const role of ["admin", "support", "marketer", "viewer"]) {
      const { link } = await door<{ link: string }>("POST", "/api/desk/staff/invitations", { role, locale: "ru" });
      await join(role, link.split("token=")[1] ?? "");
    }
    await owner.close();
  }, 240_000);
  afterAll(async () => {
    for (const one of open) await one.stop();
  });

  /** The desk before somebody's eyes, and whatever it complains of. */
  async function enter(role: string | null, size: object) {
    const context = await browser.newContext({ ...LOOK, ...size, ...(role ? { storageState: signed[role] } : {}) });
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("dialog", (dialog) => faults.push(`a dialog: ${dialog.message()}`));
    // At a door somebody is refused: the browser calls that an error.
    const isFault = (line: string) => role !== null || !line.includes("Failed to load resource");
    page.on("console", (line) => {
      if (line.type() === "error" && isFault(line.text())) faults.push(`${page.url()}: ${line.text()}`);
    });
    return { page, faults, leave: () => context.close() };
  }

  async function lookAround(role: string | null, places: Place[], size: "wide" | "narrow"): Promise<string[]> {
    const { page, faults, leave } = await enter(role, size === "wide" ? WIDE : NARROW);
    const found: string[] = [];
    for (const { name, at, text, open: act } of places) {
      await page.goto(`${url()}/desk/#/${at}`);
      try {
        await page.getByText(text).filter({ visible: true }).first().waitFor();
        await rested(page);
        await page.screenshot({ path: `${PICTURES}/${name}-${size}.png`, animations: "disabled" });
        found.push(...(await wrongIn(page, `${name} ${size}`)));
        if (!act) continue;
        await act(page);
        await rested(page);
        await page.screenshot({ path: `${PICTURES}/${name}-open-${size}.png`, animations: "disabled" });
        found.push(...(await wrongIn(page, `${name}, opened, ${size}`)));
      } catch (error) {
        found.push(`${name} ${size}: ${error instanceof Error ? error.message.slice(0, 300) : error}`);
        await page.screenshot({ path: `${PICTURES}/failed-${name}-${size}.png` });
      }
      // What is open over a page goes with it.
      await page.goto("about:blank");
    }
    await leave();
    return [...found, ...faults];
  }

  const isDoor = (route: string) => ["/welcome", "/forgotten", "/recover"].includes(route);

  test("each route of the desk has its pages here, and each part of the settings", async () => {
    const places = placesOf(written, conversation);
    expect(Object.keys(places).sort()).toEqual((await routesOfDesk()).sort());
    expect((places["/settings/:part?"] ?? []).map(({ at }) => at).sort()).toEqual((await partsOfSettings()).sort());
  });

  test("the owner's pages run nothing, fit a phone, and axe finds nothing serious on them", async () => {
    const all = Object.entries(placesOf(written, conversation));
    const inside = all.flatMap(([route, places]) => (isDoor(route) ? [] : places));
    const doors = all.flatMap(([route, places]) => (isDoor(route) ? places : []));
    const signIn = { name: "sign-in", at: "", text: "Забыли пароль?" };
    const found = await Promise.all([
      lookAround("owner", inside, "wide"),
      lookAround("owner", inside, "narrow"),
      lookAround(null, [signIn, ...doors], "wide").then(() => lookAround(null, [signIn, ...doors], "narrow")),
    ]);
    expect(found.flat()).toEqual([]);
  }, 600_000);

  test.each(["admin", "support", "marketer", "viewer"])(
    "whatever the desk offers to %s opens",
    async (role) => {
      const { page, faults, leave } = await enter(role, WIDE);
      const refused: string[] = [];
      page.on(
        "response",
        (answer) => void (answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`)),
      );
      await page.goto(`${url()}/desk/`);
      const sections = page.getByRole("navigation", { name: "Разделы" });
      await sections.waitFor();
      const linksIn = (): Promise<string[]> =>
        page.locator("nav a").evaluateAll((all) => all.map((one) => (one as unknown as { hash: string }).hash));
      const toSee = await linksIn();
      const seen = new Set<string>();
      for (let at = toSee.shift(); at !== undefined; at = toSee.shift()) {
        if (seen.has(at)) continue;
        seen.add(at);
        await page.goto(`${url()}/desk/${at}`);
        await sections.waitFor();
        await rested(page);
        expect([at, await page.evaluate(RAN), await page.evaluate(BROKEN)]).toEqual([at, [], []]);
        toSee.push(...(await linksIn()));
      }
      expect(seen.size).toBeGreaterThan(4);
      expect([...refused, ...faults]).toEqual([]);
      await leave();
    },
    240_000,
  );
});

/** Waits until nothing is being loaded any more. */
const rested = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate("document.querySelectorAll('.mantine-Loader-root').length"), { timeout: 40_000 })
    .toBe(0);

/** What there would be in a page if a hostile text had come in as markup. */
const RAN = `[
  ...(window.hacked ? ["it ran"] : []),
  ...[...document.querySelectorAll("[onerror], [onload], a[href^='javascript:'], body script:not([src])")].map((one) => one.outerHTML.slice(0, 200)),
  ...(document.body.innerText.includes("{{49}}") || document.title === "" ? ["a template was filled in"] : []),
]`;

/** A page that is not there, or could not be loaded. */
const BROKEN = `["Не получилось загрузить", "Такой страницы нет"].filter((words) => document.body.innerText.includes(words))`;

/** What is wider than its place, so that one would have to go sideways. */
const WIDER = `[document.documentElement, ...document.querySelectorAll("main, main > *")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline" && !one.matches("nav, h1"))
  .map((one) => "it is " + one.scrollWidth + " wide in " + one.clientWidth + ": " + one.outerHTML.slice(0, 80))`;

/** Letters that turn the writing around them: only words that somebody wrote may have them, and then by themselves. */
const TURNED = `[...(function* () {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const at = texts.currentNode.parentElement;
    if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(texts.currentNode.data) && !at.closest("[dir=auto], bdi, textarea"))
      yield "it turns the writing: " + at.outerHTML.slice(0, 160);
  }
})()]`;

/** Everything that is wrong in the page as it stands. */
async function wrongIn(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const script of [RAN, BROKEN, WIDER, TURNED]) found.push(...(await page.evaluate<string[]>(script)));
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run({ resultTypes: ['violations'] })");
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  for (const { id, nodes } of grave)
    found.push(...nodes.map(({ target, html }) => `${id} at ${target.join(" ")} ${html.slice(0, 160)}`));
  return found.map((one) => `${name}: ${one}`);
}
