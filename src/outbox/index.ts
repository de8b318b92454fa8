export { CALL_SECONDS, type Caller } from "./call.ts";
export { CHAT_SEND_SECONDS, ChatMessage, type MessageSender } from "./chat-message.ts";
export { type Delivered, type Delivery, deliver, type Senders } from "./deliver.ts";
export { Letter, SEND_SECONDS, type Sender } from "./letter.ts";
export {
  Button,
  CHANNELS,
  type ChannelName,
  FILE_ALONE,
  type FileKind,
  Inbound,
  InboundContent,
  Outbound,
  Photo,
  Source,
  type StaffFile,
  wordsBesideFile,
  wordsOf,
} from "./message.ts";
export {
  type Claim,
  type Claimed,
  changeWaiting,
  claim,
  enqueue,
  forgetMessages,
  isEnqueued,
  markFailed,
  markSent,
  type OutboxRow,
  outboxState,
  sendAnew,
  type TheirMessages,
  takeBack,
} from "./queries.ts";
