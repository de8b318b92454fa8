import * as z from "zod";
import { changeProfile, isCustom, PROFILE_FIELDS, type ProfileChange } from "../../customers/index.ts";
import { audit } from "../../database/index.ts";
import type { Act } from "../acts/act.ts";
import { mayChange } from "./changeable.ts";

const isField = (name: string): boolean => isCustom(name) || PROFILE_FIELDS.some((field) => field === name);

const Change: z.ZodType<ProfileChange> = z.record(
  z.string().max(200).refine(isField, "is no field of a card"),
  z.string().max(1000).nullable(),
);

/** New values of the customer's own card. */
export const profileChange: Act<ProfileChange, ProfileChange> = {
  values: Change,
  async check({ shop: { policy } }, change) {
    const open = Object.keys(change).every((field) => mayChange(policy, field));
    return open ? { ok: true, plan: change } : { ok: false, why: "unsupported" };
  },
  async perform({ db, at, actor, channel, turnId, customer }, change) {
    const before = await changeProfile(db, customer.id, change, at);
    const row = { table: "customers", key: customer.externalId, action: "update_profile" } as const;
    await audit(db, { ...row, at, actor, channel, turnId, before, after: change });
  },
};
