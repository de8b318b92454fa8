import type { SuggestedDraft } from "../../../src/desk/index.ts";
import type { Conversation, DeskMessage, Me, Page, Review, Summary, Titles } from "../../../src/web/desk/api/wire.ts";
import { makeSettings, type StubSettings } from "./first-hour-stub.ts";
import { type SavedRow, savedRows } from "./saved.ts";
import { makeTeam, type StubTeam } from "./team-stub.ts";
import { makeWriting, type StubWriting } from "./writing-stub.ts";

const MINUTE_MS = 60_000;

/** The names of conversations that tests open. */
export const ANNA = "01990000-0000-7000-8000-000000000001";
export const GUEST = "01990000-0000-7000-8000-000000000002";
export const BLOCKED = "01990000-0000-7000-8000-000000000003";
export const OLYA = "01990000-0000-7000-8000-000000000004";
export const LONG = "01990000-0000-7000-8000-000000000005";

/** A small shop in memory: its conversations, and what the staff do to them. */
export interface StubShop {
  me: Me;
  team: StubTeam;
  settings: StubSettings;
  open: Conversation[];
  review: Review;
  writing: StubWriting;
  /** The language model that helps; null where there is none. */
  model: string | null;
  /** Drafts that are suggested in any conversation, and ids of those that answers were made of. */
  drafts: SuggestedDraft[];
  made: string[];
  /** Whether figures are being reckoned anew. */
  rebuilding: boolean;
  /** What marketers asked. */
  said: string[];
  /** Saved segments. */
  saved: SavedRow[];
  find(id: string): Conversation | undefined;
  queue(queue: string, before: string | null): Page;
  take(open: Conversation, me: Me, force: boolean): boolean;
  giveBack(open: Conversation): boolean;
  /** Takes the last thing back that was done. */
  undo(open: Conversation, me: Me): Conversation["done"];
  say(open: Conversation, message: Partial<DeskMessage>): number;
  answer(open: Conversation, me: Me, answer: { id: string; text: string }): number;
  before(open: Conversation, seq: number): DeskMessage[];
}

/** The articles that questions may be attached to. */
export const TITLES: Titles["articles"] = [
  { slug: "delivery-cost", title: "Сколько стоит доставка", locale: "ru" },
  { slug: "pickup", title: "Как забрать заказ самому", locale: "ru" },
  { slug: "gift-wrapping", title: "Подарочная упаковка и открытка", locale: "ru" },
];

function reviewOf(now: number): Review {
  const ago = (minutes: number) => new Date(now - minutes * MINUTE_MS).toISOString();
  const [cost, pickup, gift] = TITLES;
  const candidate = (at: number, rest: Partial<Review["candidates"][number]>) => ({
    ...{ id: `01990000-0000-7000-9000-00000000000${at}`, question: "", locale: "ru" as const, lastAt: ago(at * 300) },
    ...{ article: cost ?? null, helped: 1, notHelped: 0, chosen: 0, ...rest },
  });
  return {
    candidates: [
      candidate(1, {
        question: "во сколько мне обойдётся привезти кофе до двери?",
        helped: 7,
        chosen: 5,
        notHelped: 1,
      }),
      candidate(2, { question: "можно зайти к вам и взять коробку самому", article: pickup ?? null, helped: 2 }),
      candidate(3, { question: "а чи загорнете ви в святковий папір?", locale: "uk", article: gift ?? null }),
    ],
  };
}

