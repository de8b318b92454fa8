import { type ContactOwner, ownersOfContact, proveIdentity } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { Capability, CapabilityContext, KnownCustomer } from "./capability.ts";
import { readContact } from "./contact.ts";
import { byName } from "./named-items.ts";
import { contactHashOf, keepNewCode, mayHaveCode, tooManySends } from "./new-code.ts";

/**
 * The first half of proving who writes: a shared contact of one's own proves at once; to a typed e-mail or phone a one-time code
 * goes, if the shop knows it: by a letter to the proven e-mail, and to the Telegram of who has proven themselves there. What is said is the
 * same whether it does.
 */
export const sendCode: Capability = async (context, slots, { behalf }) => {
  if (slots.identity) return byContact(context, slots.identity);
  if (context.customer) return { kind: "told", tell: [{ saying: { reply: "already-identified" } }] };
  if (!slots.phone_or_email) return askWho(context, behalf);
  const contact = readContact(slots.phone_or_email, context.shop.country);
  if (contact.kind === "missing") return contact;
  if (!context.shop.policy.codes)
    return { kind: "refused", why: "not_identified", tell: { saying: { reply: "codes-not-allowed" } }, handOff: true };
  const contactHash = contactHashOf(context, contact.value);
  if (!(await mayHaveCode(context, contactHash))) return tooManySends;
  await send(context, contactHash, await ownersOfContact(context.db, contact.kind, contact.value));
  return { kind: "next" };
};

/** Who wants to buy is told that it is about their order, and of which product. */
function askWho(context: CapabilityContext, behalf: SentFor): Outcome {
  const { what, args } = behalf && BUYING.has(behalf.flow) ? ofAnOrder(context, behalf.slots) : PLAIN;
  if (context.sender.channel !== "telegram")
    return { kind: "missing", slot: "phone_or_email", tell: { saying: { reply: `ask-identity${what}`, args } } };
  const saying = { reply: `ask-share-contact${what}`, args };
  return { kind: "missing", slot: "identity", tell: { saying, asksContact: true } };
}

const PLAIN = { what: "", args: {} };

/** For what it is proven who writes. */
type SentFor = Parameters<Capability>[2]["behalf"];

const BUYING: ReadonlySet<string> = new Set(["place_order", "repeat_order", "like_last_order"]);

/** The goods that are wanted as the shop calls them, where any are named that it has. */
function ofAnOrder({ shop, locale }: CapabilityContext, { product }: NonNullable<SentFor>["slots"]) {
  const names = (product ?? "").split("; ").map((one) => one.replace(/^\+?\d+ × /, "").replace(/ \([^()]+\)$/, ""));
  const found = names.flatMap((name) => byName(shop.catalog, name) ?? []);
  const goods = found.map((one) => one.translations[locale]?.name ?? one.name).join(", ");
  return { what: goods === "" ? "-order" : "-order-of", args: { product: goods } };
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

/** Where nobody is known by the contact, or several are, a code is kept all the same that goes to nobody: all cases look alike. */
async function send(context: CapabilityContext, contactHash: string, owners: ContactOwner[]): Promise<void> {
  const [owner] = owners.length === 1 ? owners : [];
  const reachable = owner && (owner.provenEmail ?? owner.telegram) !== null ? owner : null;
  const bound = { proves: "identity" as const, customerId: reachable?.customerId ?? null, contactHash };
  const args = await keepNewCode(context, bound);
  const { locale, effects } = context;
  const subject = { reply: "code-subject", args };
  if (reachable?.provenEmail)
    effects.letters.push({ to: reachable.provenEmail, locale, subject, text: { reply: "code-letter", args } });
  if (reachable?.telegram)
    effects.letters.push({
      to: reachable.telegram,
      by: "telegram",
      locale,
      subject,
      text: { reply: "code-chat", args },
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
