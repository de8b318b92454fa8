import type { ActContext, Checked } from "./act.ts";
import type { SpokenAct } from "./spoken-act.ts";

/** What came of something that was confirmed. */
export type Carried<Plan> =
  | { kind: "done"; plan: Plan }
  | { kind: "refused"; checked: Extract<Checked<Plan>, { ok: false }> }
  /** It comes to something else than was shown, and was not done. */
  | { kind: "changed"; plan: Plan };

/**
 * Does what was confirmed, with the rows as they are now, in the transaction that the caller has open. `stake`: what it came to when it was
 * shown; left out, that is not compared.
 */
export async function carryOut<Values, Plan>(
  { act, stakeOf, beside }: SpokenAct<Values, Plan>,
  context: ActContext,
  values: unknown,
  stake?: string | undefined,
): Promise<Carried<Plan>> {
  const checked = await act.check(context, act.values.parse(values), true);
  if (!checked.ok) return { kind: "refused", checked };
  const { plan } = checked;
  if (stakeOf && stake !== undefined && stakeOf(plan) !== stake) return { kind: "changed", plan };
  await act.perform(context, plan);
  await beside?.(plan, context);
  return { kind: "done", plan };
}
