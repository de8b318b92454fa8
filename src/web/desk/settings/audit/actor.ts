import type { AuditLine } from "../../api/wire.ts";
import type { WORDS } from "./words.ts";

/** Who did something, in words. */
export function actorName({ actor, name }: Pick<AuditLine, "actor" | "name">, words: (typeof WORDS)["en"]): string {
  if (name) return name;
  const [kind = "", id = ""] = actor.split(":");
  if (kind === "customer") return words.customer(id);
  return { system: words.program, api: words.shop, import: words.import }[kind] ?? actor;
}
