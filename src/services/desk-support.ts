import { DateTime } from "luxon";
import type { Clock, Locale } from "../base/index.ts";
import {
  countDrafts,
  type DraftCounts,
  type SupportCounts,
  supportFigures,
  supportRows,
} from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { SupportPort } from "../desk/index.ts";
import { type KnowledgeIndex, titleOf } from "../knowledge/index.ts";
import { csvLine } from "../segments/index.ts";
import type { ReadShop } from "./shop.ts";
import { figuresCsv } from "./support-csv.ts";

const DRAFT_HEADS = ["topic", "title", "source", "settled", "sent", "edited", "rewritten", "skipped", "ignored"];

const topicTitle = (index: KnowledgeIndex, { topic, locale }: DraftCounts): string | null =>
  topic === null ? null : (titleOf(index, locale, topic)?.title ?? null);

const withTitle = <One extends { slug: string; locale: Locale }>(index: KnowledgeIndex, one: One) => ({
  ...one,
  title: titleOf(index, one.locale, one.slug)?.title ?? null,
});

/** Figures of support, as the desk needs them. */
export function makeSupportPort({ db, clock, shop }: { db: Database; clock: Clock; shop: ReadShop }): SupportPort {
  const stretch = async ({ from, to }: { from: string; to: string }) => {
    const { timezone } = await shop();
    const start = (day: string) => DateTime.fromISO(day, { zone: timezone }).startOf("day");
    return { from: start(from).toJSDate(), to: start(to).plus({ days: 1 }).toJSDate(), timezone };
  };
  return {
    async figures(asked) {
      const { knowledge, policy } = await shop();
      const { total, days, channels, languages, articles, drafts } = await supportFigures(db, await stretch(asked), {
        ...{ policy, now: clock() },
      });
      const titled = <Counts extends Pick<SupportCounts, "topArticle">>(counts: Counts) => ({
        ...counts,
        topArticle: counts.topArticle && withTitle(knowledge, counts.topArticle),
      });
      return {
        total: titled(total),
        ...{ days: days.map(titled), channels: channels.map(titled), languages: languages.map(titled) },
        articles: articles.map((one) => withTitle(knowledge, one)),
        drafts: drafts.map((one) => ({ ...one, title: topicTitle(knowledge, one) })),
      };
    },
    async csv(asked) {
      const { policy } = await shop();
      return figuresCsv(await supportRows(db, await stretch(asked), { policy, now: clock() }));
    },
    async draftsCsv(asked) {
      const [{ knowledge }, drafts] = [await shop(), await countDrafts(db, await stretch(asked))];
      const lines = drafts.map((one) => {
        const { topic, kind, settled, sent, edited, rewritten, skipped, ignored } = one;
        const counts = [settled, sent, edited, rewritten, skipped, ignored].map(String);
        return csvLine([topic ?? "", topicTitle(knowledge, one) ?? "", kind, ...counts]);
      });
      return `\uFEFF${csvLine(DRAFT_HEADS)}${lines.join("")}`;
    },
  };
}
