import type { AuditLine } from "../../api/wire.ts";
import { customerPath } from "../../customers/address.ts";
import { orderPath } from "../../orders/address.ts";
import { nameIn } from "../../words/name-in.ts";
import type { AuditNames } from "./names/names.ts";

type Of = Pick<AuditLine, "table" | "key" | "label" | "before" | "after">;

/** What a record is called: its kind, and its name where it has or had one, else its key. */
export function recordName({ table, key, label, before, after }: Of, { tables, keys }: AuditNames): string {
  const kind = nameIn(tables, table);
  const own = Object.hasOwn(keys, key) ? keys[key] : null;
  const name = label ?? textOf(before) ?? textOf(after);
  if (own) return `${kind}: ${own}`;
  if (!name) return isId(key) ? kind : `${kind} ${key}`;
  return isId(key) ? `${kind} «${name}»` : `${kind} ${key} (${name})`;
}

/** Where a record is looked at; null where it has no page of its own. */
export function recordPlace({ table, key }: Of, { keys }: AuditNames): string | null {
  if (Object.hasOwn(keys, key)) return null;
  switch (table) {
    case "conversations":
      return isId(key) ? `#/inbox/all/${key}` : null;
    case "customers":
      return `#${customerPath(key)}`;
    case "orders":
      return `#${orderPath(key)}`;
    default:
      return null;
  }
}

const isId = (key: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(key);

/** The name that a record had before it was gone. */
function textOf(values: Of["before"]): string | null {
  const name = values?.name ?? values?.title ?? values?.shortcut;
  return typeof name === "string" && name !== "" ? name : null;
}
