import { silentLog, Unavailable } from "../../src/base/index.ts";
import {
  type AssistPort,
  type DeskOptions,
  type DeskPort,
  desk,
  type KnowledgePort,
  type Summary,
} from "../../src/desk/index.ts";
import type { StaffMember } from "../../src/staff/index.ts";

/** Those who may sign in here: the cookie is their name. */
export const PEOPLE: Record<string, StaffMember> = {
  olga: { id: "1", name: "Olga", email: "olga@shop.example", role: "owner" },
  anna: { id: "2", name: "Anna", email: "anna@shop.example", role: "support" },
  mark: { id: "3", name: "Mark", email: "mark@shop.example", role: "marketer" },
};

/** An id that conversations here have: MD5 makes such ones, without a version. */
export const ID = "0cc175b9-c0f1-b6a8-31c3-99e269772661";
export const OWN = "https://shop.example";

/** What a list says of a conversation. */
export const summary: Summary = {
  id: ID,
  channel: "web",
  locale: "en",
  title: "Guest 0CC1",
  customer: null,
  owner: "bot",
  heldBy: null,
  waitingSince: "2026-11-23T08:00:00.000Z",
  reason: "asked",
  lastMessage: { from: "customer", text: "Hello", at: "2026-11-23T08:00:00.000Z" },
  unanswered: 1,
  blocked: false,
};

/** What was asked of the port, in order. */
export type Asked = [what: string, ...given: unknown[]][];

/** A port that notes what it is asked and knows one conversation. */
function notingPort(asked: Asked, more: Partial<DeskPort> = {}): DeskPort {
  return {
    async list(page) {
      asked.push(["list", page]);
      return { conversations: [summary], counts: { waiting: 1, mine: 0 } };
    },
    async open(id) {
      asked.push(["open", id]);
      return id === ID
        ? { conversation: summary, handoff: null, card: null, orders: [], done: [], messages: [] }
        : null;
    },
    async messages(id, page) {
      asked.push(["messages", id, page]);
      return id === ID ? [] : null;
    },
    async take(id, by) {
      asked.push(["take", id, by]);
      return summary;
    },
    async answer(id, said) {
      asked.push(["answer", id, said]);
      return { seq: 7 };
    },
    async giveBack(id, by) {
      asked.push(["giveBack", id, by]);
      return summary;
    },
    async undo(id, by) {
      asked.push(["undo", id, by]);
      return [];
    },
    async file() {
      return null;
    },
    watch: () => () => {},
    marks: async () => new Map(),
    ...more,
  };
}

/** A model that notes what it is asked, and does not answer for translations. */
const notingAssist = (asked: Asked): AssistPort => ({
  model: "scripted",
  async help(id, given) {
    asked.push(["help", id, given]);
    if (given.what === "translation") throw new Unavailable("the language model");
    return id === ID ? { text: "Hello!", model: "scripted", unsupported: [] } : null;
  },
});

/** A review of one candidate and one question that notes what it is asked. */
const notingKnowledge = (asked: Asked): KnowledgePort => ({
  review: async () => ({ candidates: [], questions: [] }),
  async titles(given) {
    asked.push(["titles", given]);
    return [];
  },
  async accept(...given) {
    asked.push(["accept", ...given]);
  },
  async reject(...given) {
    asked.push(["reject", ...given]);
  },
  async attach(...given) {
    asked.push(["attach", ...given]);
  },
  async dismiss(...given) {
    asked.push(["dismiss", ...given]);
  },
});

/** The desk over a port that notes what it is asked. */
export function openDesk(more: Partial<DeskPort> = {}, options: Partial<DeskOptions> = {}) {
  const asked: Asked = [];
  const signedIn = new Map(Object.entries(PEOPLE));
  const app = desk({
    port: notingPort(asked, more),
    knowledge: notingKnowledge(asked),
    assist: notingAssist(asked),
    staff: {
      whoIs: async (headers) => signedIn.get(headers.get("cookie") ?? "") ?? null,
      trusts: (request) => request.method === "GET" || request.headers.get("origin") === OWN,
    },
    clock: () => new Date("2026-11-23T08:00:00Z"),
    log: silentLog,
    ...options,
  });
  const get = (path: string, who = "anna") => app.request(OWN + path, { headers: { cookie: who } });
  const post = (path: string, body: unknown = {}, who = "anna", headers: Record<string, string> = { origin: OWN }) =>
    app.request(OWN + path, {
      method: "POST",
      headers: { cookie: who, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return { app, asked, signedIn, get, post };
}

/** The code and status of a refusal. */
export async function problemOf(answer: Response): Promise<[status: number, code: string]> {
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  if (!error.message) throw new Error("a refusal says nothing");
  return [answer.status, error.code];
}
