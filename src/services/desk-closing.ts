import type { Clock } from "../base/index.ts";
import { type ClosingParts, closingPart, readConversation } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { InboxPort } from "../desk/index.ts";
import type { Wording } from "../wording/index.ts";
import type { ReadShop } from "./shop.ts";

/** What the summary of a part that is being closed is made with, as the shop is now. */
export async function closingParts({
  shop,
  wording,
}: {
  shop: ReadShop;
  wording: Wording;
}): Promise<Omit<ClosingParts, "db">> {
  const { timezone, lexicon } = await shop();
  return { wording, timezone, orderShapes: lexicon.orderShapes };
}

/** What the bot would know of a conversation if it were given back now. */
export function desksClosing(parts: {
  db: Database;
  clock: Clock;
  shop: ReadShop;
  wording: Wording;
}): InboxPort["closing"] {
  const { db, clock } = parts;
  return async (id) => {
    const row = await readConversation(db, id);
    if (!row) return null;
    const part = await closingPart({ db, ...(await closingParts(parts)) }, row, clock());
    return { text: part?.text ?? "", language: row.locale };
  };
}
