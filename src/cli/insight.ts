import { newId } from "../base/index.ts";
import {
  insightDue,
  type ModelState,
  modelState,
  type Overview,
  overview,
  type RfmMap,
  rebuildInsight,
  rfmMap,
  sayCaution,
  sayWhyNot,
} from "../insight/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../services/index.ts";
import { rest, takeFlag } from "./arguments.ts";
import type { Context } from "./context.ts";
import { progressTo } from "./progress.ts";

/** `insight [--rebuild]`: what the shop's customers are worth; with `--rebuild` everybody's figures are reckoned anew first. */
export async function run(args: string[], { db, config, clock, out, err, json }: Context): Promise<number> {
  const rebuild = takeFlag(args, "--rebuild");
  rest(args, 0);
  const [at, timezone] = [clock(), config.TIMEZONE];
  const holder = newId(at);
  const tell = progressTo(err);
  const progress = (rows: number, total: number) => tell({ table: "customers", rows, total });
  if (rebuild || (await modelState(db)).rebuiltAt === null)
    await rebuildInsight(db, { at, timezone, progress }, holder);
  else await insightDue({ db, clock, timezone, budgetMs: Number.POSITIVE_INFINITY }, holder);
  const told = { whom: null, timezone, at };
  const figures = { overview: await overview(db, told), groups: (await rfmMap(db, told)).groups };
  const model = await modelState(db);
  const { wording } = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, timezone);
  const said = {
    whyNot: model.why.map((why) => wording.say("en", sayWhyNot(why))),
    cautions: model.cautions.map((caution) => wording.say("en", sayCaution(caution))),
  };
  if (json) out(JSON.stringify({ ...figures, model, said }));
  else for (const line of linesOf(figures, model, said)) out(line);
  return 0;
}

function linesOf(
  { overview: of, groups }: { overview: Overview; groups: RfmMap["groups"] },
  model: ModelState,
  said: { whyNot: string[]; cautions: string[] },
): string[] {
  return [
    ...figuresOf(of).map(([name, value]) => `${name.padEnd(34)}${value}`),
    "",
    ...groups
      .filter(({ customers }) => customers > 0)
      .map(
        ({ group, customers, revenue }) =>
          `${(group ?? "no group").padEnd(22)}${rounded(customers).padStart(12)}${rounded(revenue).padStart(18)}`,
      ),
    "",
    ...modelLines(model),
    ...said.whyNot,
    ...said.cautions,
  ];
}

const figuresOf = (of: Overview): [string, string][] => [
  ["customers, buyers", `${rounded(of.customers)}, ${rounded(of.buyers)}`],
  ["orders, revenue", `${rounded(of.orders)}, ${rounded(of.revenue)}`],
  ["average order", rounded(of.averageOrder)],
  ["bought again", percent(of.repeatRate)],
  ["usual interval, days", rounded(of.usualInterval)],
  ["lifetime, months", rounded(of.lifetimeMonths)],
  ["ARPU of 12 months, of a month", `${rounded(of.lastYear.arpu)}, ${rounded(of.lastYear.arpuMonth)}`],
  ["lifetime × ARPU", rounded(of.lifetimeValue.byRevenue)],
  ["average order × repeat × lifetime", rounded(of.lifetimeValue.byOrders)],
  ["expected in 12 months", `${rounded(of.predicted.orders)} orders, ${rounded(of.predicted.value)}`],
  [
    "risk of leaving",
    `low ${rounded(of.churn.low)}, medium ${rounded(of.churn.medium)}, high ${rounded(of.churn.high)}`,
  ],
  ["past the next expected purchase", rounded(of.overdue)],
  ["NPS", of.nps.score === null ? "–" : rounded(of.nps.score)],
];

function modelLines({ model, rebuiltAt }: ModelState): string[] {
  const reckoned = `reckoned as of ${rebuiltAt?.toISOString()}`;
  if (!model) return [reckoned];
  const { frequency: f, value: v } = model;
  const bgNbd = `BG/NBD r ${f.r.toFixed(3)}, α ${f.alpha.toFixed(3)}, a ${f.a.toFixed(3)}, b ${f.b.toFixed(3)} (LL ${f.logLikelihood.toFixed(2)})`;
  const gammaGamma = v ? [`Gamma-Gamma p ${v.p.toFixed(2)}, q ${v.q.toFixed(2)}, v ${v.v.toFixed(2)}`] : [];
  return [reckoned, bgNbd, ...gammaGamma];
}

const rounded = (value: number | null): string =>
  value === null ? "–" : value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
const percent = (share: number | null): string => (share === null ? "–" : `${rounded(100 * share)} %`);
