import { openRequest } from "../../customers/index.ts";
import type { Outcome } from "../../dialogue/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { actContextOf } from "../acts/act-context.ts";
import { tellRefusal } from "../acts/tell-refusal.ts";
import type { Capability, CapabilityContext, KnownCustomer } from "../capability.ts";
import { unsupported } from "../unsupported.ts";
import { deletionRequest, exportRequest } from "./privacy-acts.ts";

/** How long the link to a copy works, in days. */
export const EXPORT_DAYS = 7;

/** Shows what a copy of one's data holds and how it comes, for a yes. */
export const proposeExport: Capability = async (context) => {
  const { customer } = context;
  if (!customer) return { kind: "identify" };
  const checked = await exportRequest.check(actContextOf(context, customer), {}, false);
  if (!checked.ok) return checked.why === "unsupported" ? refused(context, "export") : told(context, customer);
  const saying = { reply: "propose-export", args: { days: EXPORT_DAYS } };
  return { kind: "propose", action: "request_export", values: {}, tell: { saying } };
};

/** The copy is on its way; or its link was told already, maybe in another thread: a new one is offered. */
async function told({ db }: CapabilityContext, { id }: KnownCustomer): Promise<Outcome> {
  const open = await openRequest(db, id, "export");
  const when: SayingValue = { at: (open?.requestedAt ?? new Date(0)).toISOString(), style: "day" };
  if (open?.expiresAt) {
    const saying = { reply: "propose-export-again", args: { when } };
    return { kind: "propose", action: "request_export", values: { renew: true }, tell: { saying } };
  }
  return {
    kind: "told",
    tell: [{ saying: { reply: "cannot-already-requested", args: { when } } }],
    refused: "already_requested",
  };
}

const refused = (context: CapabilityContext, kind: "export" | "deletion"): Outcome =>
  unsupported(context, `unsupported-request-${kind}`);

/** Names what goes and what stays, and what it waits for, for a yes; where it was asked for before, since when, and that it may be withdrawn. */
export const proposeDeletion: Capability = async (context, slots) => {
  const { customer, locale } = context;
  if (!customer) return { kind: "identify" };
  const { policy } = context.shop;
  const checked = await deletionRequest.check(actContextOf(context, customer), {}, false);
  if (!checked.ok && checked.why === "unsupported") return refused(context, "deletion");
  if (!checked.ok && checked.why === "already_requested") return beside(checked.about ?? {}, slots.value);
  if (!checked.ok) return tellRefusal(checked);
  const { waitsFor } = checked.plan;
  const keeps = policy.privacy.keeps?.[locale] ?? { reply: "deletion-keeps-usual" };
  const lines: Saying[] = [
    { reply: "propose-deletion" },
    { reply: "deletion-keeps", args: { keeps } },
    ...(waitsFor.length > 0 ? [{ reply: "deletion-waits-for", args: { orders: { list: waitsFor } } }] : []),
    { reply: "deletion-for-good" },
  ];
  const saying: Saying = { reply: "lines", args: { text: { lines } } };
  return { kind: "propose", action: "request_deletion", values: {}, tell: { saying } };
};

/** Asked again: the request that waits may be withdrawn or left. */
function beside(about: Record<string, SayingValue>, value: string | undefined): Outcome {
  if (value === "withdraw")
    return {
      kind: "propose",
      action: "request_deletion",
      values: { withdraw: true },
      tell: { saying: { reply: "propose-withdraw-deletion" } },
    };
  if (value === "leave") return { kind: "told", tell: [{ saying: { reply: "deletion-left" } }] };
  const choices = ["withdraw", "leave"].map((one) => ({ label: { reply: `choice-deletion-${one}` }, value: one }));
  return {
    kind: "missing",
    slot: "value",
    tell: { saying: { reply: "deletion-asked-before", args: about }, choices },
    refused: "already_requested",
  };
}
