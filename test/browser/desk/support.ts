import type { CannedReply, Habits, SearchAnswer } from "../../../src/desk/index.ts";
import type { Conversation, Me } from "../../../src/web/desk/api/wire.ts";
import type { Answer, Asked } from "./routes.ts";
import type { StubShop } from "./shop.ts";

/** What the inbox keeps beside conversations, by the name of its route. */
export const SUPPORT: Record<string, unknown> = {
  blocked: [],
  canned: [],
  colleagues: [],
  push: {},
  habits: {},
  tags: [],
};

const REPLIES: readonly CannedReply[] = [
  {
    ...{ id: "01990000-0000-7000-9000-000000000101", shortcut: "сроки", used: 12 },
    texts: { ru: "{name}, заказ {order} приедет завтра. Ваш {shop}", uk: "{name}, замовлення {order} приїде завтра." },
  },
  {
    ...{ id: "01990000-0000-7000-9000-000000000102", shortcut: "спасибо", used: 3 },
    texts: { ru: "Спасибо, что написали! <img src=x onerror=alert(1)>" },
  },
];

const HABITS: Habits = { available: true, locales: null, sound: false, notify: false };

/** What the routes of {@link SUPPORT} answer. */
export function support(name: string, id: string, body: Asked["body"], { open }: StubShop): Answer {
  switch (name) {
    case "GET canned":
      return [200, { replies: REPLIES, shop: "Grain & Leaf" }];
    case "GET colleagues":
      return [
        200,
        {
          colleagues: [
            { id: "olya", name: "Оля", online: true, load: 2, locales: null, skills: null },
            { id: "pavel", name: "Павел <b>Ветров</b>", online: false, load: 0, locales: ["uk"], skills: ["returns"] },
          ],
        },
      ];
    case "GET push":
      return [200, { key: Buffer.alloc(65, 4).toString("base64url") }];
    case "PUT push":
    case "DELETE push":
      return [204];
    case "GET habits":
      return [200, HABITS];
    case "PUT habits":
      return [200, body];
    case "GET tags":
      return [
        200,
        { tags: [...new Set(open.flatMap(({ conversation }) => conversation.tags))].map((tag) => ({ tag, count: 1 })) },
      ];
    case "GET blocked":
      return [
        200,
        {
          blocked: open
            .filter(({ conversation }) => conversation.spam)
            .map(({ conversation }) => ({ conversation, at: conversation.lastMessage?.at, by: "Оля" })),
        },
      ];
    default:
      return [id === "" ? 404 : 204];
  }
}

/** What is done in a conversation beside answering; null where it is none of that. */
export function inConversation(
  what: string,
  open: Conversation,
  { me, body }: { me: Me; body: Asked["body"] },
): Answer | null {
  const { conversation, notes, messages } = open;
  const moved = (change: Partial<typeof conversation>): Answer => {
    Object.assign(conversation, change);
    return [200, { conversation }];
  };
  switch (what) {
    case "close":
      return moved({ owner: "bot", heldBy: null, waitingSince: null, closedAt: new Date().toISOString() });
    case "transfer":
      return moved({ owner: "person", heldBy: { id: body.to ?? "", name: "Оля" } });
    case "snooze":
      return moved({ snoozedUntil: body.until ?? null });
    case "marks":
      return moved({
        tags: [...conversation.tags, ...(body.add ? [body.add] : [])].filter((tag) => tag !== body.remove),
        priority: (body.priority ?? conversation.priority) as typeof conversation.priority,
      });
    case "block":
    case "unblock":
      return moved({ spam: what === "block" });
    case "notes":
      notes.push({
        ...{ id: body.id ?? "", author: me.name, own: true, text: body.text ?? "", at: new Date().toISOString() },
        afterSeq: messages.at(-1)?.seq ?? 0,
      });
      return [204];
    default:
      return null;
  }
}

/** Puts an answer right, or takes it back where no words are given. */
export function changeSaid({ messages }: Conversation, seq: number, text: string | undefined): Answer {
  const said = messages.find((message) => message.seq === seq);
  if (!said) return [404];
  Object.assign(said, text === undefined ? { text: "", deleted: true } : { text, edited: true });
  return [204];
}

/** What a search finds: names and words, as they are. */
export function searched({ open }: StubShop, q: string): SearchAnswer {
  const messages = open.flatMap(({ conversation, messages: said }) =>
    said
      .filter(({ text }) => text.toLowerCase().includes(q.toLowerCase()))
      .map(({ seq, from, text, at }) => ({ conversation: conversation.id, seq, from, text, at })),
  );
  const named = open.filter(({ conversation }) => conversation.title.toLowerCase().includes(q.toLowerCase()));
  const threads = named.map(({ conversation }) => conversation.id);
  const conversations = open.map(({ conversation }) => conversation);
  return { conversations, threads, messages, more: false };
}
