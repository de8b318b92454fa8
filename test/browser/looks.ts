import { expect, test } from "vitest";
import { PHONE, type Visit, WIDE } from "./shop.ts";
import { startSite } from "./site.ts";
import { chip, DELIVERY, ORDERS, type Stage } from "./stage.ts";

const GROUND = `getComputedStyle(document.querySelector("beseda-chat").shadowRoot.querySelector(".panel")).backgroundColor`;

/** Whom it serves: hands, eyes and ears of every kind, every size and theme, and other sites. */
export function looks({ service, enter, talk, choose, visitElsewhere }: Stage): void {
  const focused = ({ page }: Visit, selector: string) =>
    page.evaluate<boolean>(
      `Boolean(document.querySelector("beseda-chat").shadowRoot.activeElement?.matches("${selector}"))`,
    );
  const pressUntil = async (one: Visit, key: string, selector: string) => {
    for (let presses = 0; presses < 80 && !(await focused(one, selector)); presses++)
      await one.page.keyboard.press(key);
    expect(await focused(one, selector)).toBe(true);
  };

  test("the keyboard alone does for everything", async () => {
    const one = await enter();
    await pressUntil(one, "Tab", ".launcher");
    await one.page.keyboard.press("Enter");
    await expect.poll(() => focused(one, "textarea")).toBe(true);
    await one.page.keyboard.type("Здравствуйте!");
    await one.page.keyboard.press("Shift+Enter");
    await one.page.keyboard.type(DELIVERY.question);
    await one.page.keyboard.press("Enter");
    await one.answered(DELIVERY.answer);
    expect(await one.said()).toContain(`customer: Здравствуйте!\n${DELIVERY.question}`);
    await pressUntil(one, "Shift+Tab", ".sources a");
    await one.page.keyboard.press("Escape");
    await expect.poll(() => one.panel.isVisible()).toBe(false);
    await expect.poll(() => focused(one, ".launcher")).toBe(true);
  });

  test("an offered answer is chosen by the keyboard too", async () => {
    const one = await choose();
    await pressUntil(one, "Shift+Tab", ".chip");
    await one.page.keyboard.press("Enter");
    await one.answered(/Заказ 10391/);
    await expect.poll(() => focused(one, "textarea")).toBe(true);
  });

  test("a screen reader finds a dialog, a log that speaks, and names for everything", async () => {
    const one = await choose();
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
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
    await one.picture("chat-phone");
    for (let presses = 0; presses < 15; presses++) {
      await one.page.keyboard.press("Tab");
      expect(await one.page.evaluate("document.activeElement?.localName")).toBe("beseda-chat");
    }
    await one.panel.getByRole("button", { name: "Закрыть чат" }).click();
    await expect.poll(() => one.page.evaluate("document.documentElement.style.overflow")).toBe("");
  });

  test("on a phone everything is large enough for a finger, and nothing is wider than the screen", async () => {
    const one = await choose(PHONE);
    await chip(one, ORDERS.button).click();
    await one.answered(ORDERS.chosen);
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
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
    const one = await choose({ ...WIDE, colorScheme: "dark" });
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
    const server = service().url;
    const policy = `default-src 'none'; script-src ${server}; connect-src ${server}`;
    const tag = `<script src="${server}/widget.js" data-title="Elsewhere" data-theme="dark" data-color="#0b6e4f" data-suggestions="First?|Second?" async></script>`;
    const site = await startSite(`<!doctype html><html lang="en"><body>${tag}`, { "Content-Security-Policy": policy });
    const one = await visitElsewhere(site.url);
    await one.open();
    await one.panel.getByText("How can we help?").waitFor();
    expect(await one.panel.getByRole("group").getByRole("button").allInnerTexts()).toEqual(["First?", "Second?"]);
    expect(await one.page.evaluate(GROUND)).toBe("rgb(27, 23, 20)");
    await one.ask("How much is delivery?");
    await one.answered("€2.50");
    const source = one.panel.getByRole("link", { name: "How much delivery costs" });
    expect(await source.getAttribute("href")).toBe(`${server}/help/en/delivery-cost`);
    await one.page.evaluate("Beseda.close()");
    await expect.poll(() => one.panel.isVisible()).toBe(false);
    await site.stop();
  });

  test("a long talk stays at its newest message, and leads back to it", async () => {
    const one = await talk();
    await one.ask("Как вернуть товар?");
    await expect.poll(() => one.panel.locator(".message.bot").count(), { timeout: 40_000 }).toBe(2);
    await one.ask("Спасибо!");
    await one.answered("Пожалуйста");
    const scroller = one.panel.locator(".scroller");
    const gap = () => scroller.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
    await expect.poll(gap).toBeLessThan(80);
    await scroller.evaluate((box) => box.scrollTo(0, 0));
    await one.panel.getByRole("button", { name: "К новым сообщениям" }).click();
    await expect.poll(gap).toBeLessThan(2);
  });
}
