import { may, rightsOf } from "../../../src/staff/role.ts";
import type { Conversation, Me } from "../../../src/web/desk/api/wire.ts";
import { figures } from "./figures.ts";
import { firstHour } from "./first-hour-stub.ts";
import { marketer } from "./marketer.ts";
import { peopleOf } from "./people-stub.ts";
import { saved } from "./saved.ts";
import { type StubShop, TITLES } from "./shop.ts";
import { changeSaid, inConversation, SUPPORT, searched, support } from "./support.ts";
import { SUPPORT_FIGURES } from "./support-figures.ts";
import { CODE, SECURED, team } from "./team-stub.ts";
import { isWriting, writing } from "./writing-stub.ts";

/** The password that the stub knows, and the invitation that it takes. */
export const PASSWORD = "right words here";
/** See {@link PASSWORD}. */
export const INVITATION = "good";

/** An answer: its status, its body as JSON or bytes, its headers. */
export type Answer = [status: number, body?: unknown, headers?: Record<string, string>];

/** A request that was read. */
export interface Asked {
  /** `POST /api/desk/conversations/ID/take`. */
  name: string;
  me: Me | null;
  query: URLSearchParams;
  body: Partial<Record<string, string>> & { force?: boolean };
}

/** What the routes work on. */
export interface Behind {
  shop: StubShop;
  /** The cookie of a session that is good. */
  cookie: () => string;
  /** Tells open pages that a conversation has changed. */
  tell: (id: string) => void;
}

/** A refusal in the service's own form. */
export const problem = (code: string) => ({ error: { code, message: code } });

/** Answers whoever comes in or goes; null where something else is asked. */
function comingIn({ name, me, body }: Asked, behind: Behind): Answer | null {
  const entered = (): Answer => [200, { user: behind.shop.me }, { "set-cookie": behind.cookie() }];
  switch (name) {
    case "POST /api/staff/auth/sign-in/email":
      if (body.password === SECURED) return [200, { twoFactorRedirect: true }];
      return body.password === PASSWORD ? entered() : [401, problem("invalid_email_or_password")];
    case "POST /api/staff/auth/sign-out":
      return [200, {}, { "set-cookie": "desk=; Path=/; Max-Age=0" }];
    case "POST /api/staff/auth/invitation":
      return body.token === INVITATION ? [200, { role: "support", email: null }] : [400, problem("invitation_invalid")];
    case "POST /api/staff/auth/accept-invitation":
      return entered();
    case "POST /api/staff/auth/two-factor/verify-totp":
      if (body.code === CODE) delete behind.shop.me.owesSecondFactor;
      if (!me) return body.code === CODE ? entered() : [401, problem("invalid_code")];
      break;
    case "POST /api/staff/auth/recovery":
    case "POST /api/staff/auth/recover":
      return [200, {}];
    case "POST /api/staff/auth/recovery-link":
      return [200, { name: behind.shop.me.name, email: behind.shop.me.email }];
  }
  return null;
}

