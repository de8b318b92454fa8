import { DateTime } from "luxon";
import type { Clock } from "../base/index.ts";
import { countDrafts, type DraftCounts, supportContacts, supportFigures } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { SupportPort } from "../desk/index.ts";
import { type KnowledgeIndex, titleOf } from "../knowledge/index.ts";
import { csvLine } from "../segments/index.ts";
import type { ReadShop } from "./shop.ts";

const HEADS = ["day", "channel", "language", "contacts", "contained", "handed_off", "judged", "durable"];

const DRAFT_HEADS = ["topic", "title", "source", "settled", "sent", "edited", "rewritten", "skipped", "ignored"];

const topicTitle = (index: KnowledgeIndex, { topic, locale }: DraftCounts): string | null =>
  topic === null ? null : (titleOf(index, locale, topic)?.title ?? null);

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
      const by = { policy, now: clock() };
      const { articles, drafts, ...figures } = await supportFigures(db, await stretch(asked), by);
      const titled = articles.map((one) => ({
        ...one,
        title: titleOf(knowledge, one.locale, one.slug)?.title ?? null,
      }));
      return {
        ...figures,
        articles: titled,
        drafts: drafts.map((one) => ({ ...one, title: topicTitle(knowledge, one) })),
      };
    },
    async csv(asked) {
      const rows = await supportContacts(db, await stretch(asked), clock());
      const lines = rows.map(({ day, channel, locale, contacts, contained, judged, durable }) =>
        csvLine([day, channel, locale, ...[contacts, contained, contacts - contained, judged, durable].map(String)]),
      );
      // Without the mark at its beginning spreadsheets take Cyrillic letters for others.
      return `\uFEFF${csvLine(HEADS)}${lines.join("")}`;
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
