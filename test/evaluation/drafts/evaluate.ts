import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { alikeOf, askedWords, soughtOf } from "../../../src/conversation/desk/drafts/alike.ts";
import { draftOfArticle } from "../../../src/conversation/desk/drafts/from-articles.ts";
import { withoutPersonal } from "../../../src/conversation/desk/drafts/gaps.ts";
import { topicOf } from "../../../src/conversation/desk/drafts/topic.ts";
import { answer, type KnowledgeIndex, vocabularyOf } from "../../../src/knowledge/index.ts";
import { makeMasks } from "../../../src/language/index.ts";
import { DRAFT_FLOORS, type Floor } from "../floors.ts";
import { type Evaluation, judged } from "../judged.ts";
import { ratio, tableOf } from "../search/figures.ts";
import { type LabelledDrafts, readDrafts } from "./labelled.ts";

/** When it is asked. */
const AT = new Date("2026-11-23T10:00:00Z");
const ZONE = "Europe/Vilnius";
/** As many drafts are suggested. */
const AT_MOST = 3;
/** As many earlier answers are read. */
const READ = 8;

/** A question with what was offered for it, the likeliest first. */
interface Offered {
  locale: Locale;
  question: string;
  right: readonly string[];
  offered: string[];
}

/** Suggests drafts for questions of the demo shop's customers from its articles and from earlier answers. `misses` tells where the right one is not first. */
export async function evaluateDrafts(index: KnowledgeIndex, { misses = false } = {}): Promise<Evaluation> {
  const all: Offered[] = [];
  for (const locale of LOCALES) all.push(...offeredTo(index, locale, await readDrafts(locale)));
  const groups: [string, Offered[]][] = [
    ["drafts", all],
    ...LOCALES.map((locale): [string, Offered[]] => [`drafts ${locale}`, all.filter((one) => one.locale === locale)]),
  ];
  const rows = groups.map(([set, among]) => ({ set, ...sharesOf(among) }));
  const missed = misses ? all.filter(({ right, offered }) => (offered[0] ?? "") !== (right[0] ?? "")) : [];
  const lines = [
    ...missed.map(({ locale, question, right, offered }) => `${locale} ${question}: ${offered} (${right})`),
    tableOf(rows),
  ];
  const figures = Object.fromEntries(
    rows.flatMap(({ set, ...shares }) =>
      Object.entries(shares).map(([name, value]): [string, number] => [`${set}: ${name}`, value]),
    ),
  );
  const floors: Record<string, Floor> = DRAFT_FLOORS;
  return judged(lines, figures, floors, []);
}

function sharesOf(asked: readonly Offered[]) {
  const answerable = asked.filter(({ right }) => right.length > 0);
  const offered = asked.flatMap(({ right, offered }) => offered.map((one) => right.includes(one)));
  return {
    questions: asked.length,
    "right first": ratio(
      answerable.filter(({ right, offered: [first = ""] }) => right.includes(first)).length,
      answerable.length,
    ),
    "right among three": ratio(
      answerable.filter(({ right, offered }) => offered.some((one) => right.includes(one))).length,
      answerable.length,
    ),
    "wrong first": ratio(
      asked.filter(({ right, offered: [first] }) => first !== undefined && !right.includes(first)).length,
      asked.length,
    ),
    "wrong, of those offered": ratio(offered.filter((isRight) => !isRight).length, offered.length),
  };
}

function offeredTo(index: KnowledgeIndex, locale: Locale, { earlier, asked }: LabelledDrafts): Offered[] {
  const told = (question: string) => answer(index, question, { locale, at: AT, timezone: ZONE });
  const sought = (question: string) => soughtOf(index, { question, locale }, topicOf(told(question)));
  const others = Array.from(index.shelves.get(locale)?.articles ?? []).flatMap(({ reference, asks, passages }) =>
    asks
      .filter((_, at) => at % 3 === 0)
      .map((question) => ({
        name: `article:${reference.slug}`,
        slug: reference.slug,
        question,
        said: passages[0]?.text ?? "",
      })),
  );
  const own = Object.entries(earlier).map(([name, one]) => ({ name, slug: null, question: one.asked, said: one.said }));
  const kept = [...own, ...others].map(({ name, slug: known, question, said }, at) => {
    const { stems, slug } = known === null ? sought(question) : soughtOf(index, { question, locale }, known);
    const minute = new Date(AT.getTime() - at * 60_000);
    return { messageId: name, answerIds: [name], stems, slug, at: minute, said };
  });
  return asked.map(({ question, right }) => {
    const article = draftOfArticle(told(question), locale);
    const alike = alikeOf(index, sought(question), kept)
      .slice(0, READ)
      .filter(({ said, stems }) => leftOf(index, locale, said, stems) !== null);
    const found = [
      ...(article?.source.kind === "article" ? [{ name: `article:${article.source.slug}`, score: article.score }] : []),
      ...alike.map(({ messageId, near }) => ({ name: messageId, score: near })),
    ];
    const best = found.toSorted((one, other) => other.score - one.score).map(({ name }) => name);
    return { locale, question, right, offered: [...new Set(best)].slice(0, AT_MOST) };
  });
}

/** What is left of an answer for others. */
const leftOf = (index: KnowledgeIndex, locale: Locale, said: string, stems: string[]): string | null =>
  withoutPersonal(said, {
    locale,
    masks: makeMasks({
      ...{ names: [], phones: [], emails: [], addresses: [], orders: [], birthDates: [] },
      ...{ orderShapes: ["99999"], country: "LT" },
    }),
    says: vocabularyOf(index, locale),
    isProduct: () => false,
    isAsked: askedWords(index, { stems, locale }),
  });
