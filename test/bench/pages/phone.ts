import type { Browser, BrowserContext, CDPSession } from "playwright-core";
import type { BenchShop, Opening } from "../pages.ts";
import type { BenchPage } from "./places.ts";

/** A phone on a line: so many times slower than this machine, and how fast what comes over the line is. */
export interface Profile {
  name: string;
  cpuRate: number;
  line: { latency: number; downloadThroughput: number; uploadThroughput: number };
}

const KILOBIT = 1_000 / 8;

/**
 * The phones that pages are tried on. `usual`: a mid-tier phone such as a Pixel 5, to whose BenchmarkIndex of 1,000 this machine's
 * `index` is slowed down, on Chrome's "Fast 4G" (9 Mbit/s, 60 ms; DevTools takes .9 of the speed and 2.75 of the latency, since it
 * delays requests and not packets). `slow`: Lighthouse's "mobile slow 4G" and its four times slower processor, as it applies them to
 * whatever machine it runs on.
 * Sources: DevTools' CalibrationController and NetworkManager; Lighthouse's docs/throttling.md.
 */
export const profiles = (index: number): { usual: Profile; slow: Profile } => ({
  usual: {
    name: "a mid-tier phone on Fast 4G",
    cpuRate: Math.max(1, index / MID_TIER_INDEX),
    line: {
      latency: 60 * 2.75,
      downloadThroughput: 0.9 * 9_000 * KILOBIT,
      uploadThroughput: 0.9 * 1_500 * KILOBIT,
    },
  },
  slow: {
    name: "four times slower than this machine on slow 4G",
    cpuRate: 4,
    line: { latency: 150, downloadThroughput: 1_638.4 * KILOBIT, uploadThroughput: 750 * KILOBIT },
  },
});

const MID_TIER_INDEX = 1_000;

const PATIENCE_MS = 30_000;

/** A slow phone on a slow line, with what it keeps of earlier visits. */
export class Phone {
  readonly #context: BrowserContext;
  readonly #shop: BenchShop;
  readonly #profile: Profile;

  private constructor(context: BrowserContext, shop: BenchShop, profile: Profile) {
    this.#context = context;
    this.#shop = shop;
    this.#profile = profile;
  }

  /** A phone that has kept nothing. */
  static async on(browser: Browser, shop: BenchShop, profile: Profile): Promise<Phone> {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
      locale: "ru-RU",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Phone(context, shop, profile);
  }

  /** Opens a page in a new tab: until it shows what it is for, and until something on it has answered a tap. */
  async visit({ path, shows, tap, answers, guest }: BenchPage, conversation: string): Promise<Opening> {
    const { url, cookie } = this.#shop;
    if (!guest) await this.#context.addCookies([{ ...cookie, url }]);
    const page = await this.#context.newPage();
    const devtools = await this.#context.newCDPSession(page);
    const counted = await slowed(devtools, this.#profile);
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
async function slowed(devtools: CDPSession, { cpuRate, line }: Profile): Promise<{ bytes: number; requests: number }> {
  const counted = { bytes: 0, requests: 0 };
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { offline: false, ...line });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpuRate });
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

/** Run in a page for half a second each: how often a text of 10,000 letters is put together, and 100,000 numbers are copied. */
const INDEX = `(() => {
  const tenthsASecond = (work) => {
    const began = performance.now();
    let times = 0;
    for (; performance.now() - began < 500; times += 1) work();
    return times / 10 / ((performance.now() - began) / 1000);
  };
  const from = Array.from({ length: 100_000 }, (_, at) => at);
  const to = [...from];
  const letters = () => {
    let text = "";
    for (let at = 0; at < 10_000; at += 1) text += "a";
    if (text.length === 1) throw new Error(text);
  };
  const copy = () => {
    for (let at = 0; at < from.length; at += 1) to[at] = from[at];
  };
  return (tenthsASecond(letters) + tenthsASecond(copy)) / 2;
})()`;

/** This machine's BenchmarkIndex as Lighthouse defines it, the best of three: other work on the machine only lowers it. */
export async function benchmarkIndex(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  let best = 0;
  for (let round = 0; round < 3; round += 1) best = Math.max(best, await page.evaluate<number>(INDEX));
  await page.close();
  return best;
}
