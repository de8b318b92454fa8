import { readCard } from "../customers/index.ts";
import type { Capability } from "./capability.ts";
import { identified } from "./send-code.ts";
import { tryCode } from "./try-code.ts";

/** The second half of proving who writes: the code that came by e-mail or in Telegram. One that was kept for nobody is never right. */
export const checkCode: Capability = async (context, slots) => {
  const tried = await tryCode(context, slots, "identity", ({ customerId }) => customerId !== null);
  if ("kind" in tried) return tried;
  const card = await readCard(context.db, tried.code.customerId ?? 0);
  if (!card) throw new Error("a code was kept for a customer who is not there");
  return identified(context, { id: card.id, externalId: card.externalId }, "code");
};
