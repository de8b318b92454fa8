import type { Shop } from "../../../capabilities/index.ts";
import type { Database } from "../../../database/index.ts";
import { search } from "../../../knowledge/index.ts";
import type { Model } from "../../../language/index.ts";
import type { ShopLexicon } from "../../../understanding/index.ts";
import { masksOf } from "../../masks/masks-of.ts";
import type { DeskRow } from "../list/queries.ts";
import { type Assistance, type Assisted, assist, type SaidLine } from "./assist.ts";

/** A member of the staff waits longer than a customer, and not for ever. */
const PATIENCE_MS = 15_000;
/** Articles that a draft is made of. */
const ARTICLES = 4;

/** What a member of the staff asks for: see {@link Assistance}; a draft's language is the customer's. */
export type AssistAsked =
  | Pick<Extract<Assistance, { what: "summary" }>, "what" | "language">
  | Pick<Extract<Assistance, { what: "draft" }>, "what" | "note">
  | Pick<Extract<Assistance, { what: "translation" }>, "what" | "text" | "language">;

/** What help in a conversation is made of. */
export interface AssistParts {
  db: Database;
  model: Model;
  shop: Shop & { lexicon: ShopLexicon };
}

/**
 * Helps a member of the staff in a conversation: nothing is stored or sent. The customer's data is masked as in any turn; the day's
 * budget pays, not the customer's. Throws `Unavailable` where the model does not answer.
 */
export async function assistIn(
  { db, model, shop }: AssistParts,
  row: DeskRow,
  { lines, asked }: { lines: SaidLine[]; asked: AssistAsked },
  at: Date,
): Promise<Assisted> {
  const masks = await masksOf(db, row, shop);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const errand = { conversationId: null, customerId: null, masks, signal, at };
  if (asked.what === "translation") return assist(model, asked, errand);
  if (asked.what === "summary") return assist(model, { ...asked, lines }, errand);
  const { locale: language } = row;
  return assist(model, { ...asked, lines, passages: passagesFor(shop, lines, language, at), language }, errand);
}

/** Passages that may answer what the customer said last. */
function passagesFor(shop: Shop, lines: SaidLine[], locale: DeskRow["locale"], at: Date): string[] {
  const last = lines.findLast(({ from }) => from === "customer")?.text ?? "";
  const hits = search(shop.knowledge, last, { locale, at, timezone: shop.timezone, limit: ARTICLES });
  return hits.map(({ article, passage }) => `${article.title}\n${passage.text}`);
}
