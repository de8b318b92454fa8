import type { Database } from "../../database/index.ts";
import type { Source } from "../definition.ts";
import type { Field } from "../fields.ts";
import { fieldsOf } from "../queries.ts";
import {
  categoriesAndBrands,
  fieldsOfFewValues,
  fieldsOfNobody,
  fieldValues,
  goodsNames,
  mailingsAndCodes,
  type NameRow,
  reasonsAndTopics,
  segmentNames,
  sharedValues,
  sourcesWithAnything,
} from "./queries.ts";

/** What a name in the shop's data may be a name of. */
const NAME_KINDS = [
  "city",
  "region",
  "country",
  "source",
  "loyalty_level",
  "category",
  "brand",
  "product",
  "variant",
  "campaign",
  "promo_code",
  "return_reason",
  "ticket_topic",
  "segment",
  "custom_value",
] as const;

/** Something that the shop's data has a name for: what stands in a definition, and how people may call it. */
export interface ShopName {
  kind: (typeof NAME_KINDS)[number];
  value: string;
  names: string[];
  /** Of a `custom_value`: its field in the registry. */
  field?: string;
}

/** What a marketer may name in this shop; nothing of it is personal. */
export interface ShopNames {
  names: ShopName[];
  fields: Field[];
  /** Of which sources there is anything at all. */
  has: Record<Source, boolean>;
  /** Fields that every shop has, and of which nobody here has a value. */
  lacks: string[];
}

const VALUES = 2000;
const GOODS = 20_000;
const OWN = 1000;
const REASONS = 300;
/** A field of the shop's own with more values than this holds texts; with no more than `sure` it is surely a list. */
const FIELD = { most: 200, sure: 12 };

/** Reads them, so many of each at most; saved segments apart. On a large shop it looks at every customer: worth keeping for a while. */
export async function readShopNames(db: Database): Promise<ShopNames> {
  const rows = [
    await sharedValues(db, VALUES),
    await categoriesAndBrands(db, VALUES),
    await goodsNames(db, GOODS),
    await mailingsAndCodes(db, OWN),
    await reasonsAndTopics(db, REASONS),
    await fieldValues(db, await fieldsOfFewValues(db, FIELD), FIELD.most),
  ];
  return {
    names: rows.flat().flatMap(nameOf),
    fields: await fieldsOf(db),
    has: await sourcesWithAnything(db),
    lacks: await fieldsOfNobody(db),
  };
}

/** The saved segments' names: a marketer who has just saved one means it at once. */
export async function readSegmentNames(db: Database): Promise<ShopName[]> {
  return (await segmentNames(db, OWN)).flatMap(nameOf);
}

function nameOf({ kind, value, names, field }: NameRow): ShopName[] {
  const known = NAME_KINDS.find((one) => one === kind);
  return known === undefined ? [] : [{ kind: known, value, names, ...(field === null ? {} : { field }) }];
}
