import { createHash } from "node:crypto";
import {
  closeConversation,
  type DeskRow,
  noteInConversation,
  returnConversation,
  takeConversation,
} from "../conversation/index.ts";
import { may, type StaffMember } from "../staff/index.ts";
import type { Saying } from "../wording/index.ts";
import type { GroupParts } from "./parts.ts";
import { insertSay, markSaid, noteSay } from "./queries.ts";

/** A command as it was typed: `/name@bot words`. */
export interface Command {
  name: string;
  /** Whose it is, where it says so. */
  bot: string | null;
  words: string;
}

/** The command that a text is; null where it is none. */
export function commandIn(text: string | null): Command | null {
  const [, name, bot = null, words = ""] = /^\/([a-z]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?$/is.exec(text ?? "") ?? [];
  return name ? { name: name.toLowerCase(), bot, words: words.trim() } : null;
}

/** What a command is given. `ref` is the same for the same message. */
interface Commanded {
  row: DeskRow;
  who: StaffMember;
  words: string;
  ref: string;
  /** Where it was typed or tapped. */
  place: { chatId: number; thread: number | null };
}

/** What comes of a command: something to be said, or nothing, where the topic shows it anyway. Throws what conversations refuse. */
type Act = (parts: GroupParts, commanded: Commanded) => Promise<Saying | null>;

const ACTS: Record<string, Act> = { take, bot: giveBack, close, note, help: async () => ({ reply: "group-help" }) };

/** The act of a command or of a button, or null where there is none. */
export const actOf = (name: string): Act | null => (Object.hasOwn(ACTS, name) ? (ACTS[name] ?? null) : null);

async function take({ db, clock }: GroupParts, { row, who }: Commanded): Promise<Saying | null> {
  const { id, heldBy, heldByName } = row;
  if (heldBy === who.id) return { reply: "group-yours" };
  if (heldBy !== null && heldByName !== null) return { reply: "group-taken", args: { name: heldByName } };
  await takeConversation(db, { id, staff: who.id, force: false, at: clock() });
  return null;
}

async function giveBack(parts: GroupParts, { row, who }: Commanded): Promise<Saying | null> {
  if (row.owner === "bot") return { reply: "group-already-bot" };
  const objection = objectionTo(row, who);
  if (!objection) await returnConversation(parts.db, await release(parts, row, who));
  return objection;
}

async function close(parts: GroupParts, { row, who }: Commanded): Promise<Saying | null> {
  if (row.closedAt) return { reply: "group-already-closed" };
  const objection = objectionTo(row, who);
  if (!objection) await closeConversation(parts.db, await release(parts, row, who));
  return objection;
}

/** Somebody else's is ended only by who may give conversations to others. */
function objectionTo({ heldBy, heldByName }: DeskRow, who: StaffMember): Saying | null {
  const isTheirs = heldBy === null || heldBy === who.id || heldByName === null;
  return isTheirs || may(who.role, "conversations.assign")
    ? null
    : { reply: "group-taken", args: { name: heldByName } };
}

const release = async ({ clock, closing }: GroupParts, { id }: DeskRow, { id: staff }: StaffMember) => ({
  ...{ id, staff, force: true, seen: null, at: clock(), parts: await closing() },
});

async function note({ db, clock }: GroupParts, { row, who, words, ref, place }: Commanded): Promise<Saying> {
  if (words === "") return { reply: "group-note-empty" };
  const [id, at] = [uuidOf(ref), clock()];
  // It stands in the topic already.
  await insertSay(db, { id: noteSay(id), chatId: place.chatId, thread: place.thread, replyTo: null, text: words }, at);
  await markSaid(db, noteSay(id), at);
  await noteInConversation(db, { id: row.id, staff: who.id, clientId: id, text: words, at });
  return { reply: "group-note-kept" };
}

/** The same note brought again is the same note. */
function uuidOf(ref: string): string {
  const hash = createHash("sha256").update(`group note ${ref}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
