import type { Browser, BrowserContext, CDPSession } from "playwright-core";
import type { BenchShop, Opening } from "../pages.ts";
import type { BenchPage } from "./places.ts";

/** Lighthouse's slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** So many times slower than this machine. */
const CPU_RATE = 4;
const PATIENCE_MS = 30_000;

/** A slow phone on a slow line, with what it keeps of earlier visits. */
export class Phone {
  readonly #context: BrowserContext;
  readonly #shop: BenchShop;

  private constructor(context: BrowserContext, shop: BenchShop) {
    this.#context = context;
    this.#shop = shop;
  }

  /** A phone that has kept nothing. */
  static async on(browser: Browser, shop: BenchShop): Promise<Phone> {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
      locale: "ru-RU",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Phone(context, shop);
  }

  /** Opens a page in a new tab: until it shows what it is for, and until something on it has answered a tap. */
  async visit({ path, shows, tap, answers, guest }: BenchPage, conversation: string): Promise<Opening> {
    const { url, cookie } = this.#shop;
    if (!guest) await this.#context.addCookies([{ ...cookie, url }]);
    const page = await this.#context.newPage();
    const devtools = await this.#context.newCDPSession(page);
    const counted = await slowed(devtools);
    const began = performance.now();
    await page.goto(url + path.replace(":conversation", conversation), { waitUntil: "commit" });
    await page.locator(shows).locator("visible=true").first().waitFor();
    await page.locator(tap).first().click();
    await page.locator(answers).first().waitFor();
    const ms = performance.now() - began;
    const work = await workIn(devtools);
    await page.close();
    return { ms, work, ...counted };
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

/** Slows a tab down, and counts what comes over its line. */
async function slowed(devtools: CDPSession): Promise<{ bytes: number; requests: number }> {
  const counted = { bytes: 0, requests: 0 };
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", LINE);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
  devtools.on("Network.dataReceived", ({ encodedDataLength }) => {
    counted.bytes += encodedDataLength;
  });
  devtools.on("Network.responseReceived", ({ response }) => {
    if (!response.fromDiskCache) counted.requests += 1;
  });
  return counted;
}

async function workIn(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}
