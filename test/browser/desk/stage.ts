import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type BuiltWeb, buildWeb } from "../build.ts";
import { launch } from "../chromium.ts";
import { type Stub, startStub } from "./stub.ts";
import { type DeskVisit, visitDesk } from "./visit.ts";

/** What the desk's tests play on: a fresh stub for each, and visits that are looked after. */
export interface DeskStage {
  stub(): Stub;
  /** Opens the desk at a place, before anybody has signed in. */
  arrive(options?: BrowserContextOptions, place?: string): Promise<DeskVisit>;
  /** Opens it signed in. */
  enter(options?: BrowserContextOptions, place?: string): Promise<DeskVisit>;
}

/** Builds the pages and starts a browser for the tests of a `describe`; a page that complains fails its test. */
export function openDeskStage(path: string): DeskStage {
  let [built, browser, stub]: [BuiltWeb | null, Browser | null, Stub | null] = [null, null, null];
  const visits: DeskVisit[] = [];
  beforeAll(async () => {
    await mkdir("test-output", { recursive: true });
    built = await buildWeb();
    browser = await launch(path);
  }, 240_000);
  beforeEach(async () => {
    stub = await startStub(there(built).folder);
  });
  afterEach(async () => {
    const all = visits.splice(0);
    for (const one of all) await one.leave();
    await stub?.stop();
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await built?.remove();
  });
  const arrive = async (options?: BrowserContextOptions, place?: string) => {
    const one = await visitDesk(there(browser), there(stub), options, place);
    visits.push(one);
    return one;
  };
  return {
    stub: () => there(stub),
    arrive,
    async enter(options, place) {
      const one = await arrive(options, place);
      await one.signIn();
      await one.page.locator("[name=password]").waitFor({ state: "detached" });
      return one;
    },
  };
}

function there<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error("the stage is not open yet");
  return thing;
}
