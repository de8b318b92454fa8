import { expect, it } from "vitest";
import { upsertCustomers } from "../../src/customers/index.ts";
import { type AuditEntry, type AuditTable, audit, auditPage, rehearse } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const AT = new Date("2026-11-22T10:00:00Z");
const ID = "01a20634-0000-7000-8000-000000000001";

const entry = (table: AuditTable, key: string): AuditEntry => ({
  ...{ at: AT, actor: "system", channel: null, action: "look", turnId: null, before: null, after: null, table, key },
});

async function labelOf(table: AuditTable, key: string): Promise<string | null | undefined> {
  await audit(db, entry(table, key));
  const [row] = await auditPage(db, { actor: null, table, key, before: null, limit: 1 });
  return row?.label;
}

it("a record is told by its name wherever one is kept; a key of any form breaks nothing", () =>
  rehearse(db, async () => {
    await upsertCustomers(db, [{ external_id: "c-olha", first_name: "Olha", last_name: "Marchenko" }], AT);
    await db`insert into canned_replies (id, shortcut, texts, updated_at, updated_by) values (${ID}, 'hello', '{}', ${AT}, 'x')`;
    await db`insert into custom_fields (key, names, kind, position, changed_at, changed_by)
      values ('pet', '{"ru": "Питомец", "uk": "Улюбленець", "en": "Pet"}', 'text', 1, ${AT}, 'x')`;
    await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
      values (${ID}, 'web', 'v-1', 'ru', '{}', ${AT}, ${AT})`;
    await db`insert into identities (channel, sender_id, customer_id, proof, proven_at)
      select 'web', 'v-1', id, 'code', ${AT} from customers where external_id = 'c-olha'`;
    expect(await labelOf("customers", "c-olha")).toBe("Olha Marchenko");
    expect(await labelOf("canned_replies", ID)).toBe("hello");
    expect(await labelOf("custom_fields", "pet")).toBe("Питомец");
    expect(await labelOf("conversations", ID)).toBe("Olha Marchenko");
    expect(await labelOf("staff_users", ID)).toBeNull();
    expect(await labelOf("segments", "не ключ")).toBeNull();
    expect(await labelOf("orders", "10467")).toBeNull();
  }));
