import { Refused, silentLog, Unavailable } from "../../src/base/index.ts";
import {
  type AssistPort,
  type CampaignsPort,
  type DeskOptions,
  type DeskPort,
  desk,
  type InboxPort,
  type InsightPort,
  type KnowledgePort,
  type MarketerPort,
  type RecommendationsPort,
  type SegmentsPort,
  type SettingsPort,
  type Summary,
  type TeamPort,
  type WritingPort,
} from "../../src/desk/index.ts";
import type { StaffMember } from "../../src/staff/index.ts";
import { nobody } from "./nobody.ts";

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
  ...{ spam: false, closedAt: null, snoozedUntil: null, priority: "normal", tags: [] },
  ...{ answerDueAt: null, resolveDueAt: null },
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
        ? {
            conversation: summary,
            handoff: null,
            card: null,
            orders: [],
            done: [],
            messages: [],
            notes: [],
            events: [],
            threads: [],
            viewers: [],
          }
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
    async correct(seq, said) {
      asked.push(["correct", seq, said]);
    },
    async retract(seq, staff) {
      asked.push(["retract", seq, staff]);
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
    async keepFile({ id, name, staff, bytes }) {
      asked.push(["keepFile", { id, name, staff, size: bytes.length }]);
      return { id, what: "photo" as const, name };
    },
    reading: async () => ({ turn: null }),
    seen: async () => {},
    watch: () => () => {},
    marks: async () => new Map(),
    ...more,
  };
}

