export {
  type ActingParts,
  actsOnOrder,
  type Confirmed,
  confirmAct,
  noteReturn,
  type Proposed,
  proposeAct,
} from "./acting/acting.ts";
export { alertsSince, standingOf } from "./alerts/queries.ts";
export type { Assisted } from "./assist/assist.ts";
export { type AssistAsked, assistIn } from "./assist/assist-in.ts";
export { type Block, blockSender, unblockSender } from "./blocked/block.ts";
export { blockedConversations } from "./blocked/queries.ts";
export { type CannedValues, deleteCanned, fillCanned, saveCanned } from "./canned/canned.ts";
export {
  bringBackCanned,
  type CannedReply,
  cannedReplies,
  cannedReply,
  countUse,
  isShortcutTaken,
  keepCanned,
} from "./canned/queries.ts";
export { type ClosingParts, closingPart } from "./closing/closing.ts";
export { type Correction, correctAnswer } from "./correct/correct.ts";
export { answerNow } from "./correct/queries.ts";
export { bringBackAnswer, type Retraction, retractAnswer } from "./correct/retract.ts";
export type { Suggestion } from "./drafts/found.ts";
export { gatherAnswers } from "./drafts/gather.ts";
export { countDrafts, type DraftCounts } from "./drafts/queries.ts";
export { skipDraft } from "./drafts/settle.ts";
export { suggestDrafts } from "./drafts/suggest.ts";
export { type InboxParts, inboxDue } from "./due/due.ts";
export { EVENT_KINDS, type EventKind, eventsOf, type ShownEvent } from "./events/queries.ts";
export { type Answer, answerCustomer } from "./hold/answer.ts";
export { closeConversation, type Return, returnConversation } from "./hold/return.ts";
export { type Snooze, snoozeConversation } from "./hold/snooze.ts";
export { type Take, takeConversation } from "./hold/take.ts";
export { type Transfer, transferConversation } from "./hold/transfer.ts";
export {
  conversationMarks,
  conversationsOf,
  countQueues,
  type DeskRow,
  listConversations,
  type Page,
  type Queue,
  readConversation,
  readConversations,
} from "./list/queries.ts";
export { nameOf, titleOf } from "./list/title.ts";
export { type NoteWritten, noteInConversation } from "./notes/note.ts";
export { type Note, notesOf } from "./notes/queries.ts";
export { type CustomersThread, threadsOfCustomer } from "./of-customer/queries.ts";
export {
  type Colleague,
  colleagues,
  type DeskHabits,
  keepHabits,
  lockSkills,
  noteSeen,
  peopleOnline,
  readHabits,
  type Skills,
} from "./people/queries.ts";
export { type SkillsSet, setSkills } from "./people/skills.ts";
export { readingOf, type TurnRecordRow } from "./reading/queries.ts";
export { type FoundMessage, findMessages, findNotes, threadsOfCustomers } from "./search/queries.ts";
export { soughtWords } from "./search/words.ts";
export { type Marking, markConversation, putMarksBack, tagOf } from "./tags/mark.ts";
export { type Marks, marksOf, PRIORITIES, type Priority, tagsInUse } from "./tags/queries.ts";
export {
  type DeskThreadMessage,
  deskThread,
  type OpenHandoff,
  openHandoff,
  sentFile,
  type ThreadPage,
} from "./thread/queries.ts";
export { type UndoAsked, undoDone, undoOnOrder } from "./undo/undo-done.ts";
export { type MailUnseen, mailUnseen } from "./unseen/mail-unseen.ts";
export { markSeen } from "./unseen/mark-seen.ts";
export { noteViewing, type Viewer, viewersOf } from "./viewers/queries.ts";
