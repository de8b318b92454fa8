import { DateTime } from "luxon";
import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../src/base/index.ts";
import { type SupportCounts, supportFigures, supportRows } from "../../../src/conversation/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { testDatabase } from "../../support/database.ts";

const db = await testDatabase();
const ZONE = "Europe/Kyiv";
// Over the end of summer time, so that days of 25 hours are among them.
const stretch = { from: new Date("2025-10-14T21:00:00Z"), to: new Date("2025-11-05T22:00:00Z"), timezone: ZONE };
const by = { policy: Policy.parse({}), now: new Date("2025-11-08T12:00:00Z") };

const CHANNELS = ["telegram", "web"];
const LOCALES = ["en", "ru", "uk"];
const REASONS = ["asked", "complaint", "failed"];
const SLUGS = ["delivery-cost", "returns"];

/** The same numbers on every run: a linear congruential generator (Numerical Recipes, 2nd edition, §7.1). */
function makeRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Something that is told of, as it was put into the database. */
interface Fact {
  what: string;
  day: string;
  channel: string;
  locale: string;
  /** Seconds that a called person took to answer. */
  waited?: number;
}

const facts: Fact[] = [];

/** An hour and a half before the stretch to as much behind it: what lies outside of it is not counted. */
function randomMoment(): Date {
  const margin = 2 * 3_600_000;
  return new Date(stretch.from.getTime() - margin + random(stretch.to.getTime() - stretch.from.getTime() + 2 * margin));
}

const random = makeRandom(7);
const pick = (names: readonly string[]) => names[random(names.length)] ?? "";

function note(at: Date, fact: Omit<Fact, "day">): void {
  const day = DateTime.fromJSDate(at, { zone: ZONE }).toISODate() ?? "";
  if (at >= stretch.from && at < stretch.to) facts.push({ ...fact, day });
}

beforeAll(async () => {
  for (let made = 0; made < 40; made += 1) {
    const place = { channel: pick(CHANNELS), locale: pick(LOCALES) };
    const id = await addThread(place);
    for (let call = random(3); call > 0; call -= 1) await addCall(id, place);
    await addDraft(id, place);
    await addQuestions(id, place);
  }
});

type Where = Pick<Fact, "channel" | "locale">;

async function addThread(place: Where): Promise<string> {
  const [id, spoke] = [newId(by.now), randomMoment()];
  await db`
    insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
    values (${id}, ${place.channel}, ${id}, ${place.locale}, '{}', ${by.now}, ${by.now})`;
  await db`
    insert into messages (id, conversation_id, channel, sender_id, external_id, author, content, at)
    values (${newId(spoke)}, ${id}, ${place.channel}, ${id}, ${id}, 'customer', '{"kind":"text","text":"?"}', ${spoke})`;
  note(spoke, { what: "contact", ...place });
  return id;
}

async function addCall(id: string, place: Where): Promise<void> {
  const [at, reason, waited, handoff] = [randomMoment(), pick(REASONS), 1 + random(5_000), newId(by.now)];
  const answered = random(3) > 0 ? new Date(at.getTime() + waited * 1000) : null;
  await db`
    insert into handoffs (id, conversation_id, reason, packet, opened_at, answered_at)
    values (${handoff}, ${id}, ${reason}, '{}', ${at}, ${answered})`;
  note(at, { what: `called ${reason}`, ...place, ...(answered ? { waited } : {}) });
  const [rated, value] = [randomMoment(), 1 + random(5)];
  await db`
    insert into ratings (id, conversation_id, handoff_id, value, at)
    values (${newId(by.now)}, ${id}, ${handoff}, ${value}, ${rated})`;
  note(rated, { what: `rated ${value}`, ...place });
  const [closed, kind] = [randomMoment(), pick(["closed", "reopened", "snoozed"])];
  await db`insert into conversation_events (conversation_id, at, kind) values (${id}, ${closed}, ${kind})`;
  // A rest is an event, too, and no figure.
  if (kind !== "snoozed") note(closed, { what: kind, ...place });
}

async function addDraft(id: string, place: Where): Promise<void> {
  const [settled, outcome] = [randomMoment(), pick(["sent", "edited", "skipped", "ignored"])];
  const changed = outcome === "edited" ? [0.2, 0.7][random(2)] : null;
  await db`
    insert into suggested_drafts (id, conversation_id, kind, source, locale, shown_at, shown_to, outcome, changed, settled_at)
    values (${newId(by.now)}, ${id}, 'article', 'x', 'ru', ${settled}, 'a', ${outcome}, ${changed ?? null}, ${settled})`;
  const accepted = outcome === "sent" || changed === 0.2;
  note(settled, { what: accepted ? "draft accepted" : "draft not accepted", ...place });
}

