import { newId } from "../base/index.ts";
import { countCodes, keepCode } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { CapabilityContext } from "./capability.ts";

/** Sends are counted over this long: three letters in an hour are enough for a person and too few for a nuisance. */
const SENDS_WITHIN_MS = 3_600_000;

/** What is kept of a contact that a code was asked for. */
export const contactHashOf = ({ hash }: Pick<CapabilityContext, "hash">, contact: string): string =>
  hash(`contact:${contact.toLowerCase()}`);

/** Whether one more code may be asked for here and for this contact, whatever it proves. */
export async function mayHaveCode({ db, sender, at, shop }: CapabilityContext, contactHash: string): Promise<boolean> {
  const since = new Date(at.getTime() - SENDS_WITHIN_MS);
  return (await countCodes(db, sender, contactHash, since)) < (shop.policy.codes?.sends ?? 0);
}

/** What is said where it may not. */
export const tooManySends: Outcome = {
  kind: "refused",
  why: "too_many_tries",
  tell: { saying: { reply: "too-many-codes" } },
  handOff: true,
};

/** Makes a one-time code and keeps its hash, bound to who asked for it and to what it proves; `customerId` is null where it goes to nobody. */
export async function keepNewCode(
  { db, at, sender, shop, hash, newCode }: CapabilityContext,
  bound: { proves: "identity" | "contact"; customerId: number | null; contactHash: string },
): Promise<{ code: string; minutes: number }> {
  const [id, code, minutes] = [newId(at), newCode(), shop.policy.codes?.minutes ?? 0];
  const expiresAt = new Date(at.getTime() + minutes * 60_000);
  await keepCode(db, { ...sender, ...bound, id, codeHash: hash(`code:${id}:${code}`), at, expiresAt });
  return { code, minutes };
}
