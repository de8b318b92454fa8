import { Refused } from "../../base/index.ts";
import {
  countFieldValues,
  orderShopFields,
  readShopFields,
  removeShopField,
  unnamedKeys,
  writeShopField,
} from "../../customers/index.ts";
import { type AuditAction, atomically, audit } from "../../database/index.ts";
import type { FieldsPort, ShopFields } from "../../desk/index.ts";
import { ROLES, type StaffMember } from "../../staff/index.ts";
import type { PeopleParts } from "./customers.ts";
import { fieldsWith } from "./shop-fields.ts";

/** The shop's own fields of customers, as the desk needs them. */
export function makeFieldsPort(parts: PeopleParts): FieldsPort {
  const { db, clock } = parts;
  const change = async (by: StaffMember, key: string, action: AuditAction, work: () => Promise<Changed>) => {
    const at = clock();
    await atomically(db, async () => {
      const entry = { at, actor: `staff:${by.id}`, channel: "desk", table: "custom_fields", turnId: null } as const;
      await audit(db, { ...entry, action, key, ...(await work()) });
    });
    return listed(parts);
  };
  const known = async (key: string) => (await readShopFields(db)).find((one) => one.key === key) ?? null;
  return {
    list: () => listed(parts),
    save: (field, by) => {
      if (field.kind === "choice" && field.choices.length === 0)
        throw new Refused("no_choices", "Say what the field may be.");
      return change(by, field.key, "save_field", async () => {
        const before = await known(field.key);
        await writeShopField(db, field, { at: clock(), actor: `staff:${by.id}` });
        return { before: before && { ...before }, after: { ...field } };
      });
    },
    order: (keys, by) =>
      change(by, "order", "order_fields", async () => {
        const before = (await readShopFields(db)).map(({ key }) => key);
        await orderShopFields(db, keys);
        return { before: { keys: before }, after: { keys } };
      }),
    remove: (key, by) =>
      change(by, key, "remove_field", async () => {
        const before = await known(key);
        if (!before) throw new Refused("not_found", "There is no such field.");
        const values = await removeShopField(db, key, clock());
        return { before: { ...before, values }, after: null };
      }),
  };
}

interface Changed {
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

async function listed({ db, policy }: PeopleParts): Promise<ShopFields> {
  const [made, unnamed] = await Promise.all([readShopFields(db), unnamedKeys(db)]);
  const seen = <Field extends { hiddenFrom: string[] }>(field: Field) => ({
    ...{ ...field, hiddenFrom: ROLES.filter((role) => field.hiddenFrom.includes(role)) },
  });
  const fields: ShopFields["fields"] = [];
  for (const field of made) fields.push({ ...seen(field), values: await countFieldValues(db, field.key) });
  const fromPolicy = fieldsWith(policy, made).slice(made.length).map(seen);
  return { fields, fromPolicy, unnamed: unnamed.filter((key) => !fromPolicy.some((one) => one.key === key)) };
}
