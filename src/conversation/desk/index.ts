export type { Assisted } from "./assist/assist.ts";
export { type AssistAsked, assistIn } from "./assist/assist-in.ts";
export { type Answer, answerCustomer } from "./hold/answer.ts";
export { type Return, returnConversation } from "./hold/return.ts";
export { type Take, takeConversation } from "./hold/take.ts";
export {
  conversationMarks,
  conversationsOf,
  countQueues,
  type DeskRow,
  listConversations,
  type Page,
  type Queue,
  readConversation,
} from "./list/queries.ts";
export { nameOf, titleOf } from "./list/title.ts";
export {
  type DeskThreadMessage,
  deskThread,
  type OpenHandoff,
  openHandoff,
  sentFile,
  type ThreadPage,
} from "./thread/queries.ts";
export { type UndoAsked, undoDone } from "./undo/undo-done.ts";
export { type MailUnseen, mailUnseen } from "./unseen/mail-unseen.ts";
export { markSeen } from "./unseen/mark-seen.ts";
