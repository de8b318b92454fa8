import { isDeepStrictEqual } from "node:util";
import { Refused } from "../../base/index.ts";
import { type DraftFields, draftNow, putDraftBack } from "../../campaigns/index.ts";
import { bringBackCanned, cannedReply, isShortcutTaken, keepCanned } from "../../conversation/index.ts";
import {
  orderShopFields,
  readShopFields,
  restoreShopField,
  type ShopField,
  writeShopField,
} from "../../customers/index.ts";
import type { AuditAction, AuditTable, Database } from "../../database/index.ts";
import { type InsightSettings, readInsightSettings, writeInsightSettings } from "../../insight/index.ts";
import { bringBackWebhook, keepWebhook, type Webhook, webhookOf } from "../../integrations/index.ts";
import { bringBack, type Role, roleOf, setRole } from "../../staff/index.ts";
import { asValues, type Kind, type Values } from "./kind.ts";
import { DEALINGS } from "./kinds-of-customers.ts";
import { WORK } from "./kinds-of-work.ts";

const campaigns: Kind = {
  ...{ table: "campaigns", right: "campaigns.send" },
  changes: ["change_campaign"],
  removals: ["drop_campaign"],
  now: async (db, key) => asValues(await draftNow(db, key)),
  write: (db, key, values, { at }) => putDraftBack(db, key, values as unknown as DraftFields, at),
  async bring(db, key, { at }) {
    await putDraftBack(db, key, null, at);
    return true;
  },
};

const canned: Kind = {
  ...{ table: "canned_replies", right: "knowledge.change" },
  changes: ["canned_save"],
  removals: ["canned_delete"],
  async now(db, key) {
    const reply = await cannedReply(db, key);
    return reply && asValues({ shortcut: reply.shortcut, texts: reply.texts });
  },
  async write(db, key, values, by) {
    const { shortcut, texts } = values as { shortcut: string; texts: Record<string, string> };
    await refuseTaken(db, key, shortcut);
    await keepCanned(db, { id: key, shortcut, texts, ...by });
  },
  async bring(db, key, _, { shortcut }) {
    await refuseTaken(db, key, String(shortcut));
    return bringBackCanned(db, key);
  },
};

async function refuseTaken(db: Database, key: string, shortcut: string): Promise<void> {
  if (await isShortcutTaken(db, key, shortcut)) throw new Refused("name_taken", "Another answer has this shortcut.");
}

const fields: Kind = {
  ...{ table: "custom_fields", right: "fields.change", field: "names" },
  changes: ["save_field"],
  removals: ["remove_field"],
  now: async (db, key) => asValues((await readShopFields(db)).find((one) => one.key === key) ?? null),
  write: (db, _, values, { staff, at }) =>
    writeShopField(db, values as unknown as ShopField, { at, actor: `staff:${staff}` }),
  bring: (db, key, { at }) => restoreShopField(db, key, at),
};

const fieldOrder: Kind = {
  ...{ table: "custom_fields", right: "fields.change", field: "keys" },
  changes: ["order_fields"],
  removals: [],
  now: async (db) => ({ keys: (await readShopFields(db)).map(({ key }) => key) }),
  write: (db, _, values) => orderShopFields(db, values.keys as string[]),
};

const insight: Kind = {
  ...{ table: "settings", right: "insight.change", field: "boughtWithin" },
  changes: ["change_insight_settings"],
  removals: [],
  now: async (db) => asValues(await readInsightSettings(db)),
  write: (db, _, values, { at }) => writeInsightSettings(db, values as unknown as InsightSettings, at),
};

const webhooks: Kind = {
  ...{ table: "integrations", right: "settings.change" },
  changes: ["change_webhook"],
  removals: ["drop_webhook"],
  async now(db, key) {
    const found = await webhookOf(db, key);
    return found && asValues({ name: found.name, url: found.url, kinds: found.kinds, active: found.active });
  },
  async write(db, key, values) {
    const found = await webhookOf(db, key);
    if (found) await keepWebhook(db, { ...found, ...(values as Partial<Webhook>) });
  },
  bring: bringBackWebhook,
};

const staff: Kind = {
  ...{ table: "staff_users", right: "staff.change", audits: true, field: "role" },
  changes: ["staff_role"],
  removals: ["staff_remove"],
  async now(db, key) {
    const role = await roleOf(db, key);
    return role && { role };
  },
  write: (db, key, values, { staff: by, at }) => setRole(db, key, values.role as Role, { by, at, action: "put_back" }),
  async bring(db, key, { staff: by, at }) {
    await bringBack(db, key, { by, at });
    return true;
  },
};

const KINDS: readonly Kind[] = [campaigns, canned, fields, fieldOrder, insight, webhooks, staff, ...WORK, ...DEALINGS];

/** Of which kind a change is, also that of putting back; null where what was before it cannot be put back, or the audit does not have it. */
export function kindOf({ table, action, before }: Entry): Kind | null {
  if (before === null) return null;
  const isChange = ({ changes, field }: Kind) =>
    action === "put_back" ? field === undefined || field in before : changes.includes(action);
  const did = KINDS.find(
    (kind) =>
      kind.table === table && (kind.removals.includes(action) || (Object.keys(before).length > 0 && isChange(kind))),
  );
  return did ?? null;
}

type Entry = { table: AuditTable; action: AuditAction; before: Values | null };

/** Whether two sets of values are the same in what the first one has. */
export const isSame = (one: Values | null, other: Values | null): boolean =>
  one === null || other === null
    ? one === other
    : isDeepStrictEqual(asValues(one), asValues(Object.fromEntries(Object.keys(one).map((key) => [key, other[key]]))));
