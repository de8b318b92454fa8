import { type Clock, type Log, Refused } from "../../base/index.ts";
import { readCardValue } from "../../capabilities/index.ts";
import type { Config } from "../../config.ts";
import {
  addNote,
  type CustomerCard,
  changeProfile,
  changesOfRecord,
  customerOfExternalId,
  findCustomers,
  type ProfileChange,
  readCard,
  readShopFields,
  removeNote,
  soughtBy,
  soughtByKeys,
  versionBefore,
} from "../../customers/index.ts";
import {
  type AuditAction,
  type AuditEntry,
  atomically,
  audit,
  auditListLook,
  auditLook,
  type Database,
} from "../../database/index.ts";
import type { CustomersPort, FieldChange } from "../../desk/index.ts";
import type { Policy } from "../../policy/index.ts";
import { may, personFor, type StaffMember } from "../../staff/index.ts";
import type { ReadShop } from "../shop.ts";
import { recordOf } from "./record.ts";
import { fieldsFor, policyWith } from "./shop-fields.ts";
import { CHANGES, versionsFor } from "./versions.ts";

/** What the customers' page is made of. */
export interface PeopleParts {
  db: Database;
  config: Pick<Config, "CURRENCY" | "TIMEZONE">;
  clock: Clock;
  log: Log;
  /** As the shop's file and its settings have it: without the fields that were added here. */
  policy: Policy;
  shop: ReadShop;
  /** Hears of work that goes on after its request was answered. */
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** The shop's customers, as the desk needs them. */
export function makeCustomersPort(parts: PeopleParts): CustomersPort {
  const { db, clock, config, shop } = parts;
  const record = async (card: CustomerCard, by: StaffMember) =>
    recordOf(db, card, { by, fields: await fieldsFor(db, parts.policy, by.role) });
  return {
    async list({ q, after = null, sort, limit }, by) {
      const read = may(by.role, "customers.personal") ? soughtBy : soughtByKeys;
      const sought = q ? read(q, (await shop()).country) : null;
      const { found, customers } = await findCustomers(db, { sought, sort, after, limit });
      const shown = customers.map((one) => ({
        ...personFor(by.role, one),
        registeredAt: one.registeredAt?.toISOString() ?? null,
        lastOrderAt: one.lastOrderAt?.toISOString() ?? null,
      }));
      if (may(by.role, "customers.personal"))
        await auditListLook(db, { staff: by.id, what: "customers", id: "list", count: shown.length, at: clock() });
      return { customers: shown, found, currency: config.CURRENCY };
    },
    async read(externalId, by) {
      const card = await cardOf(db, externalId);
      await auditLook(db, { staff: by.id, what: "customers", id: card.externalId, at: clock() });
      return record(card, by);
    },
    async change(externalId, change, by) {
      const values = await valuesOf(parts, change, by);
      await atomically(db, async () => {
        const before = await write(parts, externalId, { values, by, action: "change_customer" });
        if ((before[fieldOf(change)] ?? null) !== change.was)
          throw new Refused("changed", "Somebody has changed it meanwhile: look at it again.");
      });
      return record(await cardOf(db, externalId), by);
    },
    async versions(externalId, by) {
      const card = await cardOf(db, externalId);
      const changes = await changesOfRecord(db, { table: "customers", externalId: card.externalId, limit: CHANGES });
      return { versions: versionsFor(changes, by, await fieldsFor(db, parts.policy, by.role)) };
    },
    async restore(externalId, version, by) {
      await atomically(db, async () => {
        const { externalId: key } = await cardOf(db, externalId);
        const changes = await changesOfRecord(db, { table: "customers", externalId: key, limit: CHANGES });
        const hidden = (await readShopFields(db)).filter(({ hiddenFrom }) => hiddenFrom.includes(by.role));
        const isHidden = (field: string) => hidden.some((one) => field === `custom.${one.key}`);
        // What somebody does not see they do not put back.
        const values: ProfileChange = Object.fromEntries(
          Object.entries(versionBefore(changes, version)).filter(([field]) => !isHidden(field)),
        );
        if (Object.keys(values).length === 0) throw new Refused("not_found", "There is no such version.");
        await write(parts, externalId, { values, by, action: "restore_customer" });
      });
      return record(await cardOf(db, externalId), by);
    },
    async addNote(externalId, { id, text }, by) {
      const card = await cardOf(db, externalId);
      const at = clock();
      await atomically(db, async () => {
        await addNote(db, { id, customerId: card.id, text, at, by: `staff:${by.id}` });
        await audit(
          db,
          entryOf(by, at, { action: "add_note", key: card.externalId, before: null, after: { note: text } }),
        );
      });
    },
    async removeNote(externalId, note, by) {
      const card = await cardOf(db, externalId);
      await atomically(db, async () => {
        const gone = await removeNote(db, card.id, { id: note, by: `staff:${by.id}` });
        if (gone === null) throw new Refused("not_found", "There is no such note of yours.");
        const before = { note: gone.text, note_id: gone.id, written_at: gone.at, written_by: gone.by };
        const entry = { action: "remove_note" as const, key: card.externalId, before, after: null };
        await audit(db, entryOf(by, clock(), entry));
      });
    },
  };
}

/** The card of a customer who is there, else refuses `not_found`. */
export async function cardOf(db: Database, externalId: string): Promise<CustomerCard> {
  const customer = await customerOfExternalId(db, externalId);
  const card = customer && (await readCard(db, customer.id));
  if (!card) throw new Refused("not_found", "There is no such customer.");
  return card;
}

const fieldOf = ({ field }: FieldChange) => field as keyof ProfileChange & string;

/** The card's new values, read as the bot reads what a customer types. */
async function valuesOf({ db, shop, clock, policy }: PeopleParts, { field, value }: FieldChange, by: StaffMember) {
  const known = await shop();
  const fields = await fieldsFor(db, policy, by.role);
  const read = readCardValue(field, value, {
    shop: { ...known, policy: policyWith(known.policy, fields) },
    at: clock(),
  });
  if ("change" in read) return read.change;
  throw new Refused(read.reply.replaceAll("-", "_"), "The field does not take this value.");
}

/** Writes a card's values with the audit of it; answers what stood there before. */
async function write(
  { db, clock }: PeopleParts,
  externalId: string,
  { values, by, action }: { values: ProfileChange; by: StaffMember; action: AuditAction },
): Promise<ProfileChange> {
  const card = await cardOf(db, externalId);
  const at = clock();
  const before = await changeProfile(db, card.id, values, at);
  if (!before) throw new Refused("not_found", "There is no such customer.");
  await audit(db, entryOf(by, at, { action, key: card.externalId, before, after: values }));
  return before;
}

const entryOf = (
  by: StaffMember,
  at: Date,
  entry: Pick<AuditEntry, "action" | "key" | "before" | "after">,
): AuditEntry => ({ ...entry, at, actor: `staff:${by.id}`, channel: "desk", table: "customers", turnId: null });
