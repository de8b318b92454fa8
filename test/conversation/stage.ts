import { createHash } from "node:crypto";
import { type Locale, type Log, newId } from "../../src/base/index.ts";
import type { LetterDraft, Shop } from "../../src/capabilities/index.ts";
import {
  type Conversation,
  type ConversationParts,
  makeConversation,
  newestOfThread,
  type TurnReport,
} from "../../src/conversation/index.ts";
import { type CustomerRow, customerOfExternalId, proveIdentity, upsertCustomers } from "../../src/customers/index.ts";
import type { Database, DatabaseOptions } from "../../src/database/index.ts";
import type { Command } from "../../src/dialogue/index.ts";
import { type OrderRow, upsertOrderLines, upsertOrders } from "../../src/orders/index.ts";
import { enqueue, type InboundContent, type Outbound } from "../../src/outbox/index.ts";
import type { Reader } from "../../src/understanding/index.ts";
import { testDatabase } from "../support/database.ts";
import { builtInWording } from "../wording/replies.ts";
import { furnish, MONDAY } from "./shop.ts";

/** A shop with a conversation in it, on a database of its own. */
export interface Stage {
  db: Database;
  /** What the clock says; tests move it. */
  now: Date;
  shop: Shop;
  /** The texts of the statements sent since a test emptied it. */
  statements: string[];
  reports: TurnReport[];
  letters: LetterDraft[];
  /** What was logged, by event. */
  logged: string[];
  conversation: Conversation;
  /** Another process on the same database. */
  replica(differing?: Partial<ConversationParts>): Conversation;
  customer(fields?: Partial<CustomerRow>): Promise<Known>;
  order(customer: Known | null, fields?: Partial<OrderRow> & { items?: Record<string, number> }): Promise<string>;
  /** Somebody who writes; as a customer where one is given. */
  visitor(as?: Known | null, options?: { channel?: "web" | "telegram"; language?: string }): Promise<Visitor>;
}

export interface Known {
  externalId: string;
  id: number;
  email: string;
  phone: string;
}

/** What a turn came to for the customer. */
export interface Reply {
  texts: string[];
  buttons: string[];
  messages: Outbound[];
  report: TurnReport | null;
}

export interface Visitor {
  channel: "web" | "telegram";
  senderId: string;
  say(...said: (string | object)[]): Promise<Reply>;
  /** Taps the newest button whose label or payload begins so. */
  tap(button: string): Promise<Reply>;
  send(content: InboundContent, externalId?: string): Promise<Reply>;
  /** Hands a message in, and does not wait for its turn. */
  post(
    content: InboundContent,
    options?: { externalId?: string; through?: Conversation; hold?: boolean },
  ): Promise<{ seq: number }>;
  thread(): Promise<{ author: string; text: string }[]>;
}

/** Texts are scripts: a JSON array of commands is read as these, anything else is a question. A burst is read line by line. */
export const scripted: Reader = async (text, context) => ({
  commands: text
    .split("\n")
    .flatMap((line) => commandsOf(line).map((command) => ({ command, confidence: 1, words: line }))),
  language: languageOf(text) ?? context.locale,
  reader: "rules",
});

function commandsOf(line: string): Command[] {
  return line.startsWith("[") ? JSON.parse(line) : [{ type: "ask_knowledge", question: line }];
}

const languageOf = (text: string): Locale | null =>
  text.startsWith("[") ? null : /[іїєґ]/i.test(text) ? "uk" : /[а-я]/i.test(text) ? "ru" : "en";

export const command = JSON.stringify;

export async function openStage(options: DatabaseOptions = {}): Promise<Stage> {
  const statements: string[] = [];
  const db = await testDatabase({ ...options, onStatement: (text) => statements.push(text) });
  const shop = await furnish(db);
  const stage: Stage = {
    db,
    now: MONDAY,
    shop,
    statements,
    reports: [],
    letters: [],
    logged: [],
    conversation: { receive: () => Promise.reject(), settled: () => Promise.reject(), sweep: () => Promise.reject() },
    replica: (differing = {}) => makeConversation({ ...partsOf(stage, shop.lexicon), ...differing }),
    customer: (fields) => makeCustomer(stage, fields),
    order: (customer, fields) => makeOrder(stage, customer, fields),
    visitor: (as, from) => makeVisitor(stage, as ?? null, from),
  };
  stage.conversation = stage.replica();
  return stage;
}

