import { createHash } from "node:crypto";
import type { Question } from "../figures/index.ts";
import type { Definition } from "../segments/index.ts";

/** What tells a definition or a question from others in the few characters that a button has: one of an older answer means another definition, or other people. */
export const markOf = (wanted: Definition | Question | { for: string; people: readonly string[] }): string =>
  createHash("sha256").update(canonical(wanted)).digest("base64url").slice(0, 12);

/** The database keeps the parts of an object in an order of its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
