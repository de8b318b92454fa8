import { expect, test } from "vitest";
import { WIDE } from "./shop.ts";
import { chip, DELIVERY, ORDERS, type Stage } from "./stage.ts";

/** What is said, chosen, kept and shown to whom. */
export function talking({ service, enter, talk, choose }: Stage): void {
  test("the front door leads to the demo shop", async () => {
    const one = await enter(WIDE, "/");
    expect(one.page.url()).toBe(`${service().url}/shop/`);
    await one.page.getByRole("heading", { level: 1 }).waitFor();
  });

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

  test("a shop without a bot offers no way into Telegram", async () => {
    const one = await talk();
    expect(await one.panel.locator(".telegram").isVisible()).toBe(false);
  });

  test("an empty chat greets, and suggests three questions; one tap asks", async () => {
    const one = await enter();
    await one.open();
    await one.panel.getByText("Чем помочь?").waitFor();
    await one.picture("welcome-wide");
    const suggestions = one.panel.getByRole("group").getByRole("button");
    expect(await suggestions.count()).toBe(3);
    await suggestions.nth(1).click();
    await one.answered(DELIVERY.answer);
    await expect.poll(() => one.panel.getByText("Чем помочь?").isVisible()).toBe(false);
  });

  test("Anna asks for her order, changes her e-mail, asks how, and asks for a person", async () => {
    const one = await choose();
    await chip(one, ORDERS.button).click();
    await one.answered(ORDERS.chosen);
    await one.ask("поменяйте мою почту на anna.nova@example.com");
    await one.answered(/anna\.ivanova@example\.com → anna\.nova@example\.com/);
    expect(await service().emailOf("anna")).toBe("anna.ivanova@example.com");
    await one.picture("proposal-wide");
    await chip(one, "Да, всё верно").click();
    await one.answered("её нужно подтвердить");
    expect(await service().emailOf("anna")).toBe("anna.nova@example.com");
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
    await one.ask("Позовите человека");
    await one.answered("сотруднику");
    await one.picture("person-called-wide");
    const said = await one.said();
    expect(said.filter((words) => words.startsWith("customer: "))).toEqual([
      `customer: ${ORDERS.question}`,
      `customer: ${ORDERS.button}`,
      "customer: поменяйте мою почту на anna.nova@example.com",
      "customer: Да, всё верно",
      `customer: ${DELIVERY.question}`,
      "customer: Позовите человека",
    ]);
    await one.page.reload();
    await one.answered("сотруднику");
    expect(await one.said()).toEqual(said);
  });

  test("an answer names its article, and leads to the whole of it, with the chat beside it", async () => {
    const one = await talk();
    const source = one.panel.getByRole("link", { name: DELIVERY.title }).last();
    expect(await source.getAttribute("rel")).toContain("noopener");
    const opened = one.page.context().waitForEvent("page");
    await source.click();
    const article = await opened;
    expect(article.url()).toBe(`${service().url}/help/ru/delivery-cost`);
    await article.getByRole("heading", { level: 1, name: DELIVERY.title }).waitFor();
    await article.getByText(/12,90\s€ при любой сумме/).waitFor();
    await article.locator("beseda-chat .launcher").click();
    await article.locator("beseda-chat .message.bot").filter({ hasText: DELIVERY.answer }).waitFor();
    await article.screenshot({ path: "test-output/article-wide.png", animations: "disabled" });
  });

  test("an offered answer that was tapped is said once, and stays marked", async () => {
    const one = await choose();
    const button = chip(one, ORDERS.button);
    await button.click();
    await one.answered(ORDERS.chosen);
    expect((await one.said()).filter((words) => words === `customer: ${ORDERS.button}`)).toHaveLength(1);
    expect(await button.getAttribute("data-chosen")).toBe("");
    await one.picture("order-wide");
  });

  test("a reload keeps the history, the chosen button and the open panel", async () => {
    const one = await choose();
    await chip(one, ORDERS.button).click();
    await one.answered(ORDERS.chosen);
    const before = await one.said();
    await one.page.reload();
    await one.answered(ORDERS.chosen);
    expect(await one.said()).toEqual(before);
    expect(await chip(one, ORDERS.button).getAttribute("data-chosen")).toBe("");
  });

  test("what comes while the chat is closed is counted, until it is opened", async () => {
    const one = await talk();
    await one.panel.getByRole("button", { name: "Закрыть чат" }).click();
    await service().sayAsPerson("Добрый день, это Марта.");
    await service().sayAsPerson("Чем помочь?");
    await one.page.getByRole("button", { name: "Непрочитанных сообщений: 2" }).click();
    await one.answered("Чем помочь?");
    await expect.poll(() => one.launcher.locator(".badge").isVisible()).toBe(false);
  });

  test("a person is told apart from the bot, which is silent then", async () => {
    const one = await talk();
    await service().sayAsPerson("Добрый день, это Марта. Проверила: посылка уже в постамате.");
    await one.answered("это Марта");
    expect(await one.panel.locator("header").textContent()).toContain("Вам отвечает человек");
    expect(await one.panel.locator(".message.person .author").textContent()).toBe("Сотрудник магазина");
    const bots = await one.panel.locator(".message.bot").count();
    await one.ask(DELIVERY.question);
    await one.panel.locator('[data-state="sending"]').waitFor({ state: "detached" });
    await service().sayAsPerson("От 2,50 €, в постамат.");
    await one.answered("в постамат.");
    expect(await one.panel.locator(".message.bot").count()).toBe(bots);
    await one.picture("person-wide");
  });

  test("who logs in or out at this browser never reads on in another's chat", async () => {
    const one = await talk();
    await one.logIn("anna");
    await one.ask("Это Анна");
    await one.panel.getByText("Это Анна").waitFor();
    await one.panel.locator('[data-state="sending"]').waitFor({ state: "detached" });
    await one.logIn("olena");
    await one.panel.getByText("Чем помочь?").waitFor();
    expect(await one.said()).toEqual([]);
    await one.ask("Где мой заказ?");
    await one.answered("10475");
    await one.logIn("");
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
}
