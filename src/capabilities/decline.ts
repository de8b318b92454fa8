import { type ChitchatKind, DECLINED, type Outcome } from "../dialogue/index.ts";
import { answer } from "../knowledge/index.ts";
import { quoted, type Told } from "./article-telling.ts";
import type { CapabilityContext } from "./capability.ts";
import { seenBy } from "./seen-by.ts";

/**
 * Declines what looks off topic, unless an article is sure to answer it. Who asks for a promo code is told no, and what the shop
 * writes about them.
 */
export function declineUnlessKnown(context: CapabilityContext, kind: ChitchatKind, question: string): Outcome {
  const found = answer(context.shop.knowledge, question, seenBy(context));
  // "Give me a promo code" asks nothing that could be gone on from: the article's title does.
  const asked = (title: string) => (kind === "promo_code" ? title : question);
  const known = found.kind === "answer" ? quoted(found.hit, found.extract, asked(found.hit.article.title)) : null;
  if (known && kind === "off_topic") return known;
  const declined: Told = {
    kind: "told",
    tell: [{ saying: { reply: `chitchat-${dashed(kind)}` } }],
    ...(DECLINED[kind] ? { refused: DECLINED[kind] } : {}),
  };
  return known ? { ...known, tell: [...declined.tell, ...known.tell], refused: declined.refused } : declined;
}

const dashed = (name: string): string => name.replaceAll("_", "-");