/** A port of what is done beside answering that notes what it is asked. */
function notingInbox(asked: Asked): InboxPort {
  const noted =
    <Answer>(what: string, answer: Answer) =>
    async (...given: unknown[]) => {
      asked.push([what, ...given]);
      return answer;
    };
  const habits = { available: true, locales: null, sound: false, notify: false };
  return {
    ...{ close: noted("close", summary), transfer: noted("transfer", summary), snooze: noted("snooze", summary) },
    setSkills: noted("setSkills", undefined),
    closing: noted("closing", { text: "", language: "en" as const }),
    ...{ note: noted("note", undefined), mark: noted("mark", summary) },
    ...{ block: noted("block", summary), unblock: noted("unblock", summary), blocked: noted("blocked", []) },
    ...{ viewing: noted("viewing", []), colleagues: noted("colleagues", []), tags: noted("tags", []) },
    search: noted("search", { conversations: [], threads: [], messages: [], more: false }),
    ...{ habits: noted("habits", habits), keepHabits: noted("keepHabits", undefined) },
    ...{ canned: noted("canned", { replies: [], shop: null }), saveCanned: noted("saveCanned", undefined) },
    ...{ deleteCanned: noted("deleteCanned", undefined), usedCanned: noted("usedCanned", undefined) },
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

/** A review of nothing that notes what it is asked. */
const notingKnowledge = (asked: Asked): KnowledgePort => ({
  review: async () => ({ candidates: [] }),
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
});

/** A library that is empty. */
export const noWriting: WritingPort = {
  ...noCampaign([
    "topics",
    "attach",
    "dismiss",
    "draft",
    "library",
    "article",
    "restore",
    "takeBack",
    "begin",
    "open",
    "save",
  ]),
  ...noCampaign(["discard", "tryOut", "publish", "patch"]),
};

/** Campaigns of a shop that has none and may send none. */
const noCampaigns: CampaignsPort = {
  list: async () => [],
  discreet: async () => undefined,
  options: async () => ({ channels: [], topics: [], fields: [], policy: null }),
  goods: async () => [],
  ...noCampaign(["read", "save", "drop", "dryRun", "leftOut", "test", "approve", "step", "results"]),
};

function noCampaign<Name extends string>(names: Name[]): Record<Name, () => Promise<never>> {
  const refuse = () => Promise.reject(new Refused("not_found", "There is no such campaign."));
  return Object.fromEntries(names.map((name) => [name, refuse])) as Record<Name, () => Promise<never>>;
}

/** Segments of a shop that has none. */
const noSegments: SegmentsPort = {
  ...{ list: async () => [], readyMade: async () => [], discreet: async () => undefined },
  ...noSegment([
    ...(["read", "save", "change", "restore", "archive", "unarchive", "versions"] as const),
    ...(["members", "pins", "pin", "journal", "export", "saveReadyMade"] as const),
  ]),
};

function noSegment<Name extends string>(names: Name[]): Record<Name, () => Promise<never>> {
  const refuse = () => Promise.reject(new Refused("not_found", "There is no such segment."));
  return Object.fromEntries(names.map((name) => [name, refuse])) as Record<Name, () => Promise<never>>;
}

const noAnswer = () => Promise.reject(new Refused("not_found", "There is no such chat."));
/** Marketers of a shop that nobody asks anything of. */
const noMarketer: MarketerPort = {
  again: async () => null,
  ...{ ask: noAnswer, refine: noAnswer, save: noAnswer, look: noAnswer, why: noAnswer },
  sql: async () => "",
  ...{ figures: noAnswer, figuresFile: noAnswer, figuresSql: async () => "" },
  telegramLink: async () => null,
};

const noFigures = () => Promise.reject(new Refused("not_found", "There is no such customer."));
/** Figures of a shop that has none. */
const noInsight: InsightPort = {
  ...{ overview: noFigures, map: noFigures, cohorts: noFigures, value: noFigures, settings: noFigures },
  ...{ changeSettings: noFigures, rebuild: noFigures, ofCustomer: noFigures },
};

/** A shop that recommends nothing. */
const noRecommendations: RecommendationsPort = { forCustomer: noFigures, forSegment: noFigures, whoFor: noFigures };

/** Settings that nobody may look at or change. */
const noSettings: SettingsPort = {
  telegram: { state: noAnswer, connect: noAnswer, disconnect: noAnswer },
  supportGroup: { state: noAnswer, code: noAnswer, unbind: noAnswer, ownLink: noAnswer },
  imports: {
    ...{ overview: noAnswer, open: noAnswer, piece: noAnswer, state: noAnswer },
    ...{ begin: noAnswer, refused: noAnswer, removeDemo: noAnswer },
  },
  backup: null,
  integrations: {
    ...{ read: noAnswer, makeWebhook: noAnswer, changeWebhook: noAnswer, dropWebhook: noAnswer },
    ...{ test: noAnswer, deliveries: noAnswer, makeKey: noAnswer, revokeKey: noAnswer },
  },
  shop: {
    read: noAnswer,
    change: noAnswer,
    restore: noAnswer,
    file: noAnswer,
    functions: async () => ["campaigns", "recommendations"],
  },
};

/** A staff whose affairs nobody asks after. */
const noTeam: TeamPort = {
  people: {
    ...{ hasMail: false, list: async () => [], invitations: async () => [], invite: noFigures, uninvite: noFigures },
    ...{ required: async () => [], require: noFigures },
    ...{ setRole: noFigures, remove: noFigures, recovery: noFigures, dropSecondFactor: noFigures },
  },
  account: {
    ...{
      hasSecondFactor: async () => false,
      current: async () => null,
      sessions: async () => [],
      endSession: noFigures,
    },
    endOtherSessions: async () => 0,
  },
  audit: {
    page: async () => ({ entries: [], tables: [] }),
    file: async () => "",
    lookBack: noFigures,
    putBack: noFigures,
  },
};

/** The desk over a port that notes what it is asked. */
export function openDesk(more: Partial<DeskPort> = {}, options: Partial<DeskOptions> = {}) {
  const asked: Asked = [];
  const signedIn = new Map(Object.entries(PEOPLE));
  const app = desk({
    port: notingPort(asked, more),
    knowledge: notingKnowledge(asked),
    support: noCampaign(["figures", "csv", "draftsCsv"]),
    writing: noWriting,
    assist: notingAssist(asked),
    drafts: noCampaign(["suggest", "skip"]),
    campaigns: noCampaigns,
    inbox: notingInbox(asked),
    push: { state: async () => ({ key: "" }), keep: noFigures, drop: noFigures },
    insight: noInsight,
    marketer: noMarketer,
    people: nobody,
    recommendations: noRecommendations,
    segments: noSegments,
    settings: noSettings,
    team: noTeam,
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
