import { beforeEach, expect, test } from "vitest";
import {
  fieldValuesOf,
  orderShopFields,
  readFieldValue,
  readShopFields,
  removeShopField,
  type ShopField,
  unnamedKeys,
  upsertCustomers,
  writeShopField,
} from "../../../src/customers/index.ts";
import { readShopNames } from "../../../src/segments/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-01T10:00:00Z");
const by = { at, actor: "staff:1" };
const field = (key: string, more: Partial<ShopField> = {}): ShopField => ({
  ...{ key, names: { ru: key, uk: key, en: key }, kind: "text", choices: [], hiddenFrom: [], inChat: false },
  ...more,
});
const PET = field("pet", {
  names: { ru: "Питомец", uk: "Улюбленець", en: "Pet" },
  kind: "choice",
  choices: [
    { ru: "кот", uk: "кіт", en: "cat" },
    { ru: "собака", uk: "собака", en: "dog" },
  ],
});
const CUPS = field("cups", { names: { ru: "Чашек в день", uk: "Чашок на день", en: "Cups a day" }, kind: "number" });

beforeEach(async () => {
  await db`truncate customers, custom_fields cascade`;
  for (const one of [PET, CUPS]) await writeShopField(db, one, by);
});

test("fields stand in the order that was given to them, a new one behind", async () => {
  await orderShopFields(db, ["cups", "pet"]);
  await writeShopField(db, field("new"), by);
  await writeShopField(db, { ...PET, hiddenFrom: ["viewer"] }, by);
  expect((await readShopFields(db)).map(({ key, hiddenFrom }) => [key, hiddenFrom])).toEqual([
    ["cups", []],
    ["pet", ["viewer"]],
    ["new", []],
  ]);
});

test("a field that is removed takes its values along, and no others", async () => {
  await upsertCustomers(db, [{ external_id: "a", custom: { pet: "кот", shoe: "41" } }], at);
  expect(await unnamedKeys(db)).toEqual(["shoe"]);
  expect(await removeShopField(db, "pet", at)).toBe(1);
  expect((await db`select custom from customers`)[0]?.custom).toEqual({ shoe: "41" });
});

test.each([
  [PET, "Cat", "кот"],
  [PET, "попугай", null],
  [CUPS, "2,5", "2.5"],
  [CUPS, "две", null],
  [field("f", { kind: "flag" }), "так", "true"],
  [field("f", { kind: "flag" }), "No.", "false"],
  [field("d", { kind: "date" }), "17 мая 2015", "2015-05-17"],
])("a value is kept as its field's kind wants it: %#", (one, typed, kept) => {
  expect(readFieldValue(one, typed, at)).toBe(kept);
});

test("an export's column that is called as a field is that field's; what does not fit is told of", () => {
  expect(fieldValuesOf({ Питомец: "dog", "cups a DAY": "много", shoe: "41" }, [PET, CUPS], at)).toEqual({
    values: { pet: "собака", cups: null, shoe: "41" },
    unfit: ["cups a DAY"],
  });
});

test("marketers may name a field at once, of its kind and by its choices in every language", async () => {
  await upsertCustomers(db, [{ external_id: "a", custom: { pet: "кот" } }], at);
  const { fields, names } = await readShopNames(db);
  expect(fields.filter(({ name }) => name.startsWith("custom."))).toEqual([
    { name: "custom.cups", type: "number", names: ["cups", "Cups a day", "Чашек в день", "Чашок на день"] },
    { name: "custom.pet", type: "text", names: ["pet", "Pet", "Питомец", "Улюбленець"] },
  ]);
  expect(names.filter(({ kind }) => kind === "custom_value").map((one) => one.names.toSorted())).toEqual([
    ["cat", "кот", "кіт"],
  ]);
});
