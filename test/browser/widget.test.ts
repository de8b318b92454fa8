import { mkdir } from "node:fs/promises";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { buildWeb } from "./build.ts";
import { findChromium, launch } from "./chromium.ts";
import { SCRIPT, type Service, startService } from "./service.ts";
import { PHONE, type Visit, visit, WIDE } from "./shop.ts";
import { startSite } from "./site.ts";

const path = findChromium();
const why = path ? "" : " (skipped: no Chromium was found; set CHROMIUM_PATH to one)";
const GROUND = `getComputedStyle(document.querySelector("beseda-chat").shadowRoot.querySelector(".panel")).backgroundColor`;
const THEIRS = ".message.bot, .message.person";

describe.skipIf(!path)(`the chat in a real browser${why}`, () => {
  let service: Service;
  let browser: Browser;
  const visits: Visit[] = [];

  beforeAll(async () => {
    await mkdir("test-output", { recursive: true });
    service = await startService(await buildWeb());
    browser = await launch(path ?? "");
  });
  afterEach(async () => {
    for (const one of visits.splice(0)) {
      expect(one.errors).toEqual([]);
      await one.leave();
    }
  });
  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  const enter = async (options: BrowserContextOptions = WIDE, where = "/shop/?lang=ru"): Promise<Visit> => {
    const one = await visit(browser, service.url + where, options);
    visits.push(one);
    return one;
  };
  /** A visit in which the first question was answered. */
  const talk = async (options?: BrowserContextOptions): Promise<Visit> => {
    const one = await enter(options);
    await one.open();
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
    return one;
  };
  const chip = (one: Visit) => one.panel.getByRole("button", { name: SCRIPT.button });

  test("nothing is asked of the server before somebody opens the chat", async () => {
    const one = await enter();
    const calls: string[] = [];
    one.page.on("request", (request) => calls.push(request.url()));
    await one.launcher.waitFor();
    expect(calls.filter((url) => url.includes("/api/"))).toEqual([]);
    const followed = one.page.waitForRequest("**/api/chat/events?*");
    await one.open();
    await followed;
  });

  test("an empty chat greets, and suggests three questions; one tap asks", async () => {
    const one = await enter();
    await one.open();
    await one.panel.getByText("Чем помочь?").waitFor();
    await one.picture("welcome-wide");
    const suggestions = one.panel.getByRole("group").getByRole("button");
    expect(await suggestions.count()).toBe(3);
    await suggestions.nth(1).click();
    await one.answered(SCRIPT.answer);
    expect(await one.panel.getByText("Чем помочь?").isVisible()).toBe(false);
  });

  test("a question is answered with its source, and a button goes on", async () => {
    const one = await talk();
    const source = one.panel.getByRole("link", { name: SCRIPT.source.title }).last();
    expect(await source.getAttribute("href")).toBe(SCRIPT.source.url);
    expect(await source.getAttribute("rel")).toContain("noopener");
    await chip(one).click();
    await one.answered(SCRIPT.buttonAnswer);
    expect((await one.said()).filter((words) => words === `customer: ${SCRIPT.button}`)).toHaveLength(1);
    expect(await chip(one).getAttribute("data-chosen")).toBe("");
    await one.picture("chat-wide");
  });

  test("somebody is seen to be typing until the answer is there", async () => {
    const one = await enter();
    await one.open();
    await one.ask(SCRIPT.question);
    await one.panel.locator(".dots").waitFor();
    await one.answered(SCRIPT.answer);
    expect(await one.panel.locator(".dots").count()).toBe(0);
  });

  test("a reload keeps the history, the chosen button and the open panel", async () => {
    const one = await talk();
    await chip(one).click();
    await one.answered(SCRIPT.buttonAnswer);
    const before = await one.said();
    await one.page.reload();
    await one.answered(SCRIPT.buttonAnswer);
    expect(await one.said()).toEqual(before);
    expect(await chip(one).getAttribute("data-chosen")).toBe("");
  });

  test("what comes while the chat is closed is counted, until it is opened", async () => {
    const one = await talk();
    await one.panel.getByRole("button", { name: "Закрыть чат" }).click();
    await service.sayAsPerson("Добрый день, это Марта.");
    await service.sayAsPerson("Чем помочь?");
    await one.page.getByRole("button", { name: "Непрочитанных сообщений: 2" }).click();
    await one.answered("Чем помочь?");
    expect(await one.launcher.locator(".badge").isVisible()).toBe(false);
  });

  test("a person is told apart from the bot", async () => {
    const one = await talk();
    await service.sayAsPerson("Добрый день, это Марта. Проверила: посылка уже в постамате.");
    await one.answered("это Марта");
    expect(await one.panel.locator("header").textContent()).toContain("Вам отвечает человек");
    expect(await one.panel.locator(".message.person .author").textContent()).toBe("Сотрудник магазина");
    await one.picture("person-wide");
  });

  test("nothing is lost or doubled when the server goes and comes back, again and again", async () => {
    const one = await talk();
    const expected = await one.said();
    for (let round = 1; round <= 3; round++) {
      await service.stop();
      await one.ask(`Пока сервера нет, ${round}`);
      await service.sayAsPerson(`Ответ на ${round}`);
      await one.panel.locator('[data-state="waiting"]').waitFor();
      await service.start();
      await one.panel
        .locator('[data-state="waiting"], [data-state="sending"]')
        .waitFor({ state: "detached", timeout: 20_000 });
      await one.panel.getByText(`Ответ на ${round}`).waitFor();
      expected.push(`customer: Пока сервера нет, ${round}`, `person: Ответ на ${round}`);
    }
    const said = (await one.said()).filter((words) => !words.startsWith("bot: ") || expected.includes(words));
    expect(said.sort()).toEqual(expected.sort());
    await one.page.reload();
    await one.panel.getByText("Ответ на 3").waitFor();
    const again = (await one.said()).filter((words) => expected.includes(words));
    expect(again.sort()).toEqual(expected);
  });

  test("what was written offline is kept over a reload and sent once", async () => {
    const one = await talk();
    await one.page.route("**/api/chat/**", (route) => route.abort());
    await one.ask("Не потеряйте меня");
    await one.page.reload();
    await one.panel.locator('[data-state="waiting"]').waitFor();
    await one.page.unroute("**/api/chat/**");
    await one.panel
      .locator('[data-state="waiting"], [data-state="sending"]')
      .waitFor({ state: "detached", timeout: 20_000 });
    expect((await one.said()).filter((words) => words === "customer: Не потеряйте меня")).toHaveLength(1);
  });

  test("being offline is said, and over when it is over", async () => {
    const one = await talk(PHONE);
    await one.page.context().setOffline(true);
    await one.ask("А в субботу?");
    await one.panel.getByText("Нет интернета").waitFor();
    await one.picture("offline-phone");
    await one.page.context().setOffline(false);
    await one.panel.getByText("Нет интернета").waitFor({ state: "detached" });
    await one.panel.locator('[data-state="waiting"]').waitFor({ state: "detached" });
  });

  test("a message that the server refuses can be tried again, under the same id", async () => {
    const one = await talk();
    const ids: string[] = [];
    one.page.on("request", (request) => {
      if (request.method() === "POST") ids.push((request.postDataJSON() as { id: string }).id);
    });
    await one.page.route("**/api/chat/messages", (route) => route.fulfill({ status: 400, body: "{}" }), { times: 1 });
    await one.ask("Вторая попытка");
    await one.panel.getByText("Не отправлено").waitFor();
    await one.picture("failed-wide");
    await one.panel.getByRole("button", { name: "Повторить" }).click();
    await one.panel.locator('[data-state="failed"], [data-state="sending"]').waitFor({ state: "detached" });
    expect(new Set(ids).size).toBe(1);
    expect(ids).toHaveLength(2);
  });

  test("a browser that cannot read streams asks instead", async () => {
    const one = await enter();
    await one.page.addInitScript("Object.defineProperty(Response.prototype, 'body', { get: () => null })");
    await one.page.reload();
    await one.open();
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
  });

  test("a forged token is replaced in silence", async () => {
    const one = await talk();
    await one.page.evaluate("localStorage.setItem('beseda.visitor', 'forged')");
    await one.page.reload();
    await one.panel.getByText("Чем помочь?").waitFor();
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
  });

  test("a browser that keeps nothing chats all the same", async () => {
    const one = await enter();
    const blocked = "() => { throw new DOMException('blocked', 'SecurityError') }";
    await one.page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = ${blocked};
    })`);
    await one.page.route("**/shop/*", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<body><script src="/widget.js" data-language="ru" defer></script>',
      }),
    );
    await one.page.reload();
    await one.open();
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
  });

  test("who logs in or out at this browser never reads on in another's chat", async () => {
    const one = await talk();
    const login = one.page.getByLabel("Войти как");
    await login.selectOption("anna");
    await one.ask("Это Анна");
    await one.panel.getByText("Это Анна").waitFor();
    await one.panel.locator('[data-state="sending"]').waitFor({ state: "detached" });
    await login.selectOption("olena");
    await one.panel.getByText("Чем помочь?").waitFor();
    expect(await one.said()).toEqual([]);
    await login.selectOption("");
    await one.page.reload();
    await one.panel.getByText("Чем помочь?").waitFor();
    expect(await one.said()).toEqual([]);
  });

  test("texts are shown as texts: no markup, safe links, long words wrapped", async () => {
    const one = await talk();
    const text = `<img src=x onerror="document.title='broken'"> javascript:alert(1) https://grain-and-leaf.example/help. ${"длинно".repeat(30)}`;
    await one.ask(text);
    const bubble = one.panel.locator(".message.customer .bubble").last();
    await bubble.getByText("длинно").waitFor();
    expect(await bubble.locator(".text").textContent()).toContain("<img src=x");
    expect(await bubble.locator("img").count()).toBe(0);
    const links = await bubble.locator("a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["https://grain-and-leaf.example/help"]);
    expect((await bubble.boundingBox())?.width).toBeLessThan(360);
    expect(await one.page.title()).toBe("Зерно и лист");
  });

  test("the keyboard alone does for everything", async () => {
    const one = await enter();
    const focused = (selector: string) =>
      one.page.evaluate<boolean>(
        `Boolean(document.querySelector("beseda-chat").shadowRoot.activeElement?.matches("${selector}"))`,
      );
    for (let presses = 0; presses < 80 && !(await focused(".launcher")); presses++)
      await one.page.keyboard.press("Tab");
    await one.page.keyboard.press("Enter");
    expect(await focused("textarea")).toBe(true);
    await one.page.keyboard.type(SCRIPT.question);
    await one.page.keyboard.press("Shift+Enter");
    await one.page.keyboard.type("Спасибо");
    await one.page.keyboard.press("Enter");
    await one.answered(SCRIPT.answer);
    expect(await one.said()).toContain(`customer: ${SCRIPT.question}\nСпасибо`);
    for (let presses = 0; presses < 6 && !(await focused(".chip")); presses++)
      await one.page.keyboard.press("Shift+Tab");
    expect(await focused(".chip")).toBe(true);
    await one.page.keyboard.press("Shift+Tab");
    await one.page.keyboard.press("Enter");
    await one.page.keyboard.press("Escape");
    expect(await one.panel.isVisible()).toBe(false);
    expect(await focused(".launcher")).toBe(true);
  });

  test("a screen reader finds a dialog, a log that speaks, and names for everything", async () => {
    const one = await talk();
    await one.page.getByRole("dialog", { name: "Зерно и лист" }).waitFor();
    const log = one.page.getByRole("log", { name: "Переписка" });
    expect(await log.getAttribute("aria-live")).toBe("polite");
    expect(await log.textContent()).toContain("Вы:");
    expect(await log.textContent()).toContain("Бот:");
    await one.page.getByRole("textbox", { name: "Ваше сообщение" }).waitFor();
    const nameless = await one.panel
      .locator("button")
      .evaluateAll(
        (all) => all.filter((button) => !button.getAttribute("aria-label") && !button.textContent?.trim()).length,
      );
    expect(nameless).toBe(0);
  });

  test("on a phone it covers the screen, holds the page below and keeps the focus inside", async () => {
    const one = await enter(PHONE);
    await one.open();
    await one.panel.getByText("Чем помочь?").waitFor();
    await one.picture("welcome-phone");
    expect(await one.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    expect(await one.panel.getAttribute("aria-modal")).toBe("true");
    expect(await one.page.evaluate("document.documentElement.style.overflow")).toBe("hidden");
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
    await one.picture("chat-phone");
    for (let presses = 0; presses < 15; presses++) {
      await one.page.keyboard.press("Tab");
      expect(await one.page.evaluate("document.activeElement?.localName")).toBe("beseda-chat");
    }
    await one.panel.getByRole("button", { name: "Закрыть чат" }).click();
    expect(await one.page.evaluate("document.documentElement.style.overflow")).toBe("");
  });

  test("on a phone everything is large enough for a finger, and nothing is wider than the screen", async () => {
    const one = await talk(PHONE);
    const small = await one.panel
      .locator("button:visible, .sources a:visible")
      .evaluateAll((all) =>
        all
          .map((target) => ({ height: target.getBoundingClientRect().height, words: target.textContent }))
          .filter(({ height }) => height < 44),
      );
    expect(small).toEqual([]);
    expect(await one.page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  test("it is dark where the system is, and light again when that is", async () => {
    const one = await talk({ ...WIDE, colorScheme: "dark" });
    const ground = () => one.page.evaluate(GROUND);
    expect(await ground()).toBe("rgb(27, 23, 20)");
    await one.picture("chat-dark");
    await one.page.emulateMedia({ colorScheme: "light" });
    await expect.poll(ground).toBe("rgb(255, 253, 251)");
  });

  test.each([
    ["uk", "Чим допомогти?"],
    ["en", "How can we help?"],
  ])("in %s it greets in that language", async (language, greeting) => {
    const one = await enter(WIDE, `/shop/?lang=${language}`);
    await one.open();
    await one.panel.getByText(greeting).waitFor();
    await one.picture(`welcome-${language}`);
  });

  test("another site embeds it by one tag, even under a strict content policy", async () => {
    const policy = `default-src 'none'; script-src ${service.url}; connect-src ${service.url}`;
    const tag = `<script src="${service.url}/widget.js" data-title="Elsewhere" data-theme="dark" data-color="#0b6e4f" data-suggestions="First?|Second?" async></script>`;
    const site = await startSite(`<!doctype html><html lang="en"><body>${tag}`, { "Content-Security-Policy": policy });
    const one = await visit(browser, site.url, WIDE);
    visits.push(one);
    await one.open();
    await one.panel.getByText("How can we help?").waitFor();
    expect(await one.panel.getByRole("group").getByRole("button").allInnerTexts()).toEqual(["First?", "Second?"]);
    expect(await one.page.evaluate(GROUND)).toBe("rgb(27, 23, 20)");
    await one.ask(SCRIPT.question);
    await one.answered(SCRIPT.answer);
    await one.page.evaluate("Beseda.close()");
    expect(await one.panel.isVisible()).toBe(false);
    await site.stop();
  });

  test("it stands beside what the shop shows", async () => {
    const one = await talk({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 });
    await chip(one).click();
    await one.answered(SCRIPT.buttonAnswer);
    await one.page.evaluate("scrollTo({ top: document.querySelector('#catalogue').offsetTop, behavior: 'instant' })");
    await one.page.waitForTimeout(300);
    await one.picture("readme");
  });

  test("a long talk stays at its newest message, and leads back to it", async () => {
    const one = await talk();
    await one.ask(SCRIPT.secondQuestion);
    await one.answered(SCRIPT.secondAnswer);
    const scroller = one.panel.locator(".scroller");
    const gap = () => scroller.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
    expect(await gap()).toBeLessThan(80);
    await scroller.evaluate((box) => box.scrollTo(0, 0));
    await one.panel.getByRole("button", { name: "К новым сообщениям" }).click();
    expect(await gap()).toBeLessThan(2);
    expect(await one.panel.locator(THEIRS).count()).toBe(2);
  });
});
