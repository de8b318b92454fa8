import { type Clock, Refused } from "../base/index.ts";
import type { GivenFile } from "../channels/pages/index.ts";
import type { Database } from "../database/index.ts";
import { fileOf, type KeptFile, keepFile, readFile } from "../files/index.ts";
import type { ChannelName, StaffFile } from "../outbox/index.ts";
import type { Bot } from "./bot.ts";

/** Fetches a file by what its channel knows it by; null where it is not given out any more. */
export type FetchFile = (channel: ChannelName, reference: string) => Promise<ReadableStream<Uint8Array> | null>;

/** Files that somebody may send within a day: a customer on the shop's site, and one of the staff. */
const PER_DAY = { web: 30, staff: 500 } as const;

/** A file that came in, and who sent it. */
interface SentFile {
  id: string;
  from: keyof typeof PER_DAY;
  sender: string;
  name: string;
  bytes: Uint8Array;
}

/** Keeps a file until a message has it. Refuses as {@link keepFile} does. */
export const keepChatFile = (
  { db, clock }: { db: Database; clock: Clock },
  { id, from, sender, name, bytes }: SentFile,
): Promise<KeptFile> =>
  keepFile(db, { id, sentBy: `${from}:${sender}`, name, bytes, at: clock(), perDay: PER_DAY[from] });

/** A file that one of the staff put, as a message carries it. Refuses `not_found`. */
export async function staffFile(db: Database, { id, staff }: { id: string; staff: string }): Promise<StaffFile> {
  const file = await fileOf(db, { id, sentBy: `staff:${staff}` });
  if (!file) throw new Refused("not_found", "There is no such file: put it again.");
  return { channel: "web", what: file.what, reference: file.id, name: file.name };
}

/** What fetches files: those of Telegram from there, all others from here. */
export const fileFetcher =
  (db: Database, telegram: Pick<Bot, "current" | "channel">): FetchFile =>
  async (channel, reference) => {
    if (channel === "telegram") return telegram.current() ? (await telegram.channel.file(reference)).body : null;
    const file = await readFile(db, reference);
    return file && (new Response(new Uint8Array(file.bytes)).body as ReadableStream<Uint8Array>);
  };

/** A file with what gives it out; null where it is gone, or too large for its channel to give out. */
export async function givenFile(
  fetchFile: FetchFile,
  file: { channel: ChannelName; reference: string; name: string | null } | null,
): Promise<GivenFile | null> {
  const body = file && (await fetchFile(file.channel, file.reference).catch(gone));
  return file && body ? { name: file.name, body } : null;
}

function gone(error: unknown): null {
  if (error instanceof Refused) return null;
  throw error;
}