async function addQuestions(id: string, place: Where): Promise<void> {
  const [asked, told, slug, turn] = [randomMoment(), randomMoment(), pick(SLUGS), newId(by.now)];
  const channel = random(4) === 0 ? null : place.channel;
  await db`
    insert into unanswered (question, locale, channel, asked_at) values ('?', ${place.locale}, ${channel}, ${asked})`;
  note(asked, { what: "unanswered", ...place, channel: channel ?? "" });
  const state = { answered: { id: turn, slug } };
  await db`
    insert into turns (id, conversation_id, at, finished_at, locale, admitted, rejected, steps, state)
    values (${turn}, ${id}, ${told}, ${told}, ${place.locale}, '[]', '[]', '{}', ${db.json(state)})`;
  note(told, { what: `answer ${slug}`, ...place });
}

/** The figures, counted one by one from what was put in. */
function naive(of: readonly Fact[]) {
  const count = (what: string) => of.filter((fact) => fact.what === what).length;
  const counts = (prefix: string) => of.filter(({ what }) => what.startsWith(prefix)).length;
  const waited = of.flatMap((fact) => fact.waited ?? []).toSorted((one, other) => one - other);
  const [low, high] = [waited[Math.floor((waited.length - 1) / 2)], waited[Math.ceil((waited.length - 1) / 2)]];
  return {
    contacts: count("contact"),
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, count(`called ${reason}`)])),
    answered: waited.length,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    ...{ closed: count("closed"), reopened: count("reopened"), unanswered: count("unanswered") },
    ratings: [1, 2, 3, 4, 5].map((value) => count(`rated ${value}`)),
    drafts: { settled: counts("draft"), accepted: count("draft accepted") },
    answers: counts("answer "),
    top: Math.max(0, ...SLUGS.map((slug) => count(`answer ${slug}`))),
  };
}

/** The same of what was counted in the database. */
function told(of: SupportCounts) {
  const { contacts, firstAnswer, closed, reopened, unanswered, ratings, drafts, answers, topArticle } = of;
  const reasonCount = (reason: string) => of.reasons.find((one) => one.reason === reason)?.count ?? 0;
  return {
    contacts,
    reasons: Object.fromEntries(REASONS.map((reason) => [reason, reasonCount(reason)])),
    ...{ answered: firstAnswer.answered, median: firstAnswer.median, closed, reopened, unanswered, ratings, drafts },
    ...{ answers, top: topArticle?.count ?? 0 },
  };
}

const recount = (keyOf: (fact: Fact) => string) =>
  [...Map.groupBy(facts, keyOf)]
    .map(([key, of]) => [key, naive(of)] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

describe("every figure agrees with a recount, one by one, of what happened", () => {
  test("altogether", async () => {
    expect(told((await supportFigures(db, stretch, by)).total)).toEqual(naive(facts));
  });

  test("for each day, channel and language", async () => {
    const { days, channels, languages } = await supportFigures(db, stretch, by);
    const keyed = (rows: typeof days) => rows.map(({ key, ...counts }) => [key, told(counts)]);
    expect(keyed(days)).toEqual(recount(({ day }) => day));
    expect(keyed(channels)).toEqual(recount(({ channel }) => channel));
    expect(channels.map(({ key }) => key)).toEqual(["", ...CHANNELS]);
    expect(keyed(languages)).toEqual(recount(({ locale }) => locale));
  });

  test("for each day in each channel and language, as the file has them", async () => {
    const rows = await supportRows(db, stretch, by);
    const keyed = rows.map(({ day, channel, locale, ...counts }) => [`${day}\n${channel}\n${locale}`, told(counts)]);
    expect(keyed).toEqual(recount(({ day, channel, locale }) => `${day}\n${channel}\n${locale}`));
  });
});

test("the rows of each breakdown sum to the whole", async () => {
  const { total, days, channels, languages } = await supportFigures(db, stretch, by);
  const whole = countsOf(total);
  expect(whole.contacts).toBeGreaterThan(20);
  expect(whole.durable).toBeGreaterThan(0);
  for (const rows of [days, channels, languages, await supportRows(db, stretch, by)])
    expect(rows.map(countsOf).reduce(added)).toEqual(whole);
});

/** Everything that can be summed, by name. */
const countsOf = (of: SupportCounts): Record<string, number> => ({
  ...{ contacts: of.contacts, contained: of.contained, judged: of.judged, durable: of.durable },
  ...{ closed: of.closed, reopened: of.reopened, unanswered: of.unanswered, answers: of.answers },
  ...{ answered: of.firstAnswer.answered, settled: of.drafts.settled, accepted: of.drafts.accepted },
  ...Object.fromEntries(of.ratings.map((count, at) => [`rated ${at + 1}`, count])),
  ...Object.fromEntries(REASONS.map((reason) => [reason, of.reasons.find((one) => one.reason === reason)?.count ?? 0])),
});

const added = (one: Record<string, number>, other: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.keys(one).map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
