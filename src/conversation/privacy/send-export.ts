import { createHash, randomBytes } from "node:crypto";
import { asLocale, type Locale } from "../../base/index.ts";
import { EXPORT_DAYS } from "../../capabilities/index.ts";
import {
  fetchExportRequest,
  findExportRequest,
  keepExportToken,
  nextExport,
  type PrivacyRequest,
} from "../../customers/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { enqueue } from "../../outbox/index.ts";
import type { Saying, Wording } from "../../wording/index.ts";
import type { Reach } from "../notices/door.ts";
import { reachOf } from "../notices/queries.ts";
import { lockThreads, readEverything } from "./queries.ts";
import { tellThread } from "./tell-thread.ts";

const DAY_MS = 86_400_000;

/** What is kept of a token. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** What telling of a copy works with. `address` is where this service is reached; `isPublic`: from everywhere. */
export interface ExportParts {
  db: Database;
  wording: Wording;
  address: string;
  isPublic: boolean;
}

/**
 * Makes the one-time link of the oldest copy that was asked for and tells it: in the thread that it was asked for in, and by a letter where
 * there is a proven e-mail. Only the link's hash is kept. False where none waits.
 */
export function sendNextExport(parts: ExportParts, at: Date): Promise<boolean> {
  return atomically(parts.db, async () => {
    const request = await nextExport(parts.db);
    if (!request) return false;
    const reach = await reachOf(parts.db, request.customerId);
    const token = randomBytes(24).toString("base64url");
    const expiresAt = new Date(at.getTime() + EXPORT_DAYS * DAY_MS);
    await keepExportToken(parts.db, request.id, hashOf(token), expiresAt);
    const args = {
      link: `${parts.address}/export/${token}`,
      until: { at: expiresAt.toISOString(), style: "day" as const },
    };
    if (reach) await tellOf(parts, request, { reach, args, at });
    return true;
  });
}

async function tellOf(
  { db, wording, isPublic }: ExportParts,
  { channel }: PrivacyRequest,
  { reach, args, at }: { reach: Reach; args: Saying["args"]; at: Date },
): Promise<void> {
  const open = reach.threads.filter((thread) => thread.channel === "web" || !thread.blocked);
  const thread = open.find((one) => one.channel === channel) ?? open[0];
  const locale: Locale = asLocale(thread?.locale) ?? asLocale(reach.language) ?? "ru";
  if (thread)
    await tellThread(
      db,
      { ...thread, id: thread.conversationId },
      { wording, locale, saying: { reply: "export-ready", args }, at },
    );
  // A link that works on this machine only is of no use in a letter.
  if (reach.address === null || !isPublic) return;
  const subject = wording.say(locale, { reply: "export-subject" });
  const text = wording.say(locale, { reply: "export-letter", args });
  const content = { kind: "letter" as const, to: reach.address, subject, text };
  await enqueue(db, [{ channel: "email", destination: reach.address, content, at }]);
}

/** Where a link to a copy leads: to one that can be fetched, to one that cannot any more, or (null) nowhere. */
export const findExport = (
  db: Database,
  token: string,
  at: Date,
): Promise<{ open: boolean; language: string | null } | null> => findExportRequest(db, hashOf(token), at);

/** Everything that the shop holds of the customer whom a link belongs to, once; null where it leads to nothing any more. */
export function fetchExport(db: Database, token: string, at: Date): Promise<Record<string, unknown> | null> {
  return atomically(db, async () => {
    const theirs = await fetchExportRequest(db, hashOf(token), at);
    if (!theirs) return null;
    const threads = await lockThreads(db, { id: theirs.customerId, externalId: theirs.externalId }, at);
    const data = await readEverything(
      db,
      theirs.customerId,
      threads.map(({ id }) => id),
    );
    return { made_at: at.toISOString(), ...(data as Record<string, unknown>) };
  });
}
