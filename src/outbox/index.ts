export { CHAT_SEND_SECONDS, ChatMessage, type MessageSender } from "./chat-message.ts";
export { type Delivered, type Delivery, deliver, type Senders } from "./deliver.ts";
export { Letter, SEND_SECONDS, type Sender } from "./letter.ts";
export { Button, CHANNELS, type ChannelName, Inbound, InboundContent, Outbound, Source } from "./message.ts";
export {
  type Claim,
  type Claimed,
  claim,
  enqueue,
  forgetMessages,
  markFailed,
  markSent,
  type OutboxRow,
  outboxState,
  type TheirMessages,
} from "./queries.ts";