/** Makes it, as it is now. */
export function makeShop(): StubShop {
  const open = conversations(Date.now());
  let seq = 100_000;
  const answered = new Map<string, number>();
  const shop: StubShop = {
    me: { id: "me", name: "Мария Ковальчук", email: "maria@example.com", role: "support", rights: [] },
    team: makeTeam(),
    settings: makeSettings(),
    open,
    review: reviewOf(Date.now()),
    writing: makeWriting(TITLES),
    model: null,
    drafts: [],
    made: [],
    rebuilding: false,
    said: [],
    saved: savedRows(),
    find: (id) => open.find(({ conversation }) => conversation.id === id),
    queue(queue, before) {
      const all = open.map(({ conversation }) => conversation);
      const waiting = all.filter((one) => one.waitingSince !== null);
      const mine = all.filter((one) => one.heldBy?.id === shop.me.id);
      const closed = all.filter((one) => one.closedAt !== null);
      const rows = { waiting, mine, closed }[queue] ?? all;
      const page = rows.filter((one) => !before || (one.lastMessage?.at ?? "") < before).slice(0, 50);
      return { conversations: page, counts: { waiting: waiting.length, mine: mine.length } };
    },
    take({ conversation, handoff }, me, force) {
      if (conversation.heldBy && conversation.heldBy.id !== me.id && !force) return false;
      Object.assign(conversation, { owner: "person", heldBy: { id: me.id, name: me.name }, waitingSince: null });
      if (handoff) handoff.takenAt = new Date().toISOString();
      return true;
    },
    giveBack({ conversation }) {
      Object.assign(conversation, { owner: "bot", heldBy: null, waitingSince: null });
      return true;
    },
    undo({ done }, me) {
      Object.assign(done[0] ?? {}, { objection: "undone", undone: { at: new Date().toISOString(), by: me.name } });
      return done;
    },
    say({ conversation, messages }, said) {
      const message = messageOf(++seq, Date.now(), { from: "customer", text: "", ...said });
      messages.push(message);
      conversation.lastMessage = { from: message.from, text: message.text, at: message.at };
      if (message.from === "customer") conversation.unanswered++;
      return seq;
    },
    answer(one, me, { id, text }) {
      const known = answered.get(id);
      if (known !== undefined) return known;
      one.conversation.unanswered = 0;
      const seq = shop.say(one, { from: "person", author: me.name, staff: me.id, text, delivery: "sent" });
      answered.set(id, seq);
      return seq;
    },
    before: ({ messages }, before) => messages.filter((message) => message.seq < before).slice(-100),
  };
  return shop;
}

function messageOf(seq: number, at: number, part: Partial<DeskMessage>): DeskMessage {
  const nothing = {
    author: null,
    staff: null,
    edited: false,
    deleted: false,
    buttons: [],
    sources: [],
    file: null,
    delivery: null,
    why: null,
  };
  return { seq, id: `message-${seq}`, from: "bot", at: new Date(at).toISOString(), text: "", ...nothing, ...part };
}

type Said = [minutesAgo: number, part: Partial<DeskMessage>];

function conversationOf(
  now: number,
  summary: Partial<Summary> & { id: string },
  said: Said[],
  rest: Partial<Conversation> = {},
): Conversation {
  const start = Number.parseInt(summary.id.slice(-4), 16) * 1000;
  const messages = said.map(([ago, part], at) => messageOf(start + at, now - ago * MINUTE_MS, part));
  const last = messages.at(-1);
  const conversation: Summary = {
    channel: "web",
    locale: "ru",
    title: "Гость 3F2A",
    customer: null,
    owner: "bot",
    heldBy: null,
    waitingSince: null,
    reason: null,
    lastMessage: last ? { from: last.from, text: last.text, at: last.at } : null,
    unanswered: 0,
    blocked: false,
    ...{
      spam: false,
      closedAt: null,
      snoozedUntil: null,
      priority: "normal",
      tags: [],
      answerDueAt: null,
      resolveDueAt: null,
    },
    ...summary,
  };
  return {
    conversation,
    handoff: null,
    card: null,
    orders: [],
    done: [],
    messages,
    notes: [],
    events: [],
    threads: [],
    viewers: [],
    ...rest,
  };
}

