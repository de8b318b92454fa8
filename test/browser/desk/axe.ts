import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { DRAFT, SENT } from "./campaigns.ts";
import { QUESTION } from "./marketer.ts";
import { ANNA } from "./shop.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

/** Where a page is, and a text by which it is seen to have come. */
type Place = [place: string, text: string | RegExp];

const INBOX: Place[] = [
  ["inbox/waiting", "Выберите диалог"],
  [`inbox/waiting/${ANNA}`, "Взять"],
  ["inbox/mine", "У вас нет диалогов"],
  ["inbox/work", "/спасибо"],
  ["no/such/page", "Такой страницы нет"],
];
const KNOWLEDGE: Place[] = [
  ["knowledge/learned", "во сколько мне обойдётся"],
  ["knowledge/unanswered", "Вы делаете гравировку"],
  ["knowledge/articles", "Скачать патч"],
  ["knowledge/articles/ru/delivery-cost", "Текст из файла"],
];
const PEOPLE: Place[] = [
  ["customers", "Найдено: 1"],
  ["customers/=a~2F1~3Fb~23c", "История изменений"],
  ["customers/duplicates", "Один телефон"],
  ["orders", "10467"],
  ["orders/10467", "Visa 9513"],
];
const MARKETING: Place[] = [
  ["insight", "Покупателей 240"],
  ["segments/saved", "Недавние"],
  ["segments/saved/01990000-0000-7000-b000-000000000001", "Версии"],
  ["segments/campaigns", "Осенняя обжарка"],
  ["segments/campaigns/new", "Найти товар"],
  [`segments/campaigns/${SENT}`, "Что это дало"],
  [`segments/campaigns/${DRAFT}`, "Кто получит"],
  ["figures", "Почему звали человека"],
];
const SETTINGS: Place[] = [
  ["settings/account", "Кто вы"],
  ["settings/people", "Олег Бондаренко"],
  ["settings/audit", "Клиент 7"],
  ["settings/shop", "Воскресенье"],
  ["settings/fields", "shoe_size"],
  ["settings/telegram", "Токен бота"],
  ["settings/import", /CSV/],
  ["settings/integrations", "Добавить вебхук"],
];
/** What is seen by whoever is not signed in. */
const GATE: Place[] = [
  ["", "Забыли пароль?"],
  ["forgotten", "Прислать ссылку"],
  ["recover?token=good", "Сохранить пароль"],
  ["welcome?token=good", "Вас пригласили"],
];

/** Every page is held to what axe can tell of it; what it takes for serious or critical must not be there. */
export function accessible({ stub, arrive, enter }: DeskStage): void {
  const lookAround = async ({ page, go }: Awaited<ReturnType<typeof enter>>, places: readonly Place[]) => {
    const found: string[] = [];
    for (const [place, text] of places) {
      await go(place);
      await page.getByText(text).first().waitFor();
      found.push(...(await complaints(page, place)));
    }
    return found;
  };

  test("axe finds nothing serious on any page of the desk", async () => {
    stub().shop.me.role = "owner";
    const visit = await enter({ ...WIDE, ...STILL }, "segments");
    const { page } = visit;
    const found = await complaints(page, "segments");
    await page.getByLabel("Ваш вопрос").fill(QUESTION);
    await page.keyboard.press("Enter");
    await page.getByText("Как сужался круг").waitFor();
    found.push(...(await complaints(page, "segments, asked")));
    found.push(...(await lookAround(visit, [...INBOX, ...KNOWLEDGE, ...PEOPLE, ...MARKETING, ...SETTINGS])));
    await visit.go("knowledge/unanswered");
    await page.getByRole("button", { name: "Написать статью" }).first().click();
    await page.getByLabel("Название").waitFor();
    found.push(...(await complaints(page, "a draft")));
    expect(found).toEqual([]);
  }, 240_000);

  test("axe finds nothing serious in menus and dialogs that are open", async () => {
    stub().shop.me.role = "owner";
    const { page } = await enter({ ...WIDE, ...STILL }, `inbox/waiting/${ANNA}`);
    const found: string[] = [];
    const menu = page.getByRole("menu");
    const more = page.getByRole("button", { name: "Что сделать с диалогом" });
    for (const opener of [page.getByRole("button", { name: /^Вы вошли как/ }), more]) {
      await opener.click();
      await menu.waitFor();
      found.push(...(await complaints(page, "a menu")));
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "hidden" });
    }
    for (const name of ["Закрыть диалог", "Передать коллеге…", "Заблокировать за спам"]) {
      await more.click();
      await page.getByRole("menuitem", { name }).click();
      await page.getByRole("dialog").waitFor();
      found.push(...(await complaints(page, name)));
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    }
    expect(found).toEqual([]);
  }, 240_000);

  test("axe finds nothing serious in the dark, on a phone, or before one has signed in", async () => {
    stub().shop.me.role = "owner";
    const dark = { ...STILL, colorScheme: "dark" as const };
    const found = await lookAround(await arrive({ ...WIDE, ...STILL }), GATE);
    found.push(...(await lookAround(await enter({ ...WIDE, ...dark }), DARK)));
    const phone = await enter({ ...NARROW, ...dark });
    found.push(...(await lookAround(phone, [...PEOPLE.slice(1, 2), ...INBOX.slice(1, 2)])));
    await phone.page.getByRole("button", { name: "Карточка клиента" }).click();
    const card = phone.page.getByRole("dialog", { name: "Карточка клиента" });
    await card.getByRole("region", { name: "Ценность" }).scrollIntoViewIfNeeded();
    found.push(...(await complaints(phone.page, "a card on a phone")));
    expect(found).toEqual([]);
  }, 240_000);
}

/** Colours are measured as they come to rest. */
const STILL = { reducedMotion: "reduce" as const };
const DARK = [...INBOX.slice(1, 2), ...KNOWLEDGE.slice(0, 1), ...MARKETING.slice(0, 1), ...SETTINGS.slice(1, 2)];

/** What axe takes for serious or critical in a page, as `page: rule at selector`. */
export async function complaints(page: Page, place: string): Promise<string[]> {
  await expect.poll(() => page.locator(".mantine-Loader-root").count(), { timeout: 40_000 }).toBe(0);
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as axe.AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${place}: ${id} at ${target.join(" ")} ${html.slice(0, 120)}`),
    );
}
