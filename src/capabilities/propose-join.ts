import { proveIdentity } from "../customers/index.ts";
import type { Outcome } from "../dialogue/index.ts";
import type { Capability, CapabilityContext } from "./capability.ts";

/**
 * Asks before a thread of another door goes on here: whoever made the link reads along from then on, and somebody may have been sent
 * a link that is not their own.
 */
export const proposeJoin: Capability = async ({ threads, customer }, slots) => {
  const linked = slots.link ? await threads.linked(slots.link) : null;
  if (!linked || !slots.link) return expired;
  if (linked.customer && customer && linked.customer.id !== customer.id)
    return { kind: "refused", why: "other_person_data", tell: { saying: { reply: "join-another-customer" } } };
  return {
    kind: "propose",
    action: "join_thread",
    values: { link: linked.id },
    tell: { saying: { reply: "propose-join", args: { when: { at: linked.lastAt.toISOString(), style: "moment" } } } },
  };
};

const expired: Outcome = {
  kind: "refused",
  why: "link_expired",
  tell: { saying: { reply: "link-expired" } },
};

/** Joins the threads, as confirmed: who was proven at one door is proven at both. */
export async function joinThread(context: CapabilityContext, link: string): Promise<Outcome> {
  const { db, sender, customer, at, effects } = context;
  const joined = await context.threads.join(link, customer);
  if (!joined) return expired;
  const known = joined.customer ?? customer;
  if (known) for (const one of [sender, joined.sender]) await proveIdentity(db, one, known.id, "link", at);
  effects.identified = known;
  effects.resumed = joined.state;
  return { kind: "told", tell: [{ saying: { reply: "joined" } }], done: { action: "join_thread", values: {} } };
}
