import type { Shop } from "../capabilities/index.ts";
import type { Errand } from "../language/index.ts";
import type { ShopLexicon } from "../understanding/index.ts";
import { masksOf } from "./masks/masks-of.ts";
import type { ConversationParts } from "./parts.ts";
import type { ConversationRow } from "./queries.ts";

/** All that a turn asks of models, reading and answering together, must come within this; then what is local answers. */
const ANSWER_MS = 8_000;

/** On whose behalf models are asked in a turn, and until when; null where the shop has none. */
export async function errandOf(
  parts: ConversationParts,
  row: ConversationRow,
  shop: Shop & { lexicon: ShopLexicon },
  at: Date,
): Promise<Errand | null> {
  const { db, models, answerMs = ANSWER_MS } = parts;
  if (!models.model && !models.embedder) return null;
  const signal = AbortSignal.timeout(answerMs);
  return { conversationId: row.id, customerId: row.customerId, masks: await masksOf(db, row, shop), signal, at };
}
