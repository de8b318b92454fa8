import { expect, test } from "vitest";
import type { SuggestedDraft } from "../../../src/desk/index.ts";
import { ANNA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const id = (last: number) => `01990000-0000-3000-8000-00000000020${last}`;

/** Drafts as the stub suggests them: of an article, of an earlier answer, and one with a gap. */
const DRAFTS: SuggestedDraft[] = [
  {
    ...{ id: id(1), text: "Порванную пачку заменим или вернём деньги: пришлите фото.", gaps: [] },
    from: { kind: "article", title: "Повреждённый или не тот товар", url: "/help/ru/damaged-or-wrong-goods" },
  },
  {
    ...{
      id: id(2),
      text: "Простите нас! Положим в новую посылку пакетик Кении, <b>а эту</b> оставьте себе.",
      gaps: [],
    },
    from: { kind: "earlier", conversation: ANNA, seq: 7, at: "2026-03-02T10:00:00Z", by: "Оля" },
  },
  {
    ...{ id: id(3), text: "Курьер [имя] заберёт порванную пачку сам.", gaps: ["[имя]"] },
    from: { kind: "earlier", conversation: ANNA, seq: 9, at: "2026-02-02T10:00:00Z", by: null },
  },
];

/** Drafts are beside the composer while a customer waits: sent by a press, edited first, or put aside. */
export function drafting({ stub, enter }: DeskStage): void {
  const taken = async (options: typeof WIDE | typeof NARROW) => {
    stub().shop.drafts = [...DRAFTS];
    const visit = await enter(options, `inbox/waiting/${ANNA}`);
    await visit.page.getByRole("button", { name: "Взять" }).click();
    await visit.page.getByLabel("Ваш ответ").waitFor();
    stub().say(ANNA, { text: "И что мне делать с порванной пачкой?" });
    return visit;
  };

  test("a draft goes into the composer by Alt and its number, its gap is filled in first, and the answer says whose it was", async () => {
    const { page, picture } = await taken(WIDE);
    await page.getByText("3 черновика ответа").waitFor();
    await picture("desk-drafts-wide");
    expect(await page.getByRole("link", { name: "Повреждённый или не тот товар" }).getAttribute("href")).toContain(
      "/help/ru/",
    );
    await page.keyboard.press("Alt+3");
    const field = page.getByLabel("Ваш ответ");
    await expect.poll(() => field.inputValue()).toBe("Курьер [имя] заберёт порванную пачку сам.");
    await page.getByText("Сначала впишите своё вместо [имя]").waitFor();
    await field.press("Enter");
    expect(stub().asked.filter((one) => one.endsWith("/messages") && one.startsWith("POST"))).toEqual([]);
    await field.fill("Курьер Андрей заберёт порванную пачку сам.");
    await field.press("Enter");
    await page.getByText("Курьер Андрей заберёт").waitFor();
    await expect.poll(() => stub().shop.made).toEqual([id(3)]);
    await page.getByText("3 черновика ответа").waitFor({ state: "detached" });
  });

  test("one press sends it as it is, another puts it aside, and what is written stays", async () => {
    const { page } = await taken(WIDE);
    const field = page.getByLabel("Ваш ответ");
    await field.fill("Моё начатое");
    await page.getByRole("button", { name: "Не подходит" }).first().click();
    await page.getByText("2 черновика ответа").waitFor();
    await page.getByRole("button", { name: "Отправить", exact: true }).first().click();
    await page.getByText("Положим в новую посылку").waitFor();
    expect(await field.inputValue()).toBe("Моё начатое");
    await expect.poll(() => stub().asked).toContain(`POST /api/desk/conversations/${ANNA}/drafts/${id(1)}/skip`);
    await expect.poll(() => stub().shop.made).toEqual([id(2)]);
  });

  test("on a phone they wait behind one line; none, and a failure, are said", async () => {
    const { page, picture } = await taken(NARROW);
    await page.getByRole("button", { name: "3 черновика ответа" }).click();
    await page.getByText("Порванную пачку заменим").waitFor();
    await picture("desk-drafts-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    stub().shop.drafts = [];
    stub().say(ANNA, { text: "Ну что там?" });
    await page.getByText("Похожих ответов пока нет").waitFor();
    stub().faults.set(`GET /api/desk/conversations/${ANNA}/drafts`, { status: 500 });
    stub().say(ANNA, { text: "Алло" });
    await page.getByText("Черновики подобрать не удалось").waitFor();
    stub().faults.clear();
    await page.getByRole("button", { name: "Ещё раз" }).click();
    await page.getByText("Похожих ответов пока нет").waitFor();
  });
}
