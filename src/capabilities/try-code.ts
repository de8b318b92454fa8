import { noteCodeTry, type OpenCode, openCode } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { CapabilityContext, Slots } from "./capability.ts";

/**
 * Tries what was typed against the newest code of this sender that proves this: a few tries, within its time, from where it was asked for.
 * `holds` says whether it can do at all what it was sent for. Answers the code, used up, or what is said.
 */
export async function tryCode(
  { db, sender, at, shop, hash }: CapabilityContext,
  { code: said }: Slots,
  proves: "identity" | "contact",
  holds: (code: OpenCode) => boolean,
): Promise<{ code: OpenCode } | Outcome> {
  const typed = said?.replace(/\D/g, "");
  const { minutes = 0, tries = 0 } = shop.policy.codes ?? {};
  if (!typed) return { kind: "missing", slot: "code", tell: { saying: { ...ASKED[proves], args: { minutes } } } };
  const code = await openCode(db, sender, proves, at);
  if (!code) return { kind: "refused", why: "wrong_code", tell: { saying: { reply: "code-expired" } } };
  const matches = code.tries < tries && holds(code) && hash(`code:${code.id}:${typed}`) === code.codeHash;
  await noteCodeTry(db, code.id, matches ? at : null);
  if (matches) return { code };
  return code.tries + 1 >= tries ? spent : wrong;
}

/** Whether a letter went out is told only to whom it is known already. */
const ASKED = { identity: { reply: "ask-code" }, contact: { reply: "ask-contact-code" } };

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
