import { readShopFields, type ShopField } from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Role } from "../../staff/index.ts";

/** The shop's own fields: those that staff made, and behind them what only the policy has, which customers may change. */
export function fieldsWith(policy: Policy, made: readonly ShopField[]): ShopField[] {
  const only = Object.entries(policy.profile.custom).filter(([key]) => !made.some((one) => one.key === key));
  return [
    ...made,
    ...only.map(([key, { names, kind, choices = [] }]) => ({
      ...{ key, names, kind, choices, hiddenFrom: [], inChat: true },
    })),
  ];
}

/** The policy with these fields as the ones that may be changed, whoever asks. */
export function policyWith(policy: Policy, fields: readonly ShopField[]): Policy {
  const custom = Object.fromEntries(
    fields.map(({ key, names, kind, choices }) => [key, { names, kind, ...(kind === "choice" ? { choices } : {}) }]),
  );
  return { ...policy, profile: { ...policy.profile, custom } };
}

/** All of the shop's own fields that a role sees. */
export async function fieldsFor(db: Database, policy: Policy, role: Role): Promise<ShopField[]> {
  return fieldsWith(policy, await readShopFields(db)).filter(({ hiddenFrom }) => !hiddenFrom.includes(role));
}

/** The policy with the fields that customers may change in the chat: its own, and those that staff let them. */
export const chatPolicy = (policy: Policy, made: readonly ShopField[]): Policy =>
  policyWith(
    policy,
    fieldsWith(policy, made).filter(({ inChat }) => inChat),
  );
