import type { Clock } from "../base/index.ts";
import type { ChatMessage, ChatPort } from "../channels/web-chat/index.ts";
import { type Conversation, newestOfThread, type ThreadMessage, threadAfter } from "../conversation/index.ts";
import { customerOfExternalId, forgetIdentity, proveIdentity } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { Threads } from "./threads.ts";

/** What the web chat's port is made of. */
export interface ChatPortParts {
  db: Database;
  clock: Clock;
  conversation: Conversation;
  threads: Threads;
}

/** The conversation as the web chat needs it. */
export function makeChatPort({ db, clock, conversation, threads }: ChatPortParts): ChatPort {
  const sender = (visitor: string) => ({ channel: "web", senderId: visitor });
  return {
    receive: (inbound) => conversation.receive(inbound),
    after: async (visitor, seq, limit) => (await threadAfter(db, "web", visitor, seq, limit)).map(chatMessage),
    newest: async (visitor, limit) => (await newestOfThread(db, "web", visitor, limit)).map(chatMessage),
    watch: (visitor, changed) => threads.watch("web", visitor, changed),
    async identify(visitor, customerExternalId) {
      const customer = await customerOfExternalId(db, customerExternalId);
      if (customer) await proveIdentity(db, sender(visitor), customer.id, "shop_token", clock());
      return customer !== null;
    },
    forget: (visitor) => forgetIdentity(db, sender(visitor)),
  };
}

function chatMessage({ seq, id, externalId, author, content, at }: ThreadMessage): ChatMessage {
  const rich = "buttons" in content ? content : null;
  return {
    seq,
    id: externalId ?? id,
    from: author,
    at,
    text: textOf(content),
    buttons: rich?.buttons ?? [],
    sources: rich?.sources ?? [],
    products: rich?.products ?? [],
  };
}

/** A tapped button shows what it said, as if its words had been typed. */
function textOf(content: ThreadMessage["content"]): string {
  if ("text" in content) return content.text;
  if (content.kind === "button") return content.label ?? "✓";
  return content.kind === "sticker" ? (content.emoji ?? "🙂") : "📎";
}
