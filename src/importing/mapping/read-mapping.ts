import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type * as z from "zod";
import { Refused } from "../../base/index.ts";
import { columnsOf } from "../open-target.ts";
import { TARGETS, type TargetName } from "../target.ts";
import { Mapping } from "./mapping.ts";

/** Reads a mapping file (see {@link Mapping}); a wrong one is refused in a sentence that names the line. */
export async function readMapping(path: string): Promise<Mapping> {
  const name = basename(path);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refused("no_mapping", `There is no mapping file ${path}.`);
  });
  return parseMapping(text, name);
}

/** Like {@link readMapping}, of a text; `name` stands in the errors. */
export function parseMapping(text: string, name: string): Mapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) throw wrong(name, lines.linePos(broken.pos[0]).line, `is not YAML: ${broken.message}`);
  const lineOf = (path: PropertyKey[]) => lines.linePos(offsetOf(document, path)).line;
  const parsed = Mapping.safeParse(document.toJS());
  if (parsed.success) return checked(parsed.data, name, lineOf);
  const issue = deepest(parsed.error.issues);
  throw wrong(name, lineOf(issue.path), `${issue.path.join(".") || "the file"}: ${issue.message}`);
}

const wrong = (name: string, line: number, what: string): Refused =>
  new Refused("wrong_mapping", `${name}, line ${line}: ${what}.`);

type Mistake = { path: PropertyKey[]; message: string };

/** The mistake that a person can do most about: a name that we do not have, else the one that lies deepest. */
function deepest(issues: readonly z.core.$ZodIssue[]): Mistake {
  const all = issues.flatMap((issue) => [issue, ...nested(issue)]);
  const strange = all.flatMap((issue) => (issue.code === "unrecognized_keys" ? strangeName(issue) : []));
  return (strange.length > 0 ? strange : all).reduce((best, one) => (one.path.length > best.path.length ? one : best));
}

function strangeName({ path, keys }: { path: PropertyKey[]; keys: string[] }): Mistake[] {
  const message = path.at(-1) === "feeds" ? `it must be one of ${TARGETS.join(", ")}` : "there is no such setting";
  return keys.map((key) => ({ path: [...path, key], message }));
}

function nested(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [];
  return issue.errors.flat().flatMap((inner) => {
    const placed = { ...inner, path: [...issue.path, ...inner.path] };
    return inner.path.length > 0 || inner.code === "unrecognized_keys" ? [placed, ...nested(placed)] : [];
  });
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Refuses columns that we do not have. */
function checked(mapping: Mapping, name: string, lineOf: (path: PropertyKey[]) => number): Mapping {
  for (const [file, { feeds }] of Object.entries(mapping.files)) {
    for (const [target, feed] of Object.entries(feeds)) {
      const known = columnsOf(target as TargetName);
      for (const part of ["columns", "constants", "values", "defaults"] as const) {
        const unknown = Object.keys(feed?.[part] ?? {}).find(
          (column) => target !== "customers" && !known.includes(column),
        );
        if (unknown === undefined) continue;
        const line = lineOf(["files", file, "feeds", target, part, unknown]);
        throw wrong(name, line, `${target} has no column ${unknown}; it has ${known.join(", ")}`);
      }
    }
  }
  return mapping;
}
