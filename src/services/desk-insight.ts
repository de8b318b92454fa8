import { type Clock, errorFields, type Locale, type Log, newId, Refused } from "../base/index.ts";
import type { Config } from "../config.ts";
import { customerOfExternalId } from "../customers/index.ts";
import { atomically, audit, type Database } from "../database/index.ts";
import type { CustomerInsight, InsightMap, InsightModel, InsightPort, InsightRules } from "../desk/index.ts";
import {
  cohorts,
  insightOf,
  modelState,
  overview,
  readInsightSettings,
  rebuildInsight,
  rfmMap,
  sayCaution,
  sayWhyNot,
  valueDistribution,
  type Whom,
  writeInsightSettings,
} from "../insight/index.ts";
import { readSegment, sqlOf } from "../segments/index.ts";
import type { Saying, Wording } from "../wording/index.ts";

/** What the desk's figures of customers are made of. */
interface InsightPortParts {
  db: Database;
  config: Pick<Config, "TIMEZONE" | "CURRENCY">;
  clock: Clock;
  log: Log;
  wording: Wording;
  /** Hears of work that goes on after its request was answered. */
  keepAlive?: (work: Promise<void>) => void;
}

/** What customers are worth, as the desk needs it. */
export function makeInsightPort(parts: InsightPortParts): InsightPort {
  const { db, config, clock } = parts;
  const timezone = config.TIMEZONE;
  const told = async (segment: string | undefined) => ({ whom: await whomOf(parts, segment), timezone, at: clock() });
  const rebuilding = rebuilder(parts);
  return {
    async overview({ segment, locale }) {
      const figures = await overview(db, await told(segment));
      const model = { ...(await modelOf(parts, locale)), progress: rebuilding.progress() };
      return { currency: config.CURRENCY, timezone, ...figures, model };
    },
    map: async ({ segment }) => mapOf(await rfmMap(db, await told(segment)), await readInsightSettings(db)),
    cohorts: async ({ segment }) => ({ cohorts: await cohorts(db, await told(segment)) }),
    value: async ({ segment, of }) => valueDistribution(db, await told(segment), of),
    settings: () => readInsightSettings(db),
    changeSettings: (settings, staff) => decide(parts, settings, staff),
    rebuild: async () => rebuilding.begin(),
    ofCustomer: (externalId) => customerFigures(parts, externalId),
  };
}

/** Everybody, or the members of a saved segment as they were last found. */
async function whomOf({ db, clock, config }: InsightPortParts, segment: string | undefined): Promise<Whom> {
  if (segment === undefined) return null;
  if (!(await readSegment(db, segment))) throw new Refused("not_found", "There is no such segment.");
  return sqlOf({ where: { kind: "segment", id: segment }, timezone: config.TIMEZONE }, { now: clock() });
}

async function modelOf({ db, wording }: InsightPortParts, locale: Locale): Promise<Omit<InsightModel, "progress">> {
  const { rebuiltAt, rebuilding, usualDays, model, why, cautions } = await modelState(db);
  const said = (sayings: Saying[]) => sayings.map((saying) => wording.say(locale, saying));
  return {
    ...{ rebuiltAt: rebuiltAt?.toISOString() ?? null, rebuilding, usualDays },
    ...{ fitted: model !== null, buyers: model?.buyers ?? null },
    whyNot: said(why.map(sayWhyNot)),
    cautions: said(cautions.map(sayCaution)),
  };
}

/** Each square with its group, where one score more or less of money changes nothing. */
function mapOf(map: Awaited<ReturnType<typeof rfmMap>>, { groups }: InsightRules): InsightMap {
  const groupAt = (recency: number, frequency: number) => {
    const rule = groups.find((one) => isWithin(recency, one.recency) && isWithin(frequency, one.frequency));
    return rule !== undefined && isWithin(1, rule.monetary) && isWithin(5, rule.monetary) ? rule.group : null;
  };
  const { thresholds } = map;
  return {
    squares: map.squares.map((one) => ({ ...one, group: groupAt(one.recency, one.frequency) })),
    groups: map.groups,
    thresholds: thresholds && { ...thresholds, recency: thresholds.recency.map((at) => at.toISOString()) },
  };
}

const isWithin = (score: number, [from, to]: readonly [number, number]): boolean => score >= from && score <= to;

async function decide({ db, clock }: InsightPortParts, settings: InsightRules, staff: string): Promise<InsightRules> {
  const at = clock();
  return atomically(db, async () => {
    const before = await readInsightSettings(db);
    await writeInsightSettings(db, settings, at);
    const row = { actor: `staff:${staff}`, channel: "desk", table: "settings", key: "insight", turnId: null } as const;
    await audit(db, { ...row, at, action: "change_insight_settings", before, after: settings });
    return settings;
  });
}

/** One rebuild at a time, however often it is asked for. */
function rebuilder({ db, clock, config, log, keepAlive }: InsightPortParts) {
  let running: { done: number; total: number } | null = null;
  const work = async (): Promise<void> => {
    const at = clock();
    const progress = (done: number, total: number) => {
      running = { done, total };
    };
    try {
      await rebuildInsight(db, { at, timezone: config.TIMEZONE, progress }, newId(at));
    } catch (error) {
      log.warn("insight_rebuild_failed", errorFields(error));
    } finally {
      running = null;
    }
  };
  return {
    progress: () => running,
    begin() {
      if (running !== null) return;
      running = { done: 0, total: 0 };
      const done = work();
      keepAlive?.(done);
    },
  };
}

async function customerFigures({ db, config }: InsightPortParts, externalId: string): Promise<CustomerInsight> {
  const customer = await customerOfExternalId(db, externalId);
  if (customer === null) throw new Refused("not_found", "There is no such customer.");
  const found = await insightOf(db, customer.id);
  if (!found) return { insight: null };
  const { customerId: _, firstOrderAt: __, rfmRecency: r, rfmFrequency: f, rfmMonetary: m, ...figures } = found;
  return {
    insight: {
      ...figures,
      currency: config.CURRENCY,
      rfm: r === null || f === null || m === null ? null : [r, f, m],
      lastOrderAt: found.lastOrderAt?.toISOString() ?? null,
      nextOrderAt: found.nextOrderAt?.toISOString() ?? null,
      reckonedAt: found.reckonedAt.toISOString(),
    },
  };
}
