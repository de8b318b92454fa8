import * as z from "zod";
import { TARGETS } from "../target.ts";

const scalar = z
  .union([z.string(), z.number(), z.boolean()], "must be a text, a number, true or false")
  .transform(String);
const pattern = z
  .string()
  .refine(isPattern, "is not a regular expression")
  .transform((text) => new RegExp(text, "u"));
const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)], "must be a column or a list of columns")
  .transform((columns) => (Array.isArray(columns) ? columns : [columns]));

/** What a cell must be. All that is said must hold; a bare text stands for `{is: …}`. */
export const Condition = z.union(
  [
    scalar.transform((is) => ({ is: [is] })),
    z.strictObject({
      is: z.union([scalar.transform((one) => [one]), z.array(scalar)]).optional(),
      matches: pattern.optional(),
      not_matches: pattern.optional(),
      above: z.number().optional(),
      below: z.number().optional(),
      empty: z.boolean().optional(),
    }),
  ],
  "must be a text, or {is, matches, not_matches, above, below, empty}",
);
/** See the schema of the same name. */
export type Condition = {
  is?: string[] | undefined;
  matches?: RegExp | undefined;
  not_matches?: RegExp | undefined;
  above?: number | undefined;
  below?: number | undefined;
  empty?: boolean | undefined;
};

const When = z.record(z.string(), Condition);
/** Column → what its cell must be. All must hold. */
export type When = Record<string, Condition>;

/** How a group of rows is put into one. */
const PICKS = ["first", "last", "most_frequent", "smallest", "largest"] as const;

const From = z.union(
  [
    z.string().transform((column): From => ({ column: [column] })),
    z.strictObject({
      column: oneOrMore.optional(),
      by: z.string().optional(),
      part: z.int().positive().optional(),
      product: z.array(z.string()).min(1).optional(),
      negate: z.boolean().optional(),
      pick: z.enum(PICKS).optional(),
      sum: z.array(z.string()).min(1).optional(),
    }),
  ],
  "must be a column, or {column, by, part, product, negate, pick, sum}",
);
/** Where a value comes from. See {@link Mapping}. */
export interface From {
  column?: string[] | undefined;
  by?: string | undefined;
  part?: number | undefined;
  product?: string[] | undefined;
  negate?: boolean | undefined;
  pick?: (typeof PICKS)[number] | undefined;
  sum?: string[] | undefined;
}

const Feed = z.strictObject({
  when: When.optional(),
  group_by: oneOrMore.optional(),
  columns: z.record(z.string(), From),
  constants: z.record(z.string(), scalar).optional(),
  values: z.record(z.string(), z.record(z.string(), scalar)).optional(),
  defaults: z.record(z.string(), scalar).optional(),
  rest: z.boolean().optional(),
});
/** See {@link Mapping}. */
export type Feed = z.infer<typeof Feed>;

const FileMapping = z.strictObject({
  date_format: z.string().optional(),
  refuse: z.array(z.strictObject({ when: When, because: z.string() })).optional(),
  feeds: z.partialRecord(z.enum(TARGETS), Feed),
});
/** See {@link Mapping}. */
export type FileMapping = z.infer<typeof FileMapping>;

/**
 * How another shop's files become the ones that an import knows. A file may feed several of them (a split); `values` are taken
 * literally, nothing is computed beyond what is listed here.
 *
 * ```yaml
 * files:
 *   sales.csv:                            # its name in the export's folder; sales.csv.gz is found too
 *     date_format: dd.MM.yyyy HH:mm       # luxon's tokens; none for ISO
 *     refuse:                             # rows that are nothing of the shop's; they go to the refused with this reason
 *       - {when: {Type: {matches: "^corr"}}, because: a correction of the books}
 *     feeds:
 *       customers:
 *         when: {Client: {empty: false}}  # column → text | {is, matches, not_matches, above, below, empty}; all must hold
 *         group_by: Client                # one customer for all rows of one client
 *         columns:                        # ours: theirs
 *           external_id: Client
 *           first_name: {column: Name, part: 2}              # second word; `by` says what separates parts, a space unless told
 *           last_name: {column: Name, part: 1}
 *           country: {column: Country, pick: most_frequent}  # first (unless told), last, most_frequent, smallest, largest
 *         values: {country: {Deutschland: DE, "*": LT}}      # theirs → ours, after the column was read; * is any other
 *         defaults: {language: uk}        # where the cell is empty
 *         constants: {source: sales}      # for every row
 *       orders:
 *         when: {Quantity: {above: 0}}
 *         group_by: Invoice
 *         columns:
 *           number: Invoice
 *           customer_external_id: Client
 *           placed_at: {column: [Date, Time]}                # several are joined by a space, or by `by`
 *           total: {sum: [Quantity, Price]}                  # over the group: the sum of their product
 *         constants: {status: delivered, payment_status: paid}
 *       order_lines:                      # without group_by each row is one; a row goes to every feed whose `when` holds,
 *         when: {Quantity: {above: 0}}    # and to the refused where it goes to none of those without group_by
 *         columns: {order_number: Invoice, sku: Code, quantity: Quantity, unit_price: Price}
 *       returns:                          # with customer_external_id in place of order_number the order is found (see targets/returns.ts)
 *         when: {Quantity: {below: 0}}
 *         columns:
 *           customer_external_id: Client
 *           sku: Code
 *           quantity: {column: Quantity, negate: true}
 *           amount: {product: [Quantity, Price], negate: true}   # of one row
 *           requested_at: {column: [Date, Time]}
 * ```
 *
 * `rest: true` in customers makes every column that is not named a custom field. Names that an import knows by itself
 * (`orders.csv` …) need no entry.
 */
export const Mapping = z.strictObject({ files: z.record(z.string(), FileMapping) });
/** See the schema of the same name. */
export type Mapping = z.infer<typeof Mapping>;

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, "u"));
  } catch {
    return false;
  }
}
