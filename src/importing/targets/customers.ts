import {
  CONSENT_CHANNELS,
  CustomerRow,
  fieldValuesOf,
  mergedKeys,
  parseBirthDate,
  parseEmail,
  phoneCountry,
  readPhone,
  readShopFields,
  sharedContacts,
  upsertCustomers,
} from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import type { ImportRow } from "../import-row.ts";
import type { ShopSettings } from "../settings.ts";
import { type Admitted, type FileNote, type Target, targetOf } from "../target.ts";
import { parseFlag } from "../values.ts";

const NAMES = ["first_name", "last_name", "patronymic", "city", "region"] as const;
const TEXTS = ["address", "postal_code", "country", "language", "source", "loyalty_level"] as const;
const CONSENTS = CONSENT_CHANNELS.map((channel) => `consent_${channel}` as const);

/** The columns that customers have a place for; all others become custom fields. */
export const CUSTOMER_COLUMNS = [
  "external_id",
  ...NAMES,
  "email",
  "phone",
  "gender",
  "birth_date",
  ...TEXTS,
  "loyalty_points",
  "registered_at",
  ...CONSENTS,
] as const;

const GENDERS: Record<string, "f" | "m"> = Object.fromEntries([
  ...["f", "female", "ж", "жен", "жен.", "женский", "жінка", "жіноча"].map((word) => [word, "f"]),
  ...["m", "male", "м", "муж", "муж.", "мужской", "ч", "чол", "чоловік", "чоловіча"].map((word) => [word, "m"]),
]);

/**
 * Customers: a phone or an e-mail that cannot be one is left out with a note and the customer is kept; a birth date that cannot
 * be one refuses the row. `custom` are the file's columns that become custom fields.
 */
export function customersTarget(settings: ShopSettings, custom: readonly string[]): Target {
  return targetOf({
    schema: CustomerRow,
    read: (row) => ({
      external_id: row.key("external_id"),
      ...Object.fromEntries(NAMES.map((column) => [column, row.name(column)])),
      ...Object.fromEntries(TEXTS.map((column) => [column, row.text(column)])),
      email: emailOf(row),
      phone: phoneOf(row, settings.country),
      gender: genderOf(row),
      birth_date: birthDateOf(row, settings.at),
      loyalty_points: pointsOf(row),
      registered_at: row.instant("registered_at"),
      ...(custom.length > 0 ? { custom: Object.fromEntries(custom.map((column) => [column, row.text(column)])) } : {}),
      consents: consentsOf(row),
    }),
    key: (row) => row.external_id,
    keep: (db, admitted) => keep(db, admitted, settings),
    finish: noteDuplicates,
  });
}

function emailOf(row: ImportRow): string | null | undefined {
  const text = row.text("email");
  if (!text) return text;
  const email = parseEmail(text);
  if (!email) row.mend("email is not an address: left out");
  else if (email.mended) row.mend("email: Cyrillic letters became Latin");
  return email?.value ?? null;
}

function phoneOf(row: ImportRow, country: string): string | null | undefined {
  const text = row.text("phone");
  if (!text) return text;
  const phone = readPhone(text, phoneCountry(row.source.value("country")) ?? country);
  if (!phone) row.mend("phone is not a number that exists: left out");
  else if (phone.mended) row.mend("phone: letters became digits");
  return phone?.value ?? null;
}

function genderOf(row: ImportRow): "f" | "m" | null | undefined {
  const text = row.text("gender");
  if (!text) return text === undefined ? undefined : null;
  const gender = GENDERS[text.toLowerCase()] ?? null;
  if (!gender) row.mend("gender is neither f nor m: left out");
  return gender;
}

function birthDateOf(row: ImportRow, at: Date): string | null | undefined {
  const text = row.text("birth_date");
  if (!text) return text;
  const date = parseBirthDate(text, at);
  if (!date) row.refuse("birth_date is not a date on which a living person was born");
  return date;
}

function pointsOf(row: ImportRow): number | null | undefined {
  const points = row.number("loyalty_points");
  if (typeof points !== "number" || Number.isInteger(points)) return points;
  row.mend("loyalty_points were rounded down to whole ones");
  return Math.floor(points);
}

function consentsOf(row: ImportRow): CustomerRow["consents"] {
  const consents: NonNullable<CustomerRow["consents"]> = {};
  for (const channel of CONSENT_CHANNELS) {
    const text = row.text(`consent_${channel}`);
    if (text === undefined) continue;
    consents[channel] = text === null ? null : parseFlag(text);
    if (text !== null && consents[channel] === null) row.mend(`consent_${channel} is neither yes nor no: left out`);
  }
  return consents;
}

const DELETED = "the customer had their data deleted: nothing was written";
const MERGED = "the customer was merged into another one here: nothing was written";

async function keep(db: Database, admitted: Admitted<CustomerRow>[], { at, by }: ShopSettings) {
  const fields = await readShopFields(db);
  const rows = admitted.map(({ row, from }) => {
    if (!row.custom || fields.length === 0) return row;
    const { values, unfit } = fieldValuesOf(row.custom, fields, at);
    for (const column of unfit) from.mend(`${column} does not fit the field: left out`);
    return { ...row, custom: values };
  });
  const upserted = await upsertCustomers(db, rows, at, "import", by);
  const merged = await mergedKeys(db, upserted.deleted);
  for (const external_id of upserted.deleted)
    admitted
      .find(({ row }) => row.external_id === external_id)
      ?.from.forget(merged.has(external_id) ? MERGED : DELETED, { external_id });
  for (const { external_id, channel } of upserted.keptRefusals) {
    const refusedHere = admitted.find(({ row }) => row.external_id === external_id);
    refusedHere?.from.note(`consent_${channel}: the customer withdrew it here, and that stays`);
  }
  return upserted;
}

async function noteDuplicates(db: Database): Promise<FileNote[]> {
  const shared = await sharedContacts(db);
  return shared.map((contact) => ({ reason: `several customers have one ${contact.kind}`, row: { ...contact } }));
}
