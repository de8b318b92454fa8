import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, vi } from "vitest";

/** The sizes that the chat is looked at in. */
export const WIDE = { viewport: { width: 1280, height: 800 } };
/** See {@link WIDE}. */
export const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** A page with the chat on it, as a person uses it. */
export interface Visit {
  page: Page;
  panel: Locator;
  field: Locator;
  launcher: Locator;
  /** Everything that the page complained about. */
  errors: string[];
  open(): Promise<void>;
  /** Logs in as a customer of the demo shop, by the page's own list; "" logs out. */
  logIn(customer: string): Promise<void>;
  ask(text: string): Promise<void>;
  /** Waits until the newest message of the shop reads like this. */
  answered(like: RegExp | string): Promise<void>;
  /** All messages, oldest first: who said what. */
  said(): Promise<string[]>;
  /** A picture in `test-output/`. */
  picture(name: string): Promise<void>;
  leave(): Promise<void>;
}

const PATIENCE_MS = 40_000;
/** Whom the shop's page has told the chat of. */
const CUSTOMER = `localStorage.getItem("grain-and-leaf.customer")`;
let visits = 0;

/** Opens an address in a browser of its own, in Russian, from a network address of its own. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = WIDE): Promise<Visit> {
  const from = { "X-Forwarded-For": `198.51.100.${++visits}` };
  const locale = { locale: "ru-RU", timezoneId: "Europe/Vilnius" };
  const context = await browser.newContext({ ...locale, extraHTTPHeaders: from, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => void (/Content.Security.Policy/i.test(line.text()) && errors.push(line.text())));
  await page.goto(url);
  const chat = page.locator("beseda-chat");
  const panel = chat.locator(".panel");
  const field = chat.locator("textarea");
  const theirs = chat.locator(".message.bot, .message.person");
  return {
    page,
    panel,
    field,
    launcher: chat.locator(".launcher"),
    errors,
    open: () => chat.locator(".launcher").click(),
    async logIn(customer) {
      await page.locator(".login select").selectOption(customer);
      // The shop's server is asked for the customer's token first: what is said before that is still said by whoever was there.
      const told = async () => expect(await page.evaluate(CUSTOMER)).toBe(customer);
      await vi.waitFor(told, { timeout: PATIENCE_MS });
    },
    async ask(text) {
      await field.fill(text);
      await field.press("Enter");
    },
    answered: (like) => theirs.last().filter({ hasText: like }).waitFor({ timeout: PATIENCE_MS }),
    async said() {
      const messages = await chat.locator(".message").all();
      return Promise.all(messages.map(saidBy));
    },
    picture: async (name) => void (await page.screenshot({ path: `test-output/${name}.png`, animations: "disabled" })),
    leave: () => context.close(),
  };
}

async function saidBy(message: Locator): Promise<string> {
  const side = (await message.getAttribute("class"))?.replace("message ", "");
  return `${side}: ${await message.locator(".text").textContent()}`;
}
