import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { type RunningNode, startNode } from "../../../src/hosts/node.ts";
import { ensureFirstOwner, invitationLink } from "../../../src/staff/index.ts";
import { type FakeBotApi, type FakeGroup, startBotApi } from "../../support/bot-api/index.ts";
import { emptyShop } from "../../support/shop-settings.ts";
import { buildWeb } from "../build.ts";
import { launch } from "../chromium.ts";
import { type Visit, visit, WIDE } from "../shop.ts";
import { openWindow, type StaffWindow } from "./window.ts";

/** Where pictures of the journey are kept: ignored by git. */
export const PICTURES = "test-output/journey";

/** One running shop: its pages, its bot, and the group that its support may work in. */
export interface JourneyStage {
  url(): string;
  api(): FakeBotApi;
  group(): FakeGroup;
  /** Comes by an invitation, in a browser of one's own. The first of all is the owner. */
  join(name: string): Promise<StaffWindow>;
  /** A customer's browser on the shop's page. */
  enter(lang: string, options?: BrowserContextOptions): Promise<Visit>;
}

/** Starts the real service with a stand-in for Telegram; a page that complains, or a call that Telegram would refuse, fails the tests. */
export function openJourney(path: string): JourneyStage {
  const open: { stop(): Promise<unknown> }[] = [];
  const complaints: string[][] = [];
  let api: FakeBotApi;
  let group: FakeGroup;
  let service: RunningNode;
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    const built = await buildWeb();
    open.unshift({ stop: built.remove });
    const shop = await emptyShop();
    open.unshift({ stop: shop.remove });
    api = await startBotApi({ username: "ShopBot" });
    open.unshift(api);
    group = api.group({ title: "Поддержка" });
    const telegram = { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
    const config = readConfig({ ...shop.environment, ...telegram, TRUST_PROXY: "yes" });
    service = await startNode(config, silentLog, () => {}, built.folder);
    open.unshift(service);
    browser = await launch(path);
    open.unshift({ stop: () => browser.close() });
  }, 240_000);
  afterAll(async () => {
    for (const one of open) await one.stop();
    expect(complaints.flat()).toEqual([]);
    expect(api.violations).toEqual([]);
  });
  const url = () => `http://127.0.0.1:${service.port}`;
  const invitation = async (): Promise<string> => {
    const [at, { db, staff }] = [new Date(), service.services];
    const token = (await ensureFirstOwner(db, at)) ?? (await staff.invite({ role: "support", by: null }, at)).token;
    return invitationLink(url(), token);
  };
  return {
    url,
    api: () => api,
    group: () => group,
    async join(name) {
      const { window, errors } = await openWindow(browser, { name, invitation: await invitation(), desk: url() });
      complaints.push(errors);
      return window;
    },
    async enter(lang, options = WIDE) {
      const one = await visit(browser, `${url()}/shop/?lang=${lang}`, options);
      complaints.push(one.errors);
      return one;
    },
  };
}
