import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type BuiltWeb, buildWeb } from "./build.ts";
import { launch } from "./chromium.ts";
import { type Service, startService } from "./service.ts";
import { type Visit, visit, WIDE } from "./shop.ts";

/** A question that the knowledge base answers, as a visitor who is nobody asks it. */
export const DELIVERY = { question: "Сколько стоит доставка?", answer: /2,50\s€/, title: "Сколько стоит доставка" };
/** A question of Anna's that is answered by a choice of her orders. */
export const ORDERS = { question: "Где мой заказ?", answer: /О каком заказе/, button: "10467", chosen: /LP0010467LT/ };

/** What the tests play on: the service, and visits that are looked after. */
export interface Stage {
  service(): Service;
  enter(options?: BrowserContextOptions, where?: string): Promise<Visit>;
  /** Somebody who is nobody asked about delivery, and was answered. */
  talk(options?: BrowserContextOptions): Promise<Visit>;
  /** Anna asked for her order, and may choose of three. */
  choose(options?: BrowserContextOptions): Promise<Visit>;
  /** Looks after a visit to another site, which may not send headers that the service did not allow to sites. */
  visitElsewhere(url: string): Promise<Visit>;
}

/**
 * Builds the pages, starts the service and a browser for the tests of a `describe`; a page that complains fails its test. `more` is
 * what else stands in the service's environment.
 */
export function openStage(path: string, more: () => Promise<Record<string, string>> = async () => ({})): Stage {
  let [built, service, browser]: [BuiltWeb | null, Service | null, Browser | null] = [null, null, null];
  const visits: Visit[] = [];
  beforeAll(async () => {
    await mkdir("test-output", { recursive: true });
    built = await buildWeb();
    service = await startService(built.folder, await more());
    browser = await launch(path);
  }, 240_000);
  afterEach(async () => {
    for (const one of visits.splice(0)) {
      expect(one.errors).toEqual([]);
      await one.leave();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await service?.remove();
    await built?.remove();
  });
  const lookAfter = async (url: string, options?: BrowserContextOptions) => {
    const one = await visit(there(browser), url, options);
    visits.push(one);
    return one;
  };
  const enter = (options: BrowserContextOptions = WIDE, where = "/shop/?lang=ru") =>
    lookAfter(there(service).url + where, options);
  return {
    service: () => there(service),
    enter,
    visitElsewhere: (url) => lookAfter(url, { ...WIDE, extraHTTPHeaders: {} }),
    async talk(options) {
      const one = await enter(options);
      await one.open();
      await one.ask(DELIVERY.question);
      await one.answered(DELIVERY.answer);
      return one;
    },
    async choose(options) {
      const one = await enter(options);
      await one.logIn("anna");
      await one.open();
      await one.ask(ORDERS.question);
      await one.answered(ORDERS.answer);
      return one;
    },
  };
}

function there<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error("the stage is not open yet");
  return thing;
}

/** The button of an offered answer. */
export const chip = (one: Visit, name: string) => one.panel.getByRole("button", { name });
