import { expect, test } from "vitest";
import type { Locale } from "../../src/base/index.ts";
import { search } from "../../src/knowledge/index.ts";
import { AT, aHelpCentre, anArticle } from "./an-article.ts";

const en = { locale: "en", at: AT } as const;
const slugs = (hits: { article: { slug: string } }[]) => hits.map((hit) => hit.article.slug);

test("the article that answers comes first, with the passage that does", () => {
  const [hit] = search(aHelpCentre(), "how much to Poland by courier", en);
  expect(hit?.article).toMatchObject({ slug: "delivery", title: "What delivery costs", locale: "en" });
  expect(hit?.passage).toEqual({ position: 1, heading: "Poland", text: "• Locker: €4.90.\n• Courier: €7.90." });
});

test("typos are forgiven", () => {
  expect(slugs(search(aHelpCentre(), "openning huors", en))[0]).toBe("hours");
});

test("example questions are searched like titles", () => {
  const index = aHelpCentre(anArticle({ slug: "jobs", title: "Careers", asks: ["are you hiring?"] }));
  expect(slugs(search(index, "hiring", en))[0]).toBe("jobs");
});

test("an article outside its days is not seen, in the shop's own time zone", () => {
  const index = aHelpCentre(
    anArticle({ slug: "sale", title: "Winter sale", valid_from: "2026-12-01", valid_to: "2026-12-31" }),
  );
  const found = (at: string, timezone?: string) =>
    slugs(search(index, "winter sale", { ...en, at: new Date(at), timezone })).includes("sale");
  expect(found("2026-11-30T12:00:00Z")).toBe(false);
  expect(found("2026-12-01T00:00:00Z")).toBe(true);
  expect(found("2026-12-31T23:30:00Z")).toBe(true);
  expect(found("2026-12-31T23:30:00Z", "Europe/Vilnius")).toBe(false);
  expect(found("2026-11-30T23:30:00Z", "Europe/Vilnius")).toBe(true);
});

test("staff articles are for the staff", () => {
  const index = aHelpCentre(anArticle({ slug: "discounts", title: "Discounts we may give", audience: "staff" }));
  expect(slugs(search(index, "discounts we may give", en))).not.toContain("discounts");
  expect(slugs(search(index, "discounts we may give", { ...en, audience: "staff" }))[0]).toBe("discounts");
});

test("texts of another language are found only where they fit clearly better", () => {
  const index = aHelpCentre(
    anArticle({ locale: "ru", slug: "recycling", title: "Куда сдать пакеты", text: "Принесите пустые пакеты." }),
    anArticle({ locale: "ru", slug: "hours", title: "Часы работы", text: "Открыты с 9:00." }),
  );
  expect(search(index, "куда сдать пустые пакеты", en)[0]?.article).toMatchObject({ locale: "ru", slug: "recycling" });
  expect(search(index, "opening hours", { ...en, locale: "ru" })[0]?.article).toMatchObject({
    locale: "en",
    slug: "hours",
  });
  expect(search(index, "часы работы", { ...en, locale: "ru" })[0]?.article.locale).toBe("ru");
});

test("scores are of 0 to 1, fall, and stop at the limit", () => {
  const hits = search(aHelpCentre(), "what does delivery of goods and beans cost", { ...en, limit: 2 });
  expect(hits).toHaveLength(2);
  for (const { score } of hits) expect(score).toSatisfy((value: number) => value >= 0 && value <= 1);
  expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? 1);
});

test("nothing is found for nothing", () => {
  for (const question of ["", "   ", "?!", "😀"]) expect(search(aHelpCentre(), question, en)).toEqual([]);
  expect(search(aHelpCentre(), "tea", { ...en, limit: 0 })).toEqual([]);
});

test("a question in the wrong alphabet is found as it was meant: another layout, or Latin letters", () => {
  const index = aHelpCentre(
    anArticle({ locale: "ru", slug: "cost", title: "Сколько стоит доставка", text: "Доставка в Ригу стоит 3,90 €." }),
    anArticle({ locale: "ru", slug: "shops", title: "Где находится магазин", text: "Мы на улице Полоцко." }),
    anArticle({ locale: "uk", slug: "tea", title: "Який чай обрати", text: "Увечері пийте ройбуш." }),
    anArticle({ locale: "uk", slug: "price", title: "Скільки коштує доставка", text: "Доставка коштує від 2,50 €." }),
  );
  const first = (question: string, locale: Locale) => slugs(search(index, question, { locale, at: AT }))[0];
  expect(first("crjkmrj cnjbn ljcnfdrf", "ru")).toBe("cost");
  expect(first("skolko stoit dostavka v rigu", "ru")).toBe("cost");
  expect(first("crskmrb rjine' ljcnfdrf", "uk")).toBe("price");
  expect(first("щзутштп рщгкы", "en")).toBe("hours");
});
