import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { customerPath } from "../../../../src/web/desk/customers/address.ts";
import { orderPath } from "../../../../src/web/desk/orders/address.ts";
import { en } from "../../../../src/web/desk/settings/audit/names/en.ts";
import { ru } from "../../../../src/web/desk/settings/audit/names/ru.ts";
import { uk } from "../../../../src/web/desk/settings/audit/names/uk.ts";
import { recordName, recordPlace } from "../../../../src/web/desk/settings/audit/record.ts";

const LANGUAGES = Object.entries({ ru, uk, en });
const PARTS = ["actions", "tables", "fields", "values", "keys"] as const;
/** Written alike in every language. */
const ALIKE = ["email", "sms", "telegram"];
const SOURCE = join(import.meta.dirname, "../../../../src");

/** The names that the type of the audit's entries lists, from its source. */
function listed(name: string): string[] {
  const source = readFileSync(join(SOURCE, "database/audit-names.ts"), "utf8");
  const from = source.indexOf(`type ${name} =`);
  return [...source.slice(from, source.indexOf(";", from)).matchAll(/"(\w+)"/g)].map(([, one]) => one ?? "");
}

const groups = [
  ...readFileSync(join(SOURCE, "database/audit-names.ts"), "utf8").matchAll(/^(?:export )?type (\w+) =/gm),
];

test.each(LANGUAGES)("everything that can be written into the audit has its words in %s", (locale, names) => {
  const actions = groups.map(([, name]) => name ?? "").filter((name) => name !== "AuditTable");
  const undo = listed("UndoableAct").map((one) => `undo_${one}`);
  expect(Object.keys(names.actions).sort()).toEqual([...new Set([...actions.flatMap(listed), ...undo])].sort());
  expect(Object.keys(names.tables).sort()).toEqual(listed("AuditTable").sort());
  const own = locale === "en" ? /^[A-Za-z]/ : /[А-яЇїІіЄєҐґ]/;
  for (const part of PARTS)
    for (const [name, words] of Object.entries(names[part]))
      if (!(part === "values" && ALIKE.includes(name))) expect(words, `${part}.${name}`).toMatch(own);
});

test("the three languages name the same fields and records", () => {
  for (const part of ["fields", "values", "keys"] as const)
    for (const [, names] of LANGUAGES) expect(Object.keys(names[part]).sort()).toEqual(Object.keys(ru[part]).sort());
});

test("only the audit's own room writes into it, so that every name passes its list", () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const writing = files.filter((file) => /insert into audit\b/.test(readFileSync(join(SOURCE, file), "utf8")));
  expect(writing.filter((file) => !file.startsWith("database/"))).toEqual([]);
  expect(writing).not.toEqual([]);
});

test("a record is called by its name, by the one it had, or by its key where it is a word", () => {
  const id = "01a20634-0000-7000-8000-000000000001";
  const of = { before: null, after: null, label: null };
  expect(recordName({ ...of, table: "staff_users", key: id, label: "Олег" }, ru)).toBe("Сотрудник «Олег»");
  expect(recordName({ ...of, table: "staff_users", key: id, before: { name: "Ира" } }, ru)).toBe("Сотрудник «Ира»");
  expect(recordName({ ...of, table: "conversations", key: id }, uk)).toBe("Діалог");
  expect(recordName({ ...of, table: "orders", key: "10467" }, en)).toBe("Order 10467");
  expect(recordName({ ...of, table: "customers", key: "anna", label: "Anna Nowak" }, en)).toBe(
    "Customer anna (Anna Nowak)",
  );
  expect(recordName({ ...of, table: "settings", key: "policy" }, ru)).toBe("Настройки: правила магазина");
});

test("a record leads to its page by the address that the page has", () => {
  const of = { before: null, after: null, label: null };
  expect(recordPlace({ ...of, table: "customers", key: "a/1?b" }, ru)).toBe(`#${customerPath("a/1?b")}`);
  expect(recordPlace({ ...of, table: "orders", key: "Ж-1" }, ru)).toBe(`#${orderPath("Ж-1")}`);
  expect(recordPlace({ ...of, table: "customers", key: "duplicates" }, ru)).toBeNull();
  expect(recordPlace({ ...of, table: "settings", key: "x" }, ru)).toBeNull();
});
