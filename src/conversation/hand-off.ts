import { newId } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { DialogueState, HandOffReason } from "../dialogue/index.ts";
import { type Attendance, attendanceAt, type Policy } from "../policy/index.ts";
import type { Saying } from "../wording/index.ts";
import { type ConversationRow, newestOfThread } from "./queries.ts";

/** How many of the last messages a person gets to read at once; the whole thread is there too. */
const MESSAGES_IN_PACKET = 12;

/** What a person needs to go on where the bot stopped (kept with the call). */
export interface Packet {
  customer: string | null;
  channel: string;
  locale: string;
  /** The words that led here. */
  asked: string | null;
  /** What was in progress, with the values known so far. */
  tried: { flow: string; slots: Record<string, string> }[];
  topic: DialogueState["topic"];
  messages: { author: string; text: string; at: string }[];
}

/** Gathers the packet of a hand-off; `before` is the state in which the customer's words found the conversation. */
export async function packetOf(
  db: Database,
  row: ConversationRow,
  asked: string | null,
  before: DialogueState,
): Promise<Packet> {
  const thread = await newestOfThread(db, row.channel, row.senderId, MESSAGES_IN_PACKET);
  return {
    customer: row.customerExternalId,
    channel: row.channel,
    locale: row.locale,
    asked,
    tried: before.frames.map(({ flow, slots }) => ({ flow, slots: slots as Record<string, string> })),
    topic: before.topic,
    messages: thread.map(({ author, content, at }) => ({
      author,
      text: "text" in content ? content.text : content.kind,
      at: at.toISOString(),
    })),
  };
}

/** A new call for a person. */
export const newHandoff = (reason: HandOffReason, packet: Packet, at: Date) => ({ id: newId(at), reason, packet });

/** What a customer is told when a person is called: the truth about when somebody will be there. */
export function sayHandOff(policy: Policy, timezone: string, at: Date, alreadyOpen: boolean): Saying {
  const attendance = attendanceAt(policy, at, timezone);
  const already = alreadyOpen ? "-already" : "";
  return { reply: `handoff${already}-${nameOf(attendance)}`, args: argsOf(attendance) };
}

const nameOf = (attendance: Attendance): string =>
  attendance.open ? "open" : attendance.opensAt ? "closed" : "unknown";

function argsOf(attendance: Attendance): NonNullable<Saying["args"]> {
  return !attendance.open && attendance.opensAt
    ? { when: { at: attendance.opensAt.toISOString(), style: "moment" } }
    : {};
}
