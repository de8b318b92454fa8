import { createHash, randomBytes } from "node:crypto";
import { newId } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type ApiKey, addKey, keyInUse } from "./queries.ts";

const PREFIX = "beseda_";
const STAYS = PREFIX.length + 6;

const hashOf = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Makes a key; it is told here once, and only its hash is kept: it has 32 random bytes, which nobody tries through. */
export async function makeKey(
  db: Database,
  { name, scope, staff, at }: { name: string; scope: ApiKey["scope"]; staff: string; at: Date },
): Promise<{ id: string; key: string }> {
  const [id, key] = [newId(at), `${PREFIX}${randomBytes(32).toString("base64url")}`];
  await addKey(db, { id, name, scope, hash: hashOf(key), start: key.slice(0, STAYS), madeAt: at, madeBy: staff });
  return { id, key };
}

/** What a key that was shown opens; null where it is none that holds. */
export async function whoseKey(db: Database, shown: string, at: Date): Promise<Pick<ApiKey, "id" | "scope"> | null> {
  return shown.startsWith(PREFIX) ? keyInUse(db, hashOf(shown), at) : null;
}
