import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { type FakeBotApi, startBotApi } from "../support/bot-api/index.ts";
import { PHONE, type Visit, WIDE } from "./shop.ts";
import { DELIVERY, type Stage } from "./stage.ts";

/** A stand-in for Telegram, and what a service needs to know of it. */
export interface Bot {
  api(): FakeBotApi;
  environment(): Promise<Record<string, string>>;
}

/** Starts a Bot API for the tests of a `describe`, with its service. */
export function openTelegram(): Bot {
  let api: FakeBotApi | null = null;
  afterAll(async () => {
    await api?.stop();
    expect(api?.violations).toEqual([]);
  });
  return {
    api() {
      if (!api) throw new Error("there is no bot yet");
      return api;
    },
    async environment() {
      api = await startBotApi();
      return { TELEGRAM_BOT_TOKEN: api.token, TELEGRAM_API_ROOT: api.url };
    },
  };
}

const LINK = /^https:\/\/t\.me\/BesedaTestBot\?start=([\w-]{32})$/;
const ASKED = "**/api/chat/telegram";
/** Has the page's console told when a person is asked to tap again. */
const TELL_OF_AGAIN = `(() => {
  const status = document.querySelector("beseda-chat").shadowRoot.querySelector(".telegram [role=status]");
  const tell = () => status.textContent.includes("Нажмите ещё раз") && console.log("again");
  new MutationObserver(tell).observe(status, { childList: true, characterData: true, subtree: true });
})()`;

/** How a chat goes on in Telegram. */
export function telegram({ enter, talk }: Stage, bot: Bot): void {
  const link = (one: Visit) => one.panel.getByRole("link", { name: "Продолжить в Telegram" });
  /** Telegram's own site, and the tabs that were opened. */
  const outside = async (one: Visit): Promise<Page[]> => {
    const context = one.page.context();
    await context.route("https://t.me/**", (route) => route.fulfill({ contentType: "text/html", body: "Telegram" }));
    const tabs: Page[] = [];
    context.on("page", (page) => tabs.push(page));
    return tabs;
  };
  const travel = async (one: Visit) => {
    const tabs = await outside(one);
    await link(one).click();
    await expect.poll(() => tabs[0]?.url()).toMatch(LINK);
    return tabs;
  };

  test("it is offered once there is something to go on with", async () => {
    const one = await enter(WIDE);
    await one.open();
    await one.panel.getByText("Чем помочь?").waitFor();
    expect(await link(one).isVisible()).toBe(false);
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
    await expect.poll(() => link(one).isVisible()).toBe(true);
    await one.picture("telegram-wide");
  });

  test("what is said in Telegram is in the web chat, and the other way round", async () => {
    const one = await talk();
    const [tab] = await travel(one);
    expect(await tab?.evaluate("window.opener")).toBeNull();
    const olena = bot.api().user({ languageCode: "ru" });
    olena.start(LINK.exec(tab?.url() ?? "")?.[1]);
    const offered = await olena.reply({ timeoutMs: 40_000 });
    olena.tap(offered.buttons?.flat()[0]?.label ?? "");
    await olena.reply({ timeoutMs: 40_000 });
    olena.say("Как вернуть товар?");
    await one.panel.locator(".message.customer").filter({ hasText: "Как вернуть товар?" }).waitFor();
    await one.answered(/14|30|верн/i);
    olena.sendPhoto();
    const photo = one.panel.locator(".message.customer a[href*='/api/chat/files/']");
    await photo.waitFor();
    await one.ask("Когда вы открыты?");
    await one.panel.locator(".message.customer").filter({ hasText: "Когда вы открыты?" }).waitFor();
    await one.picture("telegram-joined-wide");
    await one.page.reload();
    await photo.waitFor();
    expect([(await one.said()).filter((words) => /Как вернуть/.test(words)).length, await photo.count()]).toEqual([
      1, 1,
    ]);
  });

  test("a finger's tap and the keyboard lead there alike, each time by a link of its own", async () => {
    const one = await talk(PHONE);
    await one.picture("telegram-phone");
    expect((await link(one).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const tabs = await outside(one);
    await link(one).tap();
    await expect.poll(() => tabs[0]?.url()).toMatch(LINK);
    await tabs[0]?.close();
    await one.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await link(one).focus();
    await one.page.keyboard.press("Enter");
    await expect.poll(() => tabs[1]?.url()).toMatch(LINK);
    expect(tabs[1]?.url()).not.toBe(tabs[0]?.url());
  });

  test("where the browser holds a late tab back, the next tap opens it", async () => {
    const one = await talk(PHONE);
    const tabs = await outside(one);
    await one.page.route(ASKED, async (route) => {
      // For 5 s after a tap a browser lets a page open a tab.
      await new Promise((resolve) => setTimeout(resolve, 7000));
      await route.continue();
    });
    await one.page.evaluate(TELL_OF_AGAIN);
    const again = one.page.waitForEvent("console", (line) => line.text() === "again");
    await link(one).tap();
    // The page says so itself: what Playwright runs in it meanwhile passes for the person's own doing.
    await again;
    expect(tabs).toHaveLength(0);
    await one.panel.getByText("Нажмите ещё раз").waitFor();
    await one.picture("telegram-held-phone");
    await link(one).tap();
    await expect.poll(() => tabs[0]?.url()).toMatch(LINK);
  }, 240_000);

  test.each([
    ["the server refuses", { status: 404, json: { error: { code: "no_telegram", message: "" } } }],
    ["the link leads elsewhere", { json: { url: "https://t.me.example/BesedaTestBot?start=x" } }],
    ["the link is a script", { json: { url: "javascript:alert(1)" } }],
    ["the answer is none", { body: "<html>" }],
  ])("where %s it says so and opens nothing", async (_, answer) => {
    const one = await talk();
    const tabs = await outside(one);
    await one.page.route(ASKED, (route) => route.fulfill(answer));
    await link(one).click();
    await one.panel.getByText("Не получилось открыть Telegram").waitFor();
    expect(tabs).toEqual([]);
    await one.page.unroute(ASKED);
    await link(one).click();
    await expect.poll(() => tabs[0]?.url()).toMatch(LINK);
  });

  test("a link is not left to who sits here next", async () => {
    const one = await talk();
    await one.logIn("anna");
    await one.ask("Когда вы открыты?");
    await expect.poll(() => one.panel.locator(".message.bot").count(), { timeout: 40_000 }).toBe(2);
    await travel(one);
    expect(await link(one).getAttribute("href")).toMatch(LINK);
    await one.logIn("olena");
    await one.panel.getByText("Чем помочь?").waitFor();
    expect(await one.panel.locator(".on").getAttribute("href")).toBeNull();
  });
}
