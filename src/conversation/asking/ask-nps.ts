import { asLocale, type Clock, type Locale } from "../../base/index.ts";
import { askNps } from "../../capabilities/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { isStillQuiet, type NpsRule, nextNpsCandidate, noteNpsAsk } from "../../feedback/index.ts";
import { attendanceAt, type Policy } from "../../policy/index.ts";
import type { Wording } from "../../wording/index.ts";
import { chooseDoor, type Thread } from "../notices/door.ts";
import { reachOf } from "../notices/queries.ts";
import { sayUnasked } from "./say-unasked.ts";

/** What asking rests on. */
export interface NpsParts {
  db: Database;
  clock: Clock;
  wording: Wording;
  policy: Policy;
  timezone: string;
}

/** As many are looked at in one go. */
const AT_MOST = 100;
/** An order that came longer ago than this after its day of asking is too long past to be asked about. */
const ASKED_WITHIN_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Asks customers whose order came some days ago whether they would recommend the shop: inside the shop's hours, in the thread where they
 * agreed to messages, nobody again before the policy's days are over, and each by one replica. Answers how many were asked.
 */
export async function askForNps({ db, clock, wording, policy, timezone }: NpsParts): Promise<number> {
  const at = clock();
  const rule = ruleOf(policy, at, timezone);
  if (!rule) return 0;
  let [asked, after] = [0, 0];
  for (let looked = 0; looked < AT_MOST; looked += 1) {
    const found = await atomically(db, () => askNext({ db, wording }, rule, { after, at }));
    if (!found) break;
    after = found.customerId;
    if (found.asked) asked += 1;
  }
  return asked;
}

function ruleOf(policy: Policy, at: Date, timezone: string): NpsRule | null {
  const { nps } = policy;
  if (!nps || !attendanceAt({ ...policy, staff_online: 1 }, at, timezone).open) return null;
  const before = (days: number) => new Date(at.getTime() - days * DAY_MS);
  return {
    deliveredFrom: before(nps.days_after_delivery + ASKED_WITHIN_DAYS),
    deliveredTo: before(nps.days_after_delivery),
    quietSince: before(nps.every_days),
  };
}

async function askNext(
  { db, wording }: Pick<NpsParts, "db" | "wording">,
  rule: NpsRule,
  { after, at }: { after: number; at: Date },
): Promise<{ customerId: number; asked: boolean } | null> {
  const candidate = await nextNpsCandidate(db, rule, after);
  if (!candidate) return null;
  const { customerId, orderNumber } = candidate;
  const reach = await reachOf(db, customerId);
  const door = reach && chooseDoor(reach);
  // Another replica may have asked between the look and the lock.
  if (!door || !("thread" in door) || !(await isStillQuiet(db, customerId, rule))) return { customerId, asked: false };
  await noteNpsAsk(db, candidate, at);
  const { conversationId, channel, senderId } = door.thread;
  const asking = { conversationId, channel, senderId, locale: localeOf(reach.language, door.thread), at };
  await sayUnasked(db, wording, { ...asking, consentOf: customerId }, askNps(orderNumber));
  return { customerId, asked: true };
}

const localeOf = (language: string | null, { locale }: Thread): Locale =>
  asLocale(language) ?? asLocale(locale) ?? "ru";
