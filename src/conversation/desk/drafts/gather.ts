import type { Shop } from "../../../capabilities/index.ts";
import type { Database } from "../../../database/index.ts";
import type { ShopLexicon } from "../../../understanding/index.ts";
import { masksOf } from "../../masks/masks-of.ts";
import { soughtOf } from "./alike.ts";
import { pairsIn } from "./lines.ts";
import { insertEarlier, linesOf, markRead, type NewEarlier, type Unread, unreadClosed } from "./queries.ts";
import { asksIn, toldByArticles, topicOf } from "./topic.ts";

/** Conversations that are read at once, how often that is done in one go, and how many of their newest messages. */
const [AT_ONCE, ROUNDS, MESSAGES] = [50, 4, 300];

/** The shop, as far as answers are read with it. */
type GatherShop = Shop & { lexicon: Pick<ShopLexicon, "orderShapes"> };

/**
 * Reads what people answered in conversations that were closed since the last time, so that it can be found by what was asked. Safe beside other
 * replicas: the same answer is kept once. Answers how many conversations were read.
 */
export async function gatherAnswers(db: Database, shop: GatherShop, at: Date): Promise<number> {
  let read = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const closed = await unreadClosed(db, AT_ONCE);
    if (closed.length === 0) break;
    await insertEarlier(db, await answersIn(db, shop, closed, at));
    await markRead(db, closed);
    read += closed.length;
  }
  return read;
}

async function answersIn(db: Database, shop: GatherShop, closed: readonly Unread[], at: Date): Promise<NewEarlier[]> {
  const lines = await linesOf(
    db,
    closed.map(({ id }) => id),
    MESSAGES,
  );
  const threads = Map.groupBy(lines, ({ conversationId }) => conversationId);
  const found: NewEarlier[] = [];
  for (const { id, locale, customerId } of closed) {
    const pairs = pairsIn(threads.get(id) ?? [], asksIn(locale));
    const masks = pairs.length > 0 ? await masksOf(db, { customerId }, shop) : null;
    for (const { question, answer } of pairs) {
      const asked = { question: (masks?.hide(question) ?? "").replace(MASKED, " "), locale };
      const { stems, slug } = soughtOf(shop.knowledge, asked, topicOf(toldByArticles(shop, asked, at)));
      const [first] = answer;
      if (first && stems.length > 0)
        found.push({
          messageId: first.id,
          answerIds: answer.map((line) => line.id),
          locale,
          slug,
          stems,
          at: first.at,
        });
    }
  }
  return found;
}

/** What stands for somebody's data in a text: nobody asks alike by it. */
const MASKED = /\[[A-Z]+(?:_[A-Z]+)*_\d{1,3}\]/g;
