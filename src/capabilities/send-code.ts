import { newId } from "../base/index.ts";
import { type ContactOwner, countCodes, keepCode, ownersOfContact, proveIdentity } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { Capability, CapabilityContext, KnownCustomer } from "./capability.ts";
import { readContact } from "./contact.ts";

/** Sends are counted over this long: three letters in an hour are enough for a person and too few for a nuisance. */
const SENDS_WITHIN_MS = 3_600_000;

/**
 * The first half of proving who writes: a shared contact of one's own proves at once; to a typed e-mail or phone a one-time code
 * goes, if the shop knows it. What is said is the same whether it does.
 */
export const sendCode: Capability = async (context, slots) => {
  if (slots.identity) return byContact(context, slots.identity);
  if (context.customer) return { kind: "told", tell: [{ saying: { reply: "already-identified" } }] };
  if (!slots.phone_or_email) return askWho(context);
  const contact = readContact(slots.phone_or_email, context.shop.country);
  if (contact.kind === "missing") return contact;
  const rules = context.shop.policy.codes;
  if (!rules)
    return { kind: "refused", why: "not_identified", tell: { saying: { reply: "codes-not-allowed" } }, handOff: true };
  const contactHash = context.hash(`contact:${contact.value.toLowerCase()}`);
  const since = new Date(context.at.getTime() - SENDS_WITHIN_MS);
  if ((await countCodes(context.db, context.sender, contactHash, since)) >= rules.sends) return tooManySends;
  const owners = await ownersOfContact(context.db, contact.kind, contact.value);
  await send(context, contactHash, owners, rules.minutes);
  return { kind: "next" };
};

const tooManySends: Outcome = {
  kind: "refused",
  why: "too_many_tries",
  tell: { saying: { reply: "too-many-codes" } },
  handOff: true,
};

function askWho({ sender }: CapabilityContext): Outcome {
  if (sender.channel !== "telegram")
    return { kind: "missing", slot: "phone_or_email", tell: { saying: { reply: "ask-identity" } } };
  return { kind: "missing", slot: "identity", tell: { saying: { reply: "ask-share-contact" }, asksContact: true } };
}

/** `own:+370…` comes from the channel, which knows whose card it is; `foreign` is somebody else's and proves nothing. */
async function byContact(context: CapabilityContext, identity: string): Promise<Outcome> {
  const phone = /^own:(\+\d+)$/.exec(identity)?.[1];
  if (!phone) {
    const tell = { saying: { reply: "foreign-contact" }, asksContact: true };
    return { kind: "missing", slot: "identity", tell, refused: "foreign_contact" };
  }
  const owners = await ownersOfContact(context.db, "phone", phone);
  const [owner] = owners;
  if (!owner)
    return { kind: "missing", slot: "identity", tell: { saying: { reply: "contact-unknown" } }, refused: "no_match" };
  if (owners.length > 1)
    return { kind: "missing", slot: "phone_or_email", tell: { saying: { reply: "contact-shared" } } };
  return identified(context, { id: owner.customerId, externalId: owner.externalId }, "contact");
}

async function send(
  context: CapabilityContext,
  contactHash: string,
  owners: ContactOwner[],
  minutes: number,
): Promise<void> {
  const code = context.newCode();
  const owner = owners.length === 1 ? owners[0] : undefined;
  const to = owner?.provenEmail;
  const id = newId(context.at);
  const expiresAt = new Date(context.at.getTime() + minutes * 60_000);
  const codeHash = context.hash(`code:${id}:${code}`);
  await keepCode(context.db, {
    ...context.sender,
    id,
    customerId: to ? (owner?.customerId ?? null) : null,
    contactHash,
    codeHash,
    at: context.at,
    expiresAt,
  });
  if (!to) return;
  const args = { code, minutes };
  context.effects.letters.push({
    to,
    locale: context.locale,
    subject: { reply: "code-subject", args },
    text: { reply: "code-letter", args },
  });
}

/** Keeps the proof and lets the conversation go on as this customer. */
export async function identified(context: CapabilityContext, customer: KnownCustomer, proof: string): Promise<Outcome> {
  await proveIdentity(context.db, context.sender, customer.id, proof, context.at);
  context.effects.identified = customer;
  return {
    kind: "told",
    tell: [{ saying: { reply: "identified" } }],
    done: { action: "identified", values: { customer: customer.externalId } },
  };
}
