import { errorFields, Refused, Unavailable } from "../base/index.ts";
import { correctAnswer } from "../conversation/index.ts";
import { FILE_ALONE } from "../outbox/index.ts";
import type { StaffMember } from "../staff/index.ts";
import type { Saying } from "../wording/index.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupMessage } from "./port.ts";
import { noteHeard, seqsIn } from "./queries.ts";

/** Puts right what somebody of the staff sent from the group; what was never sent is not sent by an edit either. `ref` names the edit. */
export async function correctFromGroup(
  { db, clock, log, change }: GroupParts,
  { who, message, ref }: { who: StaffMember; message: GroupMessage; ref: string },
): Promise<Saying | null> {
  const [seq] = await seqsIn(db, message.chat.id, message.messageId);
  const at = clock();
  if (seq === undefined || !(await noteHeard(db, ref, at))) return null;
  try {
    await correctAnswer(db, { seq, staff: who.id, text: message.text ?? FILE_ALONE, at, change });
    return null;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unavailable)) throw error;
    log.info("support_group_edit_late", errorFields(error));
    return { reply: "group-edit-late" };
  }
}
