import type * as z from "zod";
import type { Locale } from "../../base/index.ts";
import type { Actor, Database } from "../../database/index.ts";
import type { Refusal } from "../../dialogue/index.ts";
import type { SayingValue } from "../../wording/index.ts";
import type { KnownCustomer, Shop } from "../capability.ts";

/** On whose behalf, when and through what something is done: by the customer in a conversation, or for them by the staff. */
export interface ActContext {
  db: Database;
  at: Date;
  customer: KnownCustomer;
  /** Who does it, for the audit. */
  actor: Actor;
  channel: string | null;
  turnId: string | null;
  /** Where it was asked for; null where in no conversation. */
  conversationId: string | null;
  /** In which goods are named that a refusal speaks of. */
  locale: Locale;
  shop: Pick<Shop, "policy" | "timezone" | "currency" | "country" | "catalog" | "knowledge" | "cities">;
}

/** What telling of an act needs to know: to whom, in which language, when. */
export type TellContext = Pick<ActContext, "shop" | "locale" | "at">;

/** Whether something may be done as it is asked for: what exactly it comes to, or why not, with what the sentence about it names. */
export type Checked<Plan> = { ok: true; plan: Plan } | { ok: false; why: Refusal; about?: Record<string, SayingValue> };

/**
 * Something that a customer may do under the shop's policy. The same check is made when it is proposed and, with the rows locked, when it
 * is done: what has changed between is refused then.
 */
export interface Act<Values, Plan> {
  /** The exact values of a proposal (DESIGN.md §8). */
  values: z.ZodType<Values>;
  /** Looks only. With `lock` the rows it rests on are held until the transaction ends. */
  check(context: ActContext, values: Values, lock: boolean): Promise<Checked<Plan>>;
  /** Writes what the plan says, with the audit of it. In the transaction of the check. */
  perform(context: ActContext, plan: Plan): Promise<void>;
}

/** Does something that was confirmed: values, check and rows as they are now, all in the transaction that the caller has open. */
export async function doAct<Values, Plan>(
  act: Act<Values, Plan>,
  context: ActContext,
  values: unknown,
): Promise<Checked<Plan>> {
  const checked = await act.check(context, act.values.parse(values), true);
  if (checked.ok) await act.perform(context, checked.plan);
  return checked;
}