function partsOf(stage: Stage, lexicon: Awaited<ReturnType<typeof furnish>>["lexicon"]): ConversationParts {
  let codes = 100_000;
  const log = (event: string) => void stage.logged.push(event);
  return {
    db: stage.db,
    clock: () => stage.now,
    log: { info: log, warn: log, error: log } satisfies Log,
    wording: builtInWording(),
    read: scripted,
    models: { model: null, embedder: null },
    shop: async () => ({ ...stage.shop, lexicon }),
    newCode: () => String(++codes),
    hash: (text) => createHash("sha256").update(`pepper:${text}`).digest("base64url"),
    async post(letters, at) {
      stage.letters.push(...letters);
      await enqueue(
        stage.db,
        letters.map(({ to, by }) => ({
          channel: by ?? "email",
          destination: to,
          content: { kind: "letter", to, subject: "-", text: "-" },
          at,
        })),
      );
    },
    burstMs: 0,
    onTurn: (report) => stage.reports.push(report),
  };
}

let made = 0;

async function makeCustomer({ db }: Stage, fields: Partial<CustomerRow> = {}): Promise<Known> {
  made += 1;
  const row = {
    external_id: `customer-${made}`,
    first_name: "Анна",
    last_name: "Петренко",
    email: `customer-${made}@example.com`,
    phone: `+3706${String(1_000_000 + made)}`,
    language: "en",
    ...fields,
  };
  await upsertCustomers(db, [row], MONDAY);
  const { id = 0 } = (await customerOfExternalId(db, row.external_id)) ?? {};
  return { externalId: row.external_id, id, email: row.email ?? "", phone: row.phone ?? "" };
}

async function makeOrder(
  { db }: Stage,
  customer: Known | null,
  { items = {}, ...fields }: Partial<OrderRow> & { items?: Record<string, number> } = {},
): Promise<string> {
  made += 1;
  const order: OrderRow = {
    number: String(10_000 + made),
    customer_external_id: customer?.externalId ?? null,
    status: "paid",
    payment_status: "paid",
    placed_at: new Date("2026-11-20T10:00:00Z"),
    total: 24.9,
    currency: "EUR",
    ...fields,
  };
  await upsertOrders(db, [order], MONDAY);
  const lines = Object.entries(items).map(([sku, quantity]) => ({
    order_number: order.number,
    sku,
    occurrence: 1,
    quantity,
    unit_price: 5,
  }));
  await upsertOrderLines(db, lines);
  return order.number;
}

async function makeVisitor(
  stage: Stage,
  as: Known | null,
  { channel = "web", language }: { channel?: "web" | "telegram"; language?: string } = {},
): Promise<Visitor> {
  made += 1;
  const senderId = `visitor-${made}`;
  if (as) await proveIdentity(stage.db, { channel, senderId }, as.id, "test", stage.now);
  const post: Visitor["post"] = (
    content,
    { externalId = newId(new Date()), through = stage.conversation, hold } = {},
  ) =>
    through.receive(
      { channel, externalId, sender: { id: senderId, language: language ?? "en" }, content, at: stage.now },
      { hold },
    );
  const send: Visitor["send"] = async (content, externalId) => {
    const before = stage.reports.length;
    await post(content, { externalId });
    await stage.conversation.settled();
    const reports = stage.reports.slice(before).filter((report) => report.senderId === senderId);
    return replyOf(
      reports.flatMap((report) => report.messages),
      reports.at(-1) ?? null,
    );
  };
  return {
    channel,
    senderId,
    post,
    send,
    say: (...said) =>
      send({
        kind: "text",
        text: said.map((one) => (typeof one === "string" ? one : command([one].flat()))).join("\n"),
      }),
    async tap(button) {
      const shown = stage.reports.filter((report) => report.senderId === senderId).flatMap((report) => report.messages);
      const found = shown
        .flatMap((message) => message.buttons)
        .findLast(({ label, payload }) => label.startsWith(button) || payload.startsWith(button));
      if (!found) throw new Error(`nobody showed a button "${button}"`);
      return send({ kind: "button", ...found });
    },
    async thread() {
      const messages = await newestOfThread(stage.db, channel, senderId, 200);
      return messages.map(({ author, content }) => ({ author, text: "text" in content ? content.text : content.kind }));
    },
  };
}

const replyOf = (messages: Outbound[], report: TurnReport | null): Reply => ({
  messages,
  texts: messages.map((message) => message.text),
  buttons: messages.flatMap((message) => message.buttons.map((button) => button.label)),
  report,
});

/** Statements and commits of what was sent: a statement outside of a transaction that writes is a commit too. */
export function costOf(statements: readonly string[]): { statements: number; commits: number } {
  let commits = 0;
  let depth = 0;
  for (const text of statements.map((one) => one.trim().toLowerCase())) {
    if (text.startsWith("begin")) depth = 1;
    else if (text.startsWith("commit")) {
      commits += 1;
      depth = 0;
    } else if (depth === 0 && /\b(insert|update|delete)\b/.test(text)) commits += 1;
  }
  return { statements: statements.length, commits };
}

export { ask, cancel, choose, correct, later, no, person, set, start, yes } from "../dialogue/talk.ts";
