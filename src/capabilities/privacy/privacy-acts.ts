import * as z from "zod";
import { newId } from "../../base/index.ts";
import {
  addRequest,
  openRequest,
  type PrivacyKind,
  type PrivacyRequest,
  renewExport,
  withdrawRequest,
} from "../../customers/index.ts";
import { type AuditAction, audit } from "../../database/index.ts";
import { activeOrdersOf } from "../../orders/index.ts";
import type { Act, ActContext, Checked } from "../acts/act.ts";

/** Orders that a deletion waits for. */
interface DeletionPlan {
  waitsFor: string[];
}

/** A copy of the customer's data is asked for, one open request at a time; or a new link to the one that waits to be fetched. */
export const exportRequest: Act<{ renew?: true }, PrivacyRequest | null> = {
  values: z.strictObject({ renew: z.literal(true).optional() }),
  async check(context, { renew }, lock) {
    if (!renew) return checked(await objectionTo(context, "export", lock), null);
    const open = await openRequest(context.db, context.customer.id, "export", lock);
    return open ? { ok: true, plan: open } : { ok: false, why: "nothing_pending" };
  },
  async perform(context, waits) {
    if (!waits) return note(context, "export");
    await renewExport(context.db, waits.id, context.channel ?? waits.channel);
    await keep(context, "renew_export", { renewed: null }, { renewed: true });
  },
};

/** The deletion of the customer's data is asked for, or such a request is taken back. */
export const deletionRequest: Act<{ withdraw?: true }, DeletionPlan & { withdraw: PrivacyRequest | null }> = {
  values: z.strictObject({ withdraw: z.literal(true).optional() }),
  async check(context, { withdraw }, lock) {
    const { db, customer } = context;
    if (withdraw) {
      const open = await openRequest(db, customer.id, "deletion", lock);
      return open ? { ok: true, plan: { withdraw: open, waitsFor: [] } } : { ok: false, why: "nothing_pending" };
    }
    const objection = await objectionTo(context, "deletion", lock);
    return checked(objection, {
      withdraw: null,
      waitsFor: objection ? [] : await activeOrdersOf(db, customer.id, context.at),
    });
  },
  async perform(context, { withdraw }) {
    if (!withdraw) return note(context, "deletion");
    await withdrawRequest(context.db, withdraw.id, context.at);
    await keep(context, "withdraw_deletion", { withdrawn: null }, { withdrawn: true });
  },
};

type Objection = Extract<Checked<null>, { ok: false }>;

const checked = <Plan>(objection: Objection | null, plan: Plan): Checked<Plan> => objection ?? { ok: true, plan };

/** Why such a request cannot be made: the shop does not take it here, or one is open already. */
async function objectionTo(
  { db, customer, shop }: ActContext,
  kind: PrivacyKind,
  lock: boolean,
): Promise<Objection | null> {
  if (!shop.policy.privacy[kind]) return { ok: false, why: "unsupported" };
  const open = await openRequest(db, customer.id, kind, lock);
  if (!open) return null;
  return { ok: false, why: "already_requested", about: { when: { at: open.requestedAt.toISOString(), style: "day" } } };
}

async function note(context: ActContext, kind: PrivacyKind): Promise<void> {
  const { db, at, customer, channel } = context;
  await addRequest(db, { id: newId(at), customerId: customer.id, kind, channel: channel ?? "staff", at });
  await keep(context, `request_${kind}`, null, { kind });
}

function keep(
  { db, at, actor, channel, turnId, customer }: ActContext,
  action: AuditAction,
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
): Promise<void> {
  const row = { table: "privacy_requests" as const, key: customer.externalId, action };
  return audit(db, { ...row, at, actor, channel, turnId, before, after });
}
