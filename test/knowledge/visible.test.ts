import { describe, expect, it } from "vitest";
import { answer, articleOf, findTitles, type SearchOptions, search, wholeArticle } from "../../src/knowledge/index.ts";
import { aHelpCentre, anArticle } from "./an-article.ts";

const sale = { slug: "sale", title: "Winter sale", asks: ["is there a winter sale"], text: "Everything is cheaper." };
const index = aHelpCentre(
  anArticle({ ...sale, valid_from: "2026-12-01", valid_to: "2027-01-10" }),
  anArticle({
    slug: "guile",
    title: "Refund guile",
    asks: ["how to refuse a refund"],
    audience: "staff",
    text: "Ask the owner.",
  }),
);
/** Two hours before Greenwich in winter. */
const timezone = "Europe/Vilnius";
const on = (at: string, more: Partial<SearchOptions> = {}) => ({
  locale: "en" as const,
  at: new Date(at),
  timezone,
  ...more,
});

/** Every way to an article, and whether it leads there. */
function reached(slug: string, question: string, options: SearchOptions): Record<string, boolean> {
  const slugs = (hits: { article: { slug: string } }[]) => hits.some(({ article }) => article.slug === slug);
  const said = answer(index, question, options);
  return {
    search: slugs(search(index, question, options)),
    answer: slugs(said.kind === "answer" ? [said.hit] : said.hits),
    otherLanguage: slugs(search(index, question, { ...options, locale: "uk" })),
    chosen: articleOf(index, slug, options) !== null,
    chosenInOtherLanguage: articleOf(index, slug, { ...options, locale: "ru", question }) !== null,
    page: wholeArticle(index, { locale: "en", slug }, options) !== null,
    title: findTitles(index, question, { ...options, limit: 8 }).some((one) => one.slug === slug),
  };
}

const all = (value: boolean) =>
  Object.fromEntries(Object.keys(reached("sale", "", on("2026-12-01"))).map((way) => [way, value]));

describe("an article with days", () => {
  it.each([
    ["a second before its first day in the shop's own time", "2026-11-30T21:59:59Z", false],
    ["at that midnight", "2026-11-30T22:00:00Z", true],
    ["a second before its last day ends", "2027-01-10T21:59:59Z", true],
    ["at that midnight", "2027-01-10T22:00:00Z", false],
  ])("%s: %s", (_, at, isSeen) => {
    expect(reached("sale", "is there a winter sale", on(at))).toEqual(all(isSeen));
  });
});

it("an article for the staff is reached by nobody else in any way", () => {
  const at = "2026-06-15T12:00:00Z";
  expect(reached("guile", "how to refuse a refund", on(at))).toEqual(all(false));
  expect(reached("guile", "how to refuse a refund", on(at, { audience: "staff" }))).toEqual(all(true));
});
