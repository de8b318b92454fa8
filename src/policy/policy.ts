import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { Refused } from "../base/index.ts";

const DAYS: readonly string[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
const span = z
  .string('must be a span of hours such as "09:00-18:00"')
  .regex(SPAN, 'must be a span of hours such as "09:00-18:00"')
  .refine(
    (text) => text.slice(0, 5) < text.slice(6),
    "must end after it begins; write hours after midnight under the next day",
  );
const QUIET_SPAN = /^(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d$/;
const quietSpan = z
  .string('must be a span of hours such as "21:00-09:00"')
  .regex(QUIET_SPAN, 'must be a span of hours such as "21:00-09:00"')
  .refine((text) => text.slice(0, 5) !== text.slice(6), "must end at another time than it begins");
const spans = z.array(span, "must be a list of spans such as [09:00-18:00]; [] means closed");
const dayRange = z.string().refine((key) => daysOf(key) !== null, "must be a day or a range of days such as mon-fri");
const dateKey = z.iso.date("must be a day of the calendar such as 2027-01-01");
const status = z.enum(["new", "paid", "shipped", "delivered", "cancelled"]);
const statuses = z.array(status);
const days = z.int().min(0);
const count = z.int().min(1);
const money = z.number().min(0);
const country = z.string().regex(/^[A-Z]{2}$/, "must be a country of two letters such as LT");
/** Words of the shop's own for people, in each language. */
const inWords = z.strictObject({ ru: z.string().min(1), uk: z.string().min(1), en: z.string().min(1) });
/** Where money goes back to. */
const refundTo = z.array(z.enum(["original", "gift_card"])).default(["original"]);

const way = z.enum(["courier", "locker", "pickup", "post"]);
const deliveryWay = z.strictObject({
  way,
  /** Where it goes: anywhere in these countries, or to these cities only (any spelling that the shop's orders or articles know). */
  countries: z.array(country).optional(),
  cities: z.array(z.string().min(1)).optional(),
  price: money,
  free_from: money.optional(),
  /** Working days from and to. */
  days: z.tuple([days, days]).optional(),
  /** Where a pickup is. */
  address: inWords.optional(),
});

const customField = z.strictObject({
  names: inWords,
  kind: z.enum(["text", "number", "date", "flag", "choice"]).default("text"),
  choices: z.array(inWords).optional(),
});

/**
 * What the shop allows, as `policy.yaml` says it (DESIGN.md §7). A key that is missing means "not allowed" (for hours: nobody is
 * there).
 */
export const Policy = z.strictObject({
  hours: z.record(dayRange, spans).default({}),
  holidays: z.record(dateKey, spans).default({}),
  staff_online: z.int().min(0).default(0),
  cancel: z
    .strictObject({ statuses, reasons: z.array(z.string()).optional(), unless_changed: z.boolean().default(false) })
    .optional(),
  change_address: z.strictObject({ statuses }).optional(),
  change_items: z
    .strictObject({ statuses, same_product: z.boolean().default(true), once: z.boolean().default(false) })
    .optional(),
  change_payment: z.strictObject({ statuses }).optional(),
  return: z
    .strictObject({
      days,
      except_categories: z.array(z.string()).default([]),
      once: z.boolean().default(false),
      refund_to: refundTo,
    })
    .optional(),
  exchange: z
    .strictObject({
      days,
      except_categories: z.array(z.string()).default([]),
      same_product: z.boolean().default(true),
      once: z.boolean().default(false),
    })
    .optional(),
  /** Working days within which money is back after a cancellation, or after goods that were sent back have come. */
  refund_days: days.optional(),
  /** Orders placed in the chat. */
  order: z
    .strictObject({
      minimum: money.default(0),
      payment: z.array(z.enum(["on_delivery", "invoice"])).min(1),
      /** Where paying on delivery is possible; everywhere unless told. */
      on_delivery_countries: z.array(country).optional(),
      /** In which ways what comes can be paid when it comes; in all of them unless told. */
      on_delivery_ways: z.array(way).optional(),
      /** Not for what is fetched. */
      on_delivery_fee: money.default(0),
      invoice_days: count.default(5),
      /** What is ordered on a working day before this time leaves the same day; else the next one. */
      leaves_same_day_until: z
        .string()
        .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "12:00"')
        .optional(),
      delivery: z.array(deliveryWay).min(1),
    })
    .optional(),
  /** Where a parcel can be followed, by carrier; `{number}` stands for the tracking number. */
  carriers: z.record(z.string(), z.url().includes("{number}")).default({}),
  /** Who sells, as invoices and receipts name it. */
  seller: z.strictObject({ name: z.string(), code: z.string().optional(), address: z.string().optional() }).optional(),
  loyalty: z
    .strictObject({
      /** Levels from the lowest: from how much spent within the months, and how many per cent come back as points. */
      levels: z
        .array(
          z.strictObject({
            names: inWords,
            from: money,
            percent: z.number().min(0),
            /** Countries to which delivery costs nothing. */
            free_delivery: z.array(country).optional(),
          }),
        )
        .min(1),
      months: count.default(12),
      /** What one point is worth. */
      point: money,
    })
    .optional(),
  profile: z
    .strictObject({
      /** Fields of their card that customers may change; all of them unless told. */
      fields: z.array(z.string()).optional(),
      /** Custom fields that customers may change, by their names in the card. */
      custom: z.record(z.string(), customField).default({}),
    })
    .default({ custom: {} }),
  /** Topics of letters that may be refused one by one. */
  consent_topics: z.record(z.string().regex(/^[a-z_]+$/), inWords).default({}),
  /**
   * What a customer may ask of their data, and what stays after a deletion, in words. To ask for both is a person's right: here alone a
   * missing key forbids nothing, and what is switched off goes to a person.
   */
  privacy: z
    .strictObject({ export: z.boolean().default(true), deletion: z.boolean().default(true), keeps: inWords.optional() })
    .default({ export: true, deletion: true }),
  complaint: z.strictObject({ answer_days: count }).optional(),
  /** "Would you recommend us?", so many days after a delivery, and not again before so many. */
  nps: z.strictObject({ days_after_delivery: days, every_days: count }).optional(),
  /**
   * How people answer, in minutes of the shop's hours: until the first answer, until it is settled, and after how long a conversation that its
   * holder does not answer goes back to the queue. `assign`: what waits is given to whoever is there, up to `at_most` conversations each.
   */
  support: z
    .strictObject({
      first_answer_minutes: count.optional(),
      resolve_minutes: count.optional(),
      requeue_minutes: count.optional(),
      assign: z.boolean().default(false),
      at_most: count.default(8),
    })
    .optional(),
  /**
   * Adverts that marketers send: how many a person gets in a week at most, over all channels; when nobody is written to (in their own
   * zone, over midnight where a span ends before it begins); how many leave in a minute; how many per cent of those who could get one are
   * kept from it, to compare with.
   */
  campaigns: z
    .strictObject({
      per_week: count,
      quiet_hours: z.array(quietSpan).default(["21:00-09:00"]),
      pace: z
        .strictObject({ telegram: count.max(1500).default(1200), email: count.max(6000).default(300) })
        .default({ telegram: 1200, email: 300 }),
      holdout: z.int().min(0).max(50).default(10),
    })
    .optional(),
  /**
   * What the bot recommends on its own in the chat; without the key, nothing. What is excepted is recommended by nobody, in the chat, in
   * a mailing or at the desk: categories and brands by their names, products by the shop's ids of them or their SKUs. `for_customers`
   * excepts categories for those whose card holds one of the values in a field (a column of the customers' table, or one of the shop's own
   * fields), or who are not yet so old, as far as is known.
   */
  recommendations: z
    .strictObject({
      except_categories: z.array(z.string()).default([]),
      except_brands: z.array(z.string()).default([]),
      except_products: z.array(z.string()).default([]),
      for_customers: z
        .array(
          z.union([
            z.strictObject({
              field: z.string(),
              values: z.array(z.string()).min(1),
              except_categories: z.array(z.string()).min(1),
            }),
            z.strictObject({ younger_than: count, except_categories: z.array(z.string()).min(1) }),
          ]),
        )
        .default([]),
    })
    .optional(),
  /** Days for which is kept who joined and left segments, and what marketers asked. What the audit says stays. */
  keep: z
    .strictObject({ segment_journal_days: count.default(365), marketer_chat_days: count.default(90) })
    .default({ segment_journal_days: 365, marketer_chat_days: 90 }),
  order_lookup: z.strictObject({ tries: count }).optional(),
  codes: z.strictObject({ minutes: count, tries: count, sends: count }).optional(),
  promo_codes_in_chat: z.boolean().default(false),
});

/** See the schema of the same name. */
export type Policy = z.infer<typeof Policy>;

/** Reads the text of a `policy.yaml`; a mistake in it is refused with its line. */
export function readPolicy(text: string, file = "policy.yaml"): Policy {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken)
    throw new Refused("bad_policy", `${file}, line ${broken.linePos?.[0].line ?? 1}: ${broken.message.split("\n")[0]}`);
  const read = Policy.safeParse(document.toJS() ?? {});
  if (read.success) return read.data;
  const { path, message } = mistakeOf(read.error);
  const line = lines.linePos(placeOf(document, path)).line;
  throw new Refused("bad_policy", `${file}, line ${line}: ${path.join(".") || "the file"} ${message}`);
}

/** What a page sent as a policy; a mistake in it is refused with its key. */
export function checkPolicy(given: unknown): Policy {
  const read = Policy.safeParse(given);
  if (read.success) return read.data;
  const { path, message } = mistakeOf(read.error);
  throw new Refused("bad_policy", `${path.join(".") || "The policy"} ${message}.`);
}

/** The first mistake: where it is, and what is wrong with what stands there. */
function mistakeOf({ issues: [issue] }: z.ZodError): { path: string[]; message: string } {
  const path = (issue?.path ?? []).map((key) => String(key));
  if (issue?.code === "unrecognized_keys")
    return { path: [...path, issue.keys[0] ?? ""], message: "is no key of a policy" };
  if (issue?.code === "invalid_key") return { path, message: issue.issues[0]?.message ?? issue.message };
  return { path, message: issue?.message ?? "is wrong" };
}

/** Where in the text a key stands, or the nearest one above it that does. */
function placeOf(document: Document, path: string[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = document.getIn(path.slice(0, depth - 1), true);
    const items = isMap(parent) ? parent.items : [];
    const key = items.find((item) => isScalar(item.key) && String(item.key.value) === path[depth - 1])?.key;
    const node = key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** The keys that a policy leaves out, so that what they speak of is not allowed. */
export function missingKeys(policy: Policy): string[] {
  const optional = [
    "cancel",
    "change_address",
    "change_items",
    "change_payment",
    "return",
    "exchange",
    "order",
    "loyalty",
    "nps",
    "support",
    "campaigns",
    "recommendations",
    "order_lookup",
    "codes",
  ] as const;
  const missing: string[] = optional.filter((key) => policy[key] === undefined);
  return Object.keys(policy.hours).length === 0 ? ["hours", ...missing] : missing;
}

/** The days that a key such as `mon-fri` or `sat` names, 1 for Monday to 7; null where it names none. */
export function daysOf(key: string): number[] | null {
  const [from = -1, to = from, ...more] = key.split("-").map((name) => DAYS.indexOf(name));
  if (more.length > 0 || from < 0 || to < from) return null;
  return Array.from({ length: to - from + 1 }, (_, step) => from + step + 1);
}
