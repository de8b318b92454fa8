import { held } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import { readSegmentNames, readShopNames, type ShopName } from "../segments/index.ts";
import type { MarketerLexicon } from "../understanding/index.ts";

/** What an import or an order brought meanwhile is noticed after this long at most; a segment that was saved, at once. */
const FRESH_MS = 60_000;

/**
 * Reads what marketers' words are read against. While nothing has changed it is the same object, for which its names are made ready
 * once only.
 */
export function lexiconReader(
  db: Database,
  { TIMEZONE: timezone, CURRENCY: currency }: Pick<Config, "TIMEZONE" | "CURRENCY">,
): () => Promise<MarketerLexicon> {
  const shop = held(() => readShopNames(db), FRESH_MS);
  let last: { names: readonly ShopName[]; segments: string; lexicon: MarketerLexicon } | null = null;
  return async () => {
    const { names, ...known } = await shop();
    const own = await readSegmentNames(db);
    const segments = JSON.stringify(own);
    if (last?.names === names && last.segments === segments) return last.lexicon;
    last = { names, segments, lexicon: { names: [...names, ...own], ...known, timezone, currency } };
    return last.lexicon;
  };
}
