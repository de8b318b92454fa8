import { Refused } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { changedShare } from "./changed.ts";
import { gapsIn } from "./gaps.ts";
import { settle, skip, unsettled } from "./queries.ts";

/** An answer that was given, and the draft that it was made of. */
export interface AnswerGiven {
  conversationId: string;
  staff: string;
  messageId: string;
  text: string;
  /** Null where it was made of none. */
  draft: string | null;
  at: Date;
}

/**
 * Notes what became of the drafts of a conversation when somebody answered in it: the one that the answer was made of was sent, as it was or edited, all
 * others were passed over. Each is settled once; one that was passed over and is sent later was sent. Call it in the answer's transaction.
 */
export async function settleDrafts(db: Database, given: AnswerGiven): Promise<void> {
  const { conversationId, staff, messageId, text, draft, at } = given;
  const open = await unsettled(db, conversationId, draft);
  const used = open.find(({ id }) => id === draft);
  if (used) {
    const changed = changedShare(used.text ?? "", text);
    const outcome = changed === 0 ? "sent" : "edited";
    await settle(db, [used.id], { outcome, changed, messageId, staff, at });
  }
  const others = open.flatMap(({ id, outcome }) => (id === draft || outcome !== null ? [] : [id]));
  if (others.length > 0) await settle(db, others, { outcome: "ignored", changed: null, messageId: null, staff, at });
}

/** Refuses `gaps_left` for an answer made of a draft in which a gap was not filled in. */
export function refuseGaps(text: string, draft: string | null): void {
  if (draft !== null && gapsIn(text).length > 0)
    throw new Refused("gaps_left", `Fill in ${gapsIn(text).join(", ")} first.`);
}

/** Puts a draft aside; again changes nothing. Refuses `not_found`. */
export async function skipDraft(
  db: Database,
  skipped: { id: string; conversationId: string; staff: string; at: Date },
): Promise<void> {
  if (!(await skip(db, skipped))) throw new Refused("not_found", "There is no such draft.");
}
