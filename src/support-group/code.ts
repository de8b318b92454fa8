import { createHash, randomInt } from "node:crypto";
import { Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { insertCode } from "./queries.ts";

/** Without letters and digits that look alike. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** 32⁸ codes: nobody guesses one in a quarter of an hour. */
const LENGTH = 8;
const LIVES_MS = 15 * 60_000;

/** What is kept of a code; it is typed by people. */
export const codeHash = (code: string): string =>
  createHash("sha256").update(code.trim().toUpperCase()).digest("base64url");

/** Makes a one-time code by which a group is bound; an older one of the same member's is void. `by` is their id. */
async function makeCode(db: Database, by: string, at: Date): Promise<{ code: string; expiresAt: Date }> {
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  const expiresAt = new Date(at.getTime() + LIVES_MS);
  await insertCode(db, { codeHash: codeHash(code), by, at, expiresAt });
  return { code, expiresAt };
}

/** What is sent in a group to bind it: a code with the bot's name, so that also a bot that is no administrator gets it. Refuses `no_bot`. */
export async function bindCommand(
  db: Database,
  { by, botName, at }: { by: string; botName: string | null; at: Date },
): Promise<{ command: string; expiresAt: Date }> {
  if (botName === null) throw new Refused("no_bot", "No bot is connected.");
  const { code, expiresAt } = await makeCode(db, by, at);
  return { command: `/bind@${botName} ${code}`, expiresAt };
}