function conversations(now: number): Conversation[] {
  const ago = (minutes: number) => new Date(now - minutes * MINUTE_MS).toISOString();
  return [
    conversationOf(
      now,
      {
        id: ANNA,
        title: "Анна Шульженко",
        channel: "telegram",
        customer: { externalId: "anna", name: "Анна Шульженко" },
        waitingSince: ago(6.5),
        reason: "asked",
        unanswered: 2,
      },
      [
        [1560, { from: "customer", text: "Добрый день! Когда привезут мой заказ?" }],
        [
          1559,
          {
            text: "О каком заказе речь?",
            buttons: ["10467 · в пути", "10391 · доставлен"],
            delivery: "sent",
          },
        ],
        [1558, { from: "customer", text: "10467 · в пути" }],
        [
          1557,
          {
            text: "Заказ 10467 передан в доставку 20 ноября. Номер отправления: LP0010467LT. Обычно посылка приходит за 1–2 рабочих дня.\n\nСледить за ней можно здесь: https://example.com/track/LP0010467LT",
            sources: [{ title: "Сколько идёт посылка", url: "/help/ru/delivery-time" }],
            delivery: "sent",
          },
        ],
        [9, { from: "customer", text: "Посылка пришла, но пакет порван и кофе рассыпался 😔" }],
        [
          8.8,
          {
            from: "customer",
            text: "",
            file: { what: "photo", name: "photo_1.jpg", url: "/api/desk/files/message-1" },
          },
        ],
        [
          8.5,
          {
            text: "Мне очень жаль. Могу оформить обмен или позвать человека: что удобнее?",
            buttons: ["Обмен", "Позвать человека"],
            delivery: "sent",
          },
        ],
        [7, { from: "customer", text: "Позвать человека" }],
        [6.5, { text: "Передаю ваш вопрос человеку. Обычно отвечаем в течение получаса.", delivery: "sent" }],
        [1, { from: "customer", text: "Вы здесь?" }],
      ],
      {
        handoff: {
          reason: "asked",
          asked: "Посылка пришла, но пакет порван и кофе рассыпался 😔",
          tried: [{ flow: "exchange_item", slots: { order: "10467", item: "Эфиопия Гуджи, 250 г" } }],
          contact: null,
          openedAt: ago(6.5),
          takenAt: null,
        },
        card: {
          externalId: "anna",
          name: "Анна Шульженко",
          email: "anna.shulzhenko@example.com",
          phone: "+37060000001",
          city: "Вильнюс",
          language: "ru",
          loyaltyLevel: "Серебряный",
          proof: "contact",
          consents: { email: true, telegram: true, sms: false },
        },
        orders: [
          { number: "10467", status: "shipped", placedAt: ago(5 * 1440), total: 38.4, currency: "EUR" },
          { number: "10391", status: "delivered", placedAt: ago(34 * 1440), total: 21.9, currency: "EUR" },
        ],
        done: [
          {
            ...{
              id: 12,
              action: "exchange_item",
              at: ago(8),
              by: "customer",
              name: null,
              undone: null,
              objection: null,
            },
            values: { order: "10391", from: "GUJ-250", to: "GUJ-1000", quantity: 1 },
          },
          {
            ...{ id: 11, action: "update_profile", at: ago(1500), by: "customer", name: null, undone: null },
            ...{ values: { phone: "+37060000001" }, objection: "changed_since" },
          },
        ],
      },
    ),
    conversationOf(
      now,
      { id: GUEST, title: "Гость 3F2A", locale: "uk", waitingSince: ago(0.4), reason: "not_understood", unanswered: 1 },
      [
        [2, { from: "customer", text: "Вітаю! Чи можна замовити каву з особистим підписом на пачці для весілля?" }],
        [1.8, { text: "На жаль, я цього не знаю. Покликати людину?", buttons: ["Так, покличте", "Ні, дякую"] }],
        [0.4, { from: "customer", text: "Так, покличте" }],
      ],
      {
        handoff: {
          reason: "not_understood",
          asked: "Чи можна замовити каву з особистим підписом на пачці для весілля?",
          tried: [],
          contact: "oksana@example.com",
          openedAt: ago(0.4),
          takenAt: null,
        },
      },
    ),
    conversationOf(
      now,
      {
        id: BLOCKED,
        title: "Константин Константинопольский-Переяславский",
        channel: "telegram",
        waitingSince: ago(127),
        reason: "angry",
        blocked: true,
        unanswered: 14,
      },
      [
        [130, { from: "customer", text: "Третий раз прошу вернуть деньги, сколько можно ждать?!" }],
        [
          126,
          {
            from: "person",
            author: "Оля",
            text: "Здравствуйте! Сейчас разберусь и напишу.",
            delivery: "failed",
            why: "blocked",
          },
        ],
        [125, { from: "person", author: "Оля", text: "Отправила вам письмо с подробностями.", delivery: "mailed" }],
      ],
    ),
    conversationOf(
      now,
      { id: OLYA, title: "James Okonkwo", locale: "en", owner: "person", heldBy: { id: "olya", name: "Оля" } },
      [
        [200, { from: "customer", text: "Do you ship to Ireland?" }],
        [
          198,
          { from: "person", author: "Оля", text: "Hello James! Yes, we do: 4–6 working days.", delivery: "waiting" },
        ],
      ],
    ),
    conversationOf(
      now,
      { id: LONG, title: "Гость 91CC" },
      Array.from(
        { length: 130 },
        (_, at): Said => [3 * 1440 - at, { from: at % 2 ? "bot" : "customer", text: `Сообщение ${at + 1}` }],
      ),
    ),
  ];
}
