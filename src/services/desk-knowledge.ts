import type { Clock, Locale } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { KnowledgePort } from "../desk/index.ts";
import { acceptCandidate, findTitles, readReview, rejectCandidate, titleOf } from "../knowledge/index.ts";
import type { ReadShop } from "./shop.ts";

/** Titles offered for what was typed. */
const TITLES = 8;

/** What the knowledge base may learn, as the desk needs it. */
export function makeKnowledgePort({ db, clock, shop }: { db: Database; clock: Clock; shop: ReadShop }): KnowledgePort {
  const by = (reviewer: string) => ({ reviewer, at: clock() });
  const seen = async (locale: Locale) => {
    const { knowledge, timezone } = await shop();
    return { knowledge, options: { locale, at: clock(), timezone, audience: "staff" as const, limit: TITLES } };
  };
  return {
    async review() {
      const { knowledge } = await shop();
      const candidates = await readReview(db, knowledge);
      const titled = (locale: Locale, slug: string) => titleOf(knowledge, locale, slug);
      return {
        candidates: candidates.map(({ key: _, slug, lastAt, ...one }) => ({
          ...one,
          article: titled(one.locale, slug),
          lastAt: lastAt.toISOString(),
        })),
      };
    },
    async titles({ q, locale }) {
      const { knowledge, options } = await seen(locale);
      return findTitles(knowledge, q, options);
    },
    accept: (id, staff) => acceptCandidate(db, id, by(staff)),
    reject: (id, staff) => rejectCandidate(db, id, by(staff)),
  };
}
