import { expect, test } from "vitest";
import type { SupportFigures } from "../../../src/desk/index.ts";
import { complaints } from "./axe.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);

const counts = (contacts: number, contained: number): SupportFigures["total"] => ({
  ...{ contacts, contained, judged: contacts, durable: contained },
  reasons: [
    { reason: "complaint", count: contacts - contained },
    { reason: "<img src=x onerror=\"document.title='hacked'\">", count: 2 },
  ],
  firstAnswer: { answered: 70, median: 200 + contained, p90: 4_200 },
  ...{ closed: 61, reopened: 4, ratings: [1, 0, 3, 20, 41], unanswered: 37, answers: 92 },
  drafts: { settled: 36, accepted: 21 },
  topArticle: { slug: "delivery-cost", title: "Сколько стоит доставка", count: 90 },
});

/** A month of support as the stub tells it. */
export const SUPPORT_FIGURES: SupportFigures = {
  total: counts(412, 331),
  days: [20, 12, 11, 5, 4, 3, 2, 1].map((back) => ({ key: day(back), ...counts(60 - back * 2, 50 - back * 2) })),
  channels: [
    { key: "telegram", ...counts(300, 250) },
    { key: "web", ...counts(112, 81) },
    { key: "", ...counts(0, 0), reasons: [], topArticle: null },
  ],
  languages: [{ key: "ru", ...counts(412, 331) }],
  drafts: [
    {
      ...{ topic: "delivery-cost", title: "Сколько стоит доставка", kind: "article" as const, settled: 20 },
      ...{ sent: 9, edited: 3, rewritten: 1, skipped: 4, ignored: 3 },
    },
    {
      ...{ topic: "delivery-cost", title: "Сколько стоит доставка", kind: "earlier" as const, settled: 10 },
      ...{ sent: 2, edited: 4, rewritten: 0, skipped: 2, ignored: 2 },
    },
    {
      ...{ topic: null, title: null, kind: "earlier" as const, settled: 6 },
      ...{ sent: 1, edited: 2, rewritten: 0, skipped: 3, ignored: 0 },
    },
  ],
  articles: [
    { slug: "delivery-cost", title: "Сколько стоит доставка", locale: "ru", count: 90, helped: 60, notHelped: 3 },
    { slug: "gone", title: null, locale: "ru", count: 2, helped: 0, notHelped: 0 },
  ],
};

/** How support does is read on a page of its own, by everybody of the staff. */
export function supportFigures({ stub, enter }: DeskStage): void {
  test("figures of support are told in numbers, by day, channel, language, reason and article", async () => {
    stub().shop.me.role = "viewer";
    const { page, picture } = await enter(WIDE, "figures");
    await page.getByText("Справился бот").first().waitFor();
    await page.getByText("80 %", { exact: true }).first().waitFor();
    await page.getByRole("row", { name: "Сколько стоит доставка 90 60 3" }).waitFor();
    await page.getByText("Принятые черновики").first().waitFor();
    await page.getByRole("row", { name: "Сколько стоит доставка 60 % 30 11 7 6 6" }).waitFor();
    await picture("desk-figures");
    expect(await page.getByRole("link", { name: "Скачать CSV" }).getAttribute("href")).toContain("figures.csv?from=");
    expect(await page.title()).toBe("Показатели поддержки · Beseda");
  });

  test("each figure is told and drawn by day, channel or language, and the reasons of calls with it", async () => {
    const { page, picture } = await enter(WIDE, "figures");
    const told = page.getByRole("region", { name: "Показатели по дням" }).first();
    await told.getByRole("row").nth(8).waitFor();
    // The newest day first, the whole last.
    expect(await told.getByRole("row").last().textContent()).toContain("Всего");
    await page.getByLabel("Разбить").selectOption("По каналам");
    await page.getByRole("row", { name: "Telegram 300 83 % 52 83 % 7 мин 4,5 37 58 % 92 61 Сколько" }).waitFor();
    await page.getByRole("row", { name: "Неизвестно 0 — 0 —" }).waitFor();
    await page.getByRole("row", { name: "Чат на сайте 31 2 33" }).waitFor();
    await page.getByLabel("На графике").selectOption("Первый ответ человека");
    await page.locator(".recharts-bar-rectangle").nth(1).waitFor();
    await page
      .locator(".recharts-wrapper")
      .getByText(/\d мин/)
      .first()
      .waitFor();
    await page.getByRole("heading", { name: "О чём спрашивали чаще всего" }).scrollIntoViewIfNeeded();
    await picture("desk-figures-by-channel");
    await page.getByLabel("Разбить").selectOption("По языкам");
    await page.getByRole("row", { name: "русский 412 80 %" }).waitFor();
  });

  test("own dates are told of, and those that cannot be are refused in words", async () => {
    const { page } = await enter(WIDE, "figures");
    await page.getByLabel("За какое время").selectOption("Свои даты");
    const asked = page.waitForRequest((request) => request.url().includes(`from=${day(12)}&to=`));
    await page.getByLabel("С", { exact: true }).fill(day(12));
    await asked;
    const both = page.waitForRequest((request) => request.url().includes(`from=${day(12)}&to=${day(3)}`));
    await page.getByLabel("По", { exact: true }).fill(day(3));
    await both;
    const csv = page.getByRole("link", { name: "Скачать CSV" });
    expect(await csv.getAttribute("href")).toContain(`from=${day(12)}&to=${day(3)}`);
    await page.getByLabel("По", { exact: true }).fill(day(20));
    await page.getByRole("alert").getByText("первая не позже последней").waitFor();
    expect(await csv.getAttribute("href")).toContain(`from=${day(12)}&to=${day(3)}`);
  });

  test("axe finds nothing serious in them by channel, with own dates that are wrong", async () => {
    const { page } = await enter({ ...WIDE, reducedMotion: "reduce" }, "figures");
    await page.getByLabel("Разбить").selectOption("По каналам");
    await page.getByLabel("За какое время").selectOption("Свои даты");
    await page.getByLabel("С", { exact: true }).fill("");
    await page.getByRole("alert").waitFor();
    expect(await complaints(page, "figures")).toEqual([]);
  });

  test("they fit on a phone", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(NARROW, "figures");
    await page.getByText("Почему звали человека").waitFor();
    await picture("desk-figures-narrow");
    await page.getByRole("heading", { name: "Почему звали человека" }).scrollIntoViewIfNeeded();
    await picture("desk-figures-narrow-table");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
}
