import type { Locale } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { vocabularyOf } from "../../../knowledge/index.ts";
import { makeMasks } from "../../../language/index.ts";
import type { ShopLexicon } from "../../../understanding/index.ts";
import { type KnownOf, readKnown } from "../../masks/queries.ts";
import type { DeskRow } from "../list/queries.ts";
import { type Alike, alikeOf, askedWords, rarest, soughtOf } from "./alike.ts";
import type { DraftParts, Found } from "./found.ts";
import { withoutPersonal } from "./gaps.ts";
import { findEarlier, type Said, saidIn } from "./queries.ts";

/** Earlier answers that are read for it: some are left out when they are. */
const READ = 8;
/** What people answered to like questions in conversations that are closed, the most alike first. */
export async function fromEarlier(
  { db, shop }: DraftParts,
  { row, question, topic }: { row: DeskRow; question: string; topic: string | null },
): Promise<Found[]> {
  const { knowledge } = shop;
  const sought = soughtOf(knowledge, { question, locale: row.locale }, topic);
  if (sought.stems.length === 0) return [];
  const earlier = await findEarlier(db, { ...sought, stems: rarest(knowledge, sought), apart: row.id });
  const alike = alikeOf(knowledge, sought, earlier).slice(0, READ);
  if (alike.length === 0) return [];
  const said = await saidIn(
    db,
    alike.flatMap(({ answerIds }) => answerIds),
  );
  const known = await knownOf(db, said);
  const drafts = alike.flatMap((one) => draftOfEarlier(shop, one, { said, known, locale: row.locale }) ?? []);
  return distinct(drafts);
}

/** What is known of the customers of some messages. */
async function knownOf(db: Database, said: readonly Said[]): Promise<Map<number, KnownOf>> {
  const ids = [...new Set(said.flatMap(({ customerIds }) => customerIds))];
  const known = await Promise.all(ids.map(async (id) => [id, await readKnown(db, id)] as const));
  return new Map(known.flatMap(([id, one]) => (one ? [[id, one]] : [])));
}

function draftOfEarlier(
  shop: DraftParts["shop"],
  { messageId, answerIds, stems, near }: Alike,
  { said, known, locale }: { said: readonly Said[]; known: ReadonlyMap<number, KnownOf>; locale: Locale },
): Found | null {
  const own = answerIds.flatMap((id) => said.find((one) => one.id === id) ?? []);
  const [first] = own;
  const text = own.flatMap(({ text }) => text ?? []).join("\n");
  if (!first || text === "") return null;
  const theirs = first.customerIds.flatMap((id) => known.get(id) ?? []);
  const left = withoutPersonal(text, {
    locale,
    masks: makeMasks({ ...together(theirs), orderShapes: shop.lexicon.orderShapes, country: shop.country }),
    says: vocabularyOf(shop.knowledge, locale),
    isProduct: productWords(shop.lexicon),
    isAsked: askedWords(shop.knowledge, { stems, locale }),
  });
  const { conversationId, seq, at, staffName: by } = first;
  return left === null
    ? null
    : { text: left, score: near, source: { kind: "earlier", conversationId, seq, at, by, messageId } };
}

const FIELDS = ["names", "phones", "emails", "addresses", "orders", "birthDates"] as const;

const together = (known: readonly KnownOf[]): KnownOf =>
  Object.fromEntries(FIELDS.map((field) => [field, known.flatMap((one) => one[field])])) as unknown as KnownOf;

/** Whether a word stands in the name of something that the shop sells. */
function productWords({ products }: Pick<ShopLexicon, "products">): (word: string) => boolean {
  const words = new Set(
    products.flatMap(({ names }) => names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [])),
  );
  return (word) => words.has(word.toLowerCase());
}

/** The same answer given many times is one draft: the first of them. */
function distinct(drafts: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return drafts.filter(({ text }) => {
    const key = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
