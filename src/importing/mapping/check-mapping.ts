import { Refused } from "../../base/index.ts";
import { missingColumns } from "../open-target.ts";
import type { Source } from "../source.ts";
import { TARGETS } from "../target.ts";
import type { FileMapping } from "./mapping.ts";
import { filledColumns } from "./value.ts";

/** Refuses a mapping that does not fit its file: it reads a column that is not there, or leaves out one that an import needs. */
export function checkMapping(table: Source, mapping: FileMapping): void {
  for (const target of TARGETS) {
    const feed = mapping.feeds[target];
    const missing = feed ? missingColumns(target, filledColumns(feed)) : [];
    if (missing.length > 0)
      throw new Refused("wrong_mapping", `The mapping of ${table.file} gives ${target} no ${missing.join(", ")}.`);
  }
  const unknown = columnsNamed(mapping).find((column) => !table.columns.includes(column));
  if (unknown === undefined) return;
  const sentence = `The mapping reads the column ${unknown} of ${table.file}, which has: ${table.columns.join(", ")}.`;
  throw new Refused("wrong_columns", sentence);
}

function columnsNamed(mapping: FileMapping): string[] {
  const feeds = Object.values(mapping.feeds);
  const froms = feeds.flatMap((feed) => Object.values(feed.columns));
  const conditions = [...feeds.map((feed) => feed.when), ...(mapping.refuse ?? []).map(({ when }) => when)];
  return [
    ...froms.flatMap((from) => [...(from.column ?? []), ...(from.sum ?? []), ...(from.product ?? [])]),
    ...feeds.flatMap((feed) => feed.group_by ?? []),
    ...conditions.flatMap((when) => Object.keys(when ?? {})),
  ];
}
