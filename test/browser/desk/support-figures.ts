import { expect, test } from "vitest";
import type { SupportFigures } from "../../../src/desk/index.ts";
import type { DeskStage } from "./stage.ts";
import { NARROW, WIDE } from "./visit.ts";

const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const counts = (contacts: number, contained: number) => ({ contacts, contained, judged: contacts, durable: contained });

/** A month of support as the stub tells it. */
export const SUPPORT_FIGURES: SupportFigures = {
  total: counts(412, 331),
  days: [20, 12, 11, 5, 4, 3, 2, 1].map((back) => ({ key: day(back), ...counts(60 - back * 2, 50 - back * 2) })),
  channels: [
    { key: "telegram", ...counts(300, 250) },
    { key: "web", ...counts(112, 81) },
  ],
  languages: [{ key: "ru", ...counts(412, 331) }],
  reasons: [
    { reason: "complaint", count: 31 },
    { reason: "<img src=x onerror=\"document.title='hacked'\">", count: 2 },
  ],
  firstAnswer: { answered: 70, median: 260, p90: 4_200 },
  ...{ closed: 61, reopened: 4, ratings: [1, 0, 3, 20, 41], unanswered: 37 },
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
    await page.getByText("Принятые черновики").waitFor();
    await page.getByRole("row", { name: "Сколько стоит доставка 60 % 30 11 7 6 6" }).waitFor();
    await picture("desk-figures");
    expect(await page.getByRole("link", { name: "Скачать CSV" }).getAttribute("href")).toContain("figures.csv?from=");
    expect(await page.title()).toBe("Показатели поддержки · Beseda");
  });

  test("they fit on a phone", async () => {
    stub().shop.me.role = "marketer";
    const { page, picture } = await enter(NARROW, "figures");
    await page.getByText("Почему звали человека").waitFor();
    await picture("desk-figures-narrow");
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  });
}
