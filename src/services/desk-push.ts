import { type Clock, newId, Refused } from "../base/index.ts";
import type { Config } from "../config.ts";
import { alertsSince, listConversations, standingOf } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import type { PushPort } from "../desk/index.ts";
import { type Post, webhookUrl } from "../integrations/index.ts";
import type { Caller } from "../outbox/index.ts";
import type { Policy } from "../policy/index.ts";
import { type Alert, dropBrowserOf, keepBrowser, makePusher, noteAlerts, pushKeys } from "../push/index.ts";
import type { Seal } from "../settings/index.ts";
import type { Wording } from "../wording/index.ts";
import { clocksOf } from "./desk-summary.ts";

/** So long before an answer is due one is told, as the inbox warns. */
const SOON_MS = 5 * 60_000;
/** As many that wait are looked at for that, the most pressing first. */
const AT_MOST = 100;

/** What each kind of alert says. */
const SAID: Readonly<Record<Alert["kind"], string>> = {
  waiting: "push-waiting",
  given: "push-given",
  message: "push-message",
  breach: "push-breach",
};

/** What alerts to the staff's browsers are made of. */
export interface DeskPushParts {
  db: Database;
  clock: Clock;
  config: Pick<Config, "PUBLIC_URL" | "MAIL_FROM">;
  seal: Seal;
  wording: Wording;
  policy: Policy;
  timezone: string;
  post: Post;
  /** Whose session a request carries. */
  sessionOf(headers: Headers): Promise<string | null>;
}

/** Alerts to the staff's browsers: looked for, sent, and asked for at the desk. */
export interface DeskPush {
  port: PushPort;
  /** Puts what happened into the outbox. */
  note(): Promise<number>;
  send: Caller;
}

/** Joins alerts to the staff's browsers. */
export function makeDeskPush(parts: DeskPushParts): DeskPush {
  const { db, clock, config, wording, post } = parts;
  const keys = pushKeys(parts);
  const session = async (headers: Headers): Promise<string> => {
    const id = await parts.sessionOf(headers);
    if (id === null) throw new Refused("not_allowed", "Sign in first.");
    return id;
  };
  return {
    port: {
      state: async () => ({ key: (await keys()).publicKey }),
      async keep({ again = false, ...browser }, headers) {
        webhookUrl(browser.endpoint, false);
        const at = clock();
        await keepBrowser(db, { id: newId(at), sessionId: await session(headers), at, browser, again });
      },
      drop: async (headers) => dropBrowserOf(db, await session(headers)),
    },
    note() {
      const at = clock();
      const find = async (since: Date) => [...(await alertsSince(db, since)), ...(await dueSoon(parts, at))];
      return noteAlerts(db, { at, find });
    },
    send: makePusher({
      ...{ db, clock, post, keys, contact: contactOf(config) },
      say: (locale, kind) => wording.say(locale, { reply: SAID[kind] }),
      stands: (alert) => stands(db, alert),
    }),
  };
}

/** Answers that are due soon, each told once to whoever has the conversation, else to everybody. */
async function dueSoon({ db, policy, timezone }: DeskPushParts, at: Date): Promise<Alert[]> {
  if (policy.support?.first_answer_minutes === undefined) return [];
  const rows = await listConversations(db, { queue: "waiting", me: "", limit: AT_MOST, before: null });
  return rows.flatMap((row) => {
    const { answerDueAt } = clocksOf({ policy, timezone }, row);
    const left = answerDueAt === null ? -1 : new Date(answerDueAt).getTime() - at.getTime();
    if (left < 0 || left > SOON_MS) return [];
    return [{ key: `due ${row.id} ${answerDueAt}`, kind: "breach", conversationId: row.id, staff: row.heldBy, at }];
  });
}

/** Whether it is still so by the time that it is told. */
async function stands(
  db: Database,
  { kind, conversationId, staff }: Pick<Alert, "kind" | "conversationId"> & { staff: string },
): Promise<boolean> {
  const now = await standingOf(db, conversationId);
  if (!now) return false;
  if (kind === "waiting") return now.heldBy === null && now.waits;
  return now.heldBy === staff || (kind === "breach" && now.heldBy === null && now.waits);
}

/** Whom push services may ask about this service. */
const contactOf = ({ PUBLIC_URL, MAIL_FROM }: DeskPushParts["config"]): string =>
  MAIL_FROM ? `mailto:${MAIL_FROM}` : PUBLIC_URL?.startsWith("https:") ? PUBLIC_URL : "mailto:desk@localhost";