/** Answers as the service does. */
export function route(asked: Asked, behind: Behind): Answer {
  const { name, me } = asked;
  const atTheDoor = comingIn(asked, behind);
  if (atTheDoor) return atTheDoor;
  if (!me) return [401, problem("signed_out")];
  if (name === "GET /api/desk/me") return [200, { ...me, rights: rightsOf(me.role) }];
  const ofPeople = peopleOf(asked);
  if (ofPeople) return ofPeople;
  const ofSettings = firstHour(asked, behind.shop.settings);
  if (ofSettings) return ofSettings;
  const ofTeam = team(asked, behind.shop.team);
  if (ofTeam) return ofTeam;
  if (/^\w+ \/api\/desk\/marketer\//.test(name)) return marketer(asked, behind.shop.said);
  if (/^\w+ \/api\/desk\/(?:insight|customers\/\w+\/insight)/.test(name)) return figures(name, behind.shop);
  if (/^GET \/api\/desk\/(?:customers|segments)\/[\w-]+\/recommendations/.test(name)) return [200, { offers: OFFERS }];
  if (/^\w+ \/api\/desk\/(?:segments|campaigns)(?:\/|$)/.test(name)) return saved(asked, behind.shop.saved);
  if (name === "GET /api/desk/support/figures") return [200, SUPPORT_FIGURES];
  return !may(me.role, "conversations.read") ? [403, problem("not_allowed")] : desk(asked, me, behind);
}

/** What is offered to anybody. */
const OFFERS = [
  {
    ...{ sku: "KEN-250", name: "Кения АА", price: { amount: 13.9, currency: "EUR" }, image: null, people: 12, of: 30 },
    ...{ why: "Это есть в 3 заказах клиента.", reply: "Могу посоветовать «Кения АА», 13,90 €. Вы это уже покупали." },
  },
];

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="240"><rect width="360" height="240" fill="#d9b88f"/><path d="M110 40h140l20 160H90z" fill="#6b4226"/><path d="M170 40l30 70-26 30 34 60" stroke="#f3e6d3" stroke-width="6" fill="none"/></svg>`;

/** How the bot read whatever the customer said. */
const READING = {
  turn: {
    reader: "cascade",
    understood: [
      { command: { type: "start_flow", name: "return_items", value: "" }, confidence: 0.93 },
      { command: { type: "set_slot", name: "order", value: "10467" }, confidence: 0.98 },
    ],
    left: [{ command: { type: "affirm", name: "", value: "" }, why: "nothing_pending" }],
    steps: ["call propose_return", "say", "ask item"],
    done: [],
    refused: "return_window_passed",
  },
};

/** What the bot knows of a conversation, how it read a message in it, and who else has it open. */
function knownOf(what: string, name: string, { viewers }: Conversation): Answer | null {
  if (what === "viewing") return [200, { viewers }];
  const text = "Вы писали: «пачка порвана». Коллеги написали: «Вышлем новую завтра».";
  if (what === "closing") return [200, { text, language: "ru" }];
  return name.endsWith("/reading") ? [200, READING] : null;
}

function desk({ name, query, body }: Asked, me: Me, { shop, tell }: Behind): Answer {
  if (isWriting(name)) return writing({ name, body }, shop.writing);
  const [, method, room, id = "", what = ""] =
    /^(\w+) \/api\/desk\/(\w+)\/?([^/]*)\/?([\w-]*)(?:\/[\w/-]+)?$/.exec(name) ?? [];
  if (room === "knowledge") return knowledge(method, id, what, query, shop);
  if (room === "assistant") return [200, { model: shop.model }];
  if (room === "search") return [200, searched(shop, query.get("q") ?? "")];
  if (room && room in SUPPORT) return support(`${method} ${room}`, id, body, shop);
  if (room === "files") return [200, Buffer.from(PICTURE), { "content-type": "image/svg+xml" }];
  if (id === "") return [200, shop.queue(query.get("queue") ?? "all", query.get("before"))];
  const open = shop.find(id);
  if (!open) return [404, problem("not_found")];
  if (what === "assist") return [200, assisted(body, shop.model)];
  if (what === "drafts") return suggested(method, name.split("/")[6], shop);
  const known = knownOf(what, name, open);
  if (known) return known;
  if (method === "GET") return what === "messages" ? older(shop, open, query) : [200, newest(open)];
  const seq = Number(name.split("/")[6]);
  const answer = what === "messages" && seq ? changeSaid(open, seq, body.text) : act(what, open, { me, body, shop });
  tell(id);
  return answer;
}

/** What waits for review; a decision takes its row away. */
function knowledge(method = "", part: string, row: string, query: URLSearchParams, { review }: StubShop): Answer {
  if (part === "") return [200, review];
  if (part === "articles")
    return [200, { articles: TITLES.filter(({ title }) => title.includes(query.get("q") ?? "")) }];
  if (method !== "POST") return [404, problem("not_found")];
  review.candidates = review.candidates.filter(({ id }) => id !== row);
  return [204];
}

/** Drafts of the next answer; one that is put aside is gone. */
function suggested(method = "", draft: string | undefined, shop: StubShop): Answer {
  if (method === "GET") return [200, { drafts: shop.drafts }];
  shop.drafts = shop.drafts.filter(({ id }) => id !== draft);
  return [204];
}

/** What the model writes. */
function assisted({ what, note, language }: Asked["body"], model: string | null) {
  if (what === "summary")
    return { model, unsupported: [], text: "Посылка 10467 пришла порванной, кофе рассыпался. Анна просит человека." };
  if (what === "translation")
    return { model, unsupported: [], text: language === "ru" ? "Да, позовите" : "Yes, please call" };
  return { model, unsupported: ["15"], text: `Здравствуйте! ${note} Вернём 15 евро.` };
}

const newest = (open: Conversation): Conversation => ({ ...open, messages: open.messages.slice(-100) });

const older = (shop: StubShop, open: Conversation, query: URLSearchParams): Answer => [
  200,
  { messages: shop.before(open, Number(query.get("before"))) },
];

function act(
  what: string,
  open: Conversation,
  { me, body, shop }: Pick<Asked, "body"> & { me: Me; shop: StubShop },
): Answer {
  const done = inConversation(what, open, { me, body });
  if (done) return done;
  if (what === "take") return shop.take(open, me, body.force === true) ? [200, open] : [409, problem("taken")];
  if (what === "done") return [200, { done: shop.undo(open, me) }];
  if (open.conversation.heldBy?.id !== me.id) return [409, problem("not_yours")];
  if (what === "messages" && body.draft) shop.made.push(body.draft);
  if (what === "messages") return [202, { seq: shop.answer(open, me, { id: body.id ?? "", text: body.text ?? "" }) }];
  shop.giveBack(open);
  return [200, open];
}
