import { noteCodeTry, openCode, readCard } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { Capability } from "./capability.ts";
import { identified } from "./send-code.ts";

/** The second half of proving who writes: the code that came by e-mail, a few tries, within its time, from where it was asked for. */
export const checkCode: Capability = async (context, slots) => {
  const typed = slots.code?.replace(/\D/g, "");
  const minutes = context.shop.policy.codes?.minutes ?? 0;
  if (!typed) return { kind: "missing", slot: "code", tell: { saying: { reply: "ask-code", args: { minutes } } } };
  const code = await openCode(context.db, context.sender, context.at);
  if (!code) return { kind: "refused", why: "wrong_code", tell: { saying: { reply: "code-expired" } } };
  const tries = context.shop.policy.codes?.tries ?? 0;
  const matches = code.tries < tries && context.hash(`code:${code.id}:${typed}`) === code.codeHash;
  await noteCodeTry(context.db, code.id, matches ? context.at : null);
  const card = matches && code.customerId !== null ? await readCard(context.db, code.customerId) : null;
  if (card) return identified(context, { id: card.id, externalId: card.externalId }, "code");
  return code.tries + 1 >= tries ? spent : wrong;
};

const wrong: Outcome = {
  kind: "missing",
  slot: "code",
  tell: { saying: { reply: "wrong-code" } },
  refused: "wrong_code",
  limited: true,
};
const spent: Outcome = {
  kind: "refused",
  why: "too_many_tries",
  tell: { saying: { reply: "too-many-tries" } },
  handOff: true,
};
