import { parseArgs } from "node:util";
import { startBotApi } from "../support/bot-api/index.ts";
import { type Kind, setStage } from "./chaos/stage.ts";
import { Replica } from "./replica.ts";
import { abreast, oneByOne } from "./telegram/load.ts";

const tellLine = (line: string) => process.stdout.write(`${line}\n`);

const ECHO = new URL("./telegram/echo.ts", import.meta.url);
const TOKEN = "123456:BENCH-AAHdqTcvCH1vGWJxfSeofSAs0K5PAL";
const P50_AT_MOST_MS = 30;
const RATIO_AT_LEAST = 0.25;
const PEOPLE = 64;
const WARM_UP = 40;

const FLAGS = {
  database: { type: "string", default: "both" },
  rounds: { type: "string", default: "300" },
  seconds: { type: "string", default: "6" },
} as const;

/** How long a bot takes for one, and how many it takes a second. */
interface Pace {
  times: number[];
  perSecond: number[];
}

/** `bench -- telegram`: an update in, an answer out, beside a bot that only echoes; non-zero where the goal is missed. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: FLAGS });
  const kinds: Kind[] = (["server", "embedded"] as const).filter((kind) => [kind, "both"].includes(values.database));
  let missed = false;
  for (const kind of kinds) {
    tellLine(`\n${kind}`);
    const paces = await measure(kind, Number(values.rounds), Number(values.seconds));
    if (paces) missed = print(paces) || missed;
    else tellLine("  skipped: DATABASE_URL names no server");
  }
  return missed ? 1 : 0;
}

/** Both bots stand side by side, each on a database of its own, and are measured in turns: the machine's moods are for both. */
async function measure(kind: Kind, rounds: number, seconds: number): Promise<{ ours: Pace; echo: Pace } | null> {
  const leave: (() => Promise<void>)[] = [];
  const interrupted = () => void leaveAll(leave).finally(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    const ours = await open(kind, undefined, leave);
    const echo = await open(kind, ECHO, leave);
    if (!ours || !echo) return null;
    for (const api of [ours, echo]) await oneByOne(api, WARM_UP, PEOPLE);
    const paces = { ours: noPace(), echo: noPace() };
    for (let half = 0; half < 2; half += 1)
      for (const [pace, api] of [[paces.echo, echo] as const, [paces.ours, ours] as const]) {
        pace.times.push(...(await oneByOne(api, rounds / 2, PEOPLE)));
        pace.perSecond.push(await abreast(api, PEOPLE, seconds / 2));
      }
    return paces;
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await leaveAll(leave);
  }
}

const noPace = (): Pace => ({ times: [], perSecond: [] });

async function leaveAll(leave: (() => Promise<void>)[]): Promise<void> {
  for (const one of leave.splice(0).reverse()) await one();
}

/** A bot in a process of its own, with the Bot API that it speaks to. */
async function open(kind: Kind, script: URL | undefined, leave: (() => Promise<void>)[]) {
  const stage = await setStage(kind, { conversations: 0 });
  if (!stage) return null;
  leave.push(stage.remove);
  const api = await startBotApi({ token: TOKEN, check: false, record: false });
  leave.push(() => api.stop());
  const replica = await Replica.at(
    {
      ...{ ...stage.environment, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.url },
      ...{ PUBLIC_URL: "https://shop.test", KNOWLEDGE_BASE: "", SECRET: "", SMTP_URL: "", API_TOKEN: "" },
    },
    script,
  );
  leave.push(() => replica.stop());
  await replica.start();
  api.deliverTo(replica.url);
  return api;
}

/** Prints both; answers whether the goal is missed. */
function print({ ours, echo }: { ours: Pace; echo: Pace }): boolean {
  const [rate, base] = [mean(ours.perSecond), mean(echo.perSecond)];
  for (const [name, pace] of [["beseda", ours] as const, ["grammY echo, one insert", echo] as const])
    tellLine(
      `  ${name.padEnd(26)}p50 ${at(pace, 0.5)} ms  p95 ${at(pace, 0.95)} ms  ${mean(pace.perSecond).toFixed(0).padStart(6)} updates/s`,
    );
  const p50 = Number(at(ours, 0.5));
  tellLine(`  ratio ${(rate / base).toFixed(2)} (goal ${RATIO_AT_LEAST}), p50 ${p50} ms (goal ${P50_AT_MOST_MS})`);
  return rate / base < RATIO_AT_LEAST || p50 > P50_AT_MOST_MS;
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const at = ({ times }: Pace, share: number): string =>
  (times.toSorted((left, right) => left - right)[Math.floor(times.length * share)] ?? 0).toFixed(1);
