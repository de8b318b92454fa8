import { expect, test } from "vitest";
import { PHONE } from "./shop.ts";
import { DELIVERY, type Stage } from "./stage.ts";

const UNSENT = '[data-state="waiting"], [data-state="sending"]';
/** Questions that the bot answers with one message each. */
const QUESTIONS = ["Как вернуть товар?", "Когда вы открыты?", "Как заварить кофе в воронке V60?"];

/** What holds when the line does not. */
export function connection({ service, enter, talk }: Stage): void {
  test("nothing is lost, doubled or out of order when the service goes and comes back, again and again", async () => {
    const one = await talk();
    for (const [at, question] of QUESTIONS.entries()) {
      await service().stop();
      await one.ask(question);
      await one.panel.locator('[data-state="waiting"]').waitFor();
      await service().start();
      await one.panel.locator(UNSENT).waitFor({ state: "detached", timeout: 40_000 });
      await expect.poll(() => one.panel.locator(".message.bot").count(), { timeout: 40_000 }).toBe(at + 2);
    }
    const said = await one.said();
    expect(said.map((words) => words.replace(/^bot: .*/s, "bot"))).toEqual(
      [DELIVERY.question, ...QUESTIONS].flatMap((question) => [`customer: ${question}`, "bot"]),
    );
    await one.page.reload();
    await expect.poll(() => one.said()).toEqual(said);
  }, 240_000);

  test("what a person writes while the service is away is there when it is back", async () => {
    const one = await talk();
    const before = await one.said();
    for (let round = 1; round <= 2; round++) {
      await service().stop();
      await one.ask(`Пока сервера нет, ${round}`);
      await service().sayAsPerson(`Ответ на ${round}`);
      await service().start();
      await one.panel.locator(UNSENT).waitFor({ state: "detached", timeout: 40_000 });
      await one.panel.getByText(`Ответ на ${round}`).waitFor();
      before.push(`person: Ответ на ${round}`, `customer: Пока сервера нет, ${round}`);
    }
    expect(await one.said()).toEqual(before);
    await one.page.reload();
    await one.panel.getByText("Пока сервера нет, 2").waitFor();
    expect(await one.said()).toEqual(before);
  }, 240_000);

  test("what was written offline is kept over a reload and sent once", async () => {
    const one = await talk();
    await one.page.route("**/api/chat/**", (route) => route.abort());
    await one.ask("Не потеряйте меня");
    await one.page.reload();
    await one.panel.locator('[data-state="waiting"]').waitFor();
    await one.page.unroute("**/api/chat/**");
    await one.panel.locator(UNSENT).waitFor({ state: "detached", timeout: 40_000 });
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
    await expect.poll(() => ids).toHaveLength(2);
    await one.panel.locator(`[data-state="failed"], ${UNSENT}`).waitFor({ state: "detached" });
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test("a browser that cannot read streams asks instead", async () => {
    const one = await enter();
    await one.page.addInitScript("Object.defineProperty(Response.prototype, 'body', { get: () => null })");
    await one.page.reload();
    await one.open();
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
  });

  test("a forged token is replaced in silence", async () => {
    const one = await talk();
    await one.page.evaluate("localStorage.setItem('beseda.visitor', 'forged')");
    await one.page.reload();
    await one.panel.getByText("Чем помочь?").waitFor();
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
  });

  test("a browser that keeps nothing chats all the same", async () => {
    const one = await enter();
    const blocked = "() => { throw new DOMException('blocked', 'SecurityError') }";
    await one.page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      for (const name of ['getItem', 'setItem', 'removeItem']) Storage.prototype[name] = ${blocked};
    })`);
    const body = '<body><script src="/widget.js" data-language="ru" defer></script>';
    await one.page.route("**/shop/*", (route) => route.fulfill({ contentType: "text/html", body }));
    await one.page.reload();
    await one.open();
    await one.ask(DELIVERY.question);
    await one.answered(DELIVERY.answer);
  });
}
