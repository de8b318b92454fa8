import { parseArgs } from "node:util";
import { type ChaosReport, runChaos } from "./chaos/chaos.ts";
import type { ChaosOptions } from "./chaos/scene.ts";
import type { Kind } from "./chaos/stage.ts";

const tellLine = (line: string) => process.stdout.write(`${line}\n`);

const SHOWN = 20;

const FLAGS = {
  conversations: { type: "string", default: "500" },
  seconds: { type: "string", default: "60" },
  database: { type: "string", default: "both" },
  seed: { type: "string", default: "1" },
} as const;

/** `bench -- chaos`: conversations, kills and redeliveries; non-zero where something was lost, done twice or answered out of order. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: FLAGS });
  const leaving = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leaving.abort(new Error(signal)));
  try {
    return await runEach(values, leaving.signal);
  } catch (error) {
    if (!leaving.signal.aborted) throw error;
    tellLine("  ended before its time");
    return 130;
  }
}

async function runEach(values: Record<keyof typeof FLAGS, string>, signal: AbortSignal): Promise<number> {
  const kinds: Kind[] = (["server", "embedded"] as const).filter((kind) => [kind, "both"].includes(values.database));
  let wrong = 0;
  for (const kind of kinds) {
    tellLine(`\n${kind}: ${values.conversations} conversations, ${values.seconds} s of kills`);
    const report = await runChaos(optionsOf(kind, values, signal));
    if (report) wrong += print(report);
    else tellLine("  skipped: DATABASE_URL names no server");
  }
  return wrong > 0 ? 1 : 0;
}

const optionsOf = (kind: Kind, values: Record<keyof typeof FLAGS, string>, signal: AbortSignal): ChaosOptions => ({
  kind,
  conversations: Number(values.conversations),
  least: 0,
  seconds: Number(values.seconds),
  kills: 2,
  replicas: kind === "server" ? 2 : 1,
  killMs: kind === "server" ? [2_000, 5_000] : [3_000, 7_000],
  thinkMs: [4_000, 12_000],
  moveMs: 150,
  drainSeconds: 180,
  seed: Number(values.seed),
  signal,
  tell: (line) => tellLine(`  ${line}`),
});

/** Prints what a run showed; answers how much was wrong. */
function print(report: ChaosReport): number {
  const { answer, down, recovery, wrong } = report;
  const ms = (value: number) => `${Math.round(value)} ms`;
  tellLine(
    `  ${report.messages} messages and ${report.moves} moves of orders, ${report.redelivered} updates brought twice, ${report.kills} kills`,
  );
  tellLine(
    `  ${report.perSecond.toFixed(1)} messages/s; answered after p50 ${ms(answer.p50)}, p95 ${ms(answer.p95)}, at most ${ms(answer.most)}`,
  );
  tellLine(`  a killed process is back after p50 ${ms(down.p50)}, at most ${ms(down.most)}`);
  tellLine(`  what a kill cut off is answered after p50 ${ms(recovery.p50)}, at most ${ms(recovery.most)}`);
  tellLine(`  sent twice: ${report.doubled}, of ${report.cutOff} being sent at a kill`);
  for (const { times, first } of report.logged) tellLine(`  logged ${times} times, first: ${first}`);
  for (const one of wrong.slice(0, SHOWN)) tellLine(`  WRONG: ${one}`);
  tellLine(
    wrong.length > 0 ? `  ${wrong.length} things are wrong` : "  nothing lost, nothing done twice, all in order",
  );
  return wrong.length;
}
