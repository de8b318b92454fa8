import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { Refused } from "../base/index.ts";
import { checkMapping } from "./mapping/check-mapping.ts";
import type { FileMapping, Mapping } from "./mapping/mapping.ts";
import { missingColumns } from "./open-target.ts";
import type { Source } from "./source.ts";
import { openTable } from "./table.ts";
import { TARGETS, type TargetName } from "./target.ts";

/** The files of a folder, checked and ready to be read. */
export interface ShopExport {
  /** Files that are what their name says. */
  own: { target: TargetName; table: Source }[];
  /** Files that a mapping cuts. */
  foreign: { mapping: FileMapping; table: Source }[];
  /** Files that nobody asked for. */
  notRead: string[];
}

/** Opens what a folder holds of an export; every file is checked before one is written, and a wrong one refuses the whole. */
export async function openExport(folder: string, mapping: Mapping | undefined): Promise<ShopExport> {
  const names = await namesOf(folder);
  const foreign: ShopExport["foreign"] = [];
  for (const [name, file] of Object.entries(mapping?.files ?? {})) {
    const table = await openNamed(folder, found(names, name) ?? absent(name, folder));
    checkMapping(table, file);
    foreign.push({ mapping: file, table });
  }
  const own: ShopExport["own"] = [];
  for (const target of TARGETS) {
    const name = found(names, `${target}.csv`);
    if (name && !foreign.some(({ table }) => table.file === name))
      own.push({ target, table: withColumns(target, await openNamed(folder, name)) });
  }
  const read = new Set([...own, ...foreign].map(({ table }) => table.file));
  if (read.size === 0) throw new Refused("nothing_to_import", nothingIn(folder));
  return { own, foreign, notRead: names.filter((name) => !read.has(name)) };
}

async function namesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Refused("no_folder", `There is no folder ${folder}.`);
  });
  return entries
    .flatMap((entry) => ((entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith(".") ? [entry.name] : []))
    .sort();
}

/** A file by its name, packed or not; both at once would leave open which one is meant. */
function found(names: readonly string[], name: string): string | null {
  const same = names.filter((one) => one === name || one === `${name}.gz`);
  if (same.length > 1) throw new Refused("two_files", `There are both ${same.join(" and ")}: take one of them away.`);
  return same[0] ?? null;
}

const openNamed = (folder: string, name: string): Promise<Source> => openTable(join(folder, name), name);

function withColumns(target: TargetName, table: Source): Source {
  const missing = missingColumns(target, table.columns);
  if (missing.length === 0) return table;
  const first = table.columns.join(", ").slice(0, 200);
  const sentence = `${table.file} has no column ${missing.join(", ")}: its first row reads "${first}". A mapping file (--map) adapts other names.`;
  throw new Refused("wrong_columns", sentence);
}

function absent(name: string, folder: string): never {
  throw new Refused("no_file", `The mapping reads ${name}, which is not in ${folder}.`);
}

const nothingIn = (folder: string): string =>
  `${folder} has no file of an export: ${TARGETS.map((target) => `${target}.csv`).join(", ")} (or .csv.gz). A mapping file (--map) adapts others.`;
