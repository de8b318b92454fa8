import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { PASSWORD } from "./routes.ts";
import type { Stub } from "./stub.ts";

/** The sizes that the desk is looked at in. */
export const WIDE = { viewport: { width: 1280, height: 800 } };
/** See {@link WIDE}. */
export const NARROW = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** The desk in a browser of its own. */
export interface DeskVisit {
  page: Page;
  /** Everything that the page complained about. */
  errors: string[];
  signIn(password?: string): Promise<void>;
  /** Goes to a place within the page: `inbox/waiting`. */
  go(place: string): Promise<void>;
  /** A picture in `test-output/`. */
  picture(name: string): Promise<void>;
  leave(): Promise<void>;
}

/** Long enough for a busy machine, and short of a test's own limit, so that it is told what was waited for. */
const PATIENCE_MS = 40_000;

/** Opens the desk, in Russian unless told. */
export async function visitDesk(
  browser: Browser,
  stub: Stub,
  options: BrowserContextOptions = WIDE,
  place = "",
): Promise<DeskVisit> {
  const context = await browser.newContext({ locale: "ru-RU", timezoneId: "Europe/Vilnius", ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => void (/Content.Security.Policy|React/i.test(line.text()) && errors.push(line.text())));
  await page.goto(`${stub.url}#/${place}`);
  return {
    page,
    errors,
    async signIn(password = PASSWORD) {
      await page.locator("[name=email]").fill(stub.shop.me.email);
      await page.locator("[name=password]").fill(password);
      await page.keyboard.press("Enter");
    },
    go: async (place) => void (await page.goto(`${stub.url}#/${place}`)),
    picture: async (name) => void (await page.screenshot({ path: `test-output/${name}.png`, animations: "disabled" })),
    leave: () => context.close(),
  };
}
