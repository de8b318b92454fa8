import { answerCustomer, type DeskRow, takeConversation } from "../conversation/index.ts";
import { FILE_ALONE, type StaffFile } from "../outbox/index.ts";
import type { StaffMember } from "../staff/index.ts";
import type { Saying } from "../wording/index.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupFile } from "./port.ts";

/** A bot fetches files of so many bytes at most, and who is not in Telegram gets them from here (https://core.telegram.org/bots/api#getfile). */
const LARGEST = 20 * 1024 * 1024;

/** What somebody of the staff says to a customer from the group. `ref` is the same for the same words. */
export interface Words {
  row: DeskRow;
  who: StaffMember;
  ref: string;
  text: string | null;
  file: GroupFile | null;
}

/** Sends a person's words to the customer, whom they take where nobody has; answers their number, or why they were not sent. */
export async function answerFromGroup(
  parts: Pick<GroupParts, "db" | "clock">,
  { row, who, ref, text, file }: Words,
): Promise<{ seq: number } | Saying> {
  const { db, clock } = parts;
  if (text === null && file === null) return { reply: "group-not-passable" };
  const objection = objectionTo(row, who, file);
  if (objection) return objection;
  const [id, staff, at] = [row.id, who.id, clock()];
  if (row.heldBy !== who.id) await takeConversation(db, { id, staff, force: false, at });
  const { size: _, ...sent } = file ?? {};
  const said = { text: text ?? FILE_ALONE, ...(file && { file: sent as StaffFile }) };
  // What is said comes after the taking, also where both are told by their times.
  return answerCustomer(db, { id, staff, clientId: ref, at: new Date(at.getTime() + 1), ...said });
}

function objectionTo(row: DeskRow, who: StaffMember, file: GroupFile | null): Saying | null {
  const { owner, heldBy, heldByName, reason, channel, blocked } = row;
  if (heldBy !== null && heldBy !== who.id && heldByName !== null)
    return { reply: "group-taken", args: { name: heldByName } };
  if (owner === "bot" && reason === null) return { reply: "group-with-bot" };
  if (blocked) return { reply: "group-blocked" };
  return file && channel !== "telegram" && (file.size ?? 0) > LARGEST ? { reply: "group-file-large" } : null;
}
