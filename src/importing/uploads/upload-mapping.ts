import * as z from "zod";
import { Refused } from "../../base/index.ts";
import { Mapping } from "../mapping/mapping.ts";
import { columnsOf, missingColumns } from "../open-target.ts";
import { TARGETS, type TargetName } from "../target.ts";

const name = z.string().min(1).max(300);

/** How one sort of rows is read from a file: ours → theirs, and what stands in every row. A part of {@link Mapping}. */
const SeenFeed = z.strictObject({
  target: z.enum(TARGETS),
  columns: z.record(
    name,
    z.union([
      name,
      z.strictObject({ sum: z.array(name).min(1).max(3) }),
      z.strictObject({ column: z.array(name).min(1).max(3) }),
    ]),
  ),
  constants: z.record(name, name).optional(),
  /** What words of theirs mean, by our column; `*` is any other. */
  values: z.record(name, z.record(z.string().max(300), z.string().max(300))).optional(),
  /** The column whose rows are one together. */
  group_by: name.optional(),
  /** Columns that are not named become fields of customers. */
  rest: z.boolean().optional(),
});

/** A file whose columns were matched by sight. */
export const SeenFile = z.strictObject({
  name: z.string().regex(/^[^/\\\0]{1,120}\.csv$/, "must be a file's name that ends in .csv"),
  /** Its header: the next file of the same columns is matched the same way. */
  header: z.array(z.string().max(300)).max(500),
  date_format: z.string().max(40).optional(),
  feeds: z.array(SeenFeed).min(1).max(4),
});
/** See the schema of the same name. */
export type SeenFile = z.infer<typeof SeenFile>;

/** What was matched by sight, as a mapping. @throws Refused `wrong_mapping` where it names a column that there is not */
export function mappingOf(files: readonly SeenFile[]): Mapping {
  const entries = files.map(({ name: file, date_format, feeds }) => [
    file,
    { ...(date_format ? { date_format } : {}), feeds: Object.fromEntries(feeds.map(feedOf)) },
  ]);
  return Mapping.parse({ files: Object.fromEntries(entries) });
}

function feedOf({ target, ...feed }: SeenFile["feeds"][number]) {
  const known = columnsOf(target);
  const strange = Object.keys({ ...feed.columns, ...feed.constants }).find((column) => !known.includes(column));
  if (strange && target !== "customers")
    throw new Refused("wrong_mapping", `There is no ${strange} among ${target}; there is ${known.join(", ")}.`);
  return [target, feed];
}

/** What each sort of rows may hold, and what it cannot do without. */
export const importTargets = (): { target: TargetName; columns: string[]; required: string[] }[] =>
  TARGETS.map((target) => ({ target, columns: [...columnsOf(target)], required: missingColumns(target, []) }));
