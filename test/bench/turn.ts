import { performance } from "node:perf_hooks";
import { newId, silentLog, systemClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { customerOfExternalId, proveIdentity } from "../../src/customers/index.ts";
import { closeDatabase, type Database, type DatabaseAddress, migrate, openDatabase } from "../../src/database/index.ts";
import { openEmbeddedPostgres } from "../../src/hosts/embedded/index.ts";
import { learn, loadDemo, makeServices, type Services } from "../../src/services/index.ts";
import { newServerDatabase } from "./server.ts";

const tellLine = (line: string) => process.stdout.write(`${line}\n`);

/** The most that a turn may cost the database. */
const STATEMENTS_AT_MOST = 12;
const COMMITS_AT_MOST = 3;
const ROUNDS = 60;
const WARM_UP = 10;

/** What customers type; the named customer of the demo shop types all but the first two as themselves. */
const KINDS: { name: string; known: boolean; texts: string[] }[] = [
  { name: "question to the articles", known: false, texts: ["Сколько стоит доставка в Латвию?"] },
  { name: "question about a product", known: false, texts: ["How much is Ethiopia Yirgacheffe?"] },
  { name: "own order by number", known: true, texts: ["где мой заказ 10482"] },
  { name: "own data", known: true, texts: ["покажи мои данные"] },
  { name: "change proposed, confirmed", known: true, texts: ["поменяйте мой e-mail на anna.new@example.com", "да"] },
  { name: "a person is called", known: true, texts: ["позовите оператора"] },
];

interface Meter {
  statements: string[];
}

/** `bench -- turn`: a turn's time, statements and commits on both databases, beside a bare insert; non-zero where a bound is broken. */
export async function run(): Promise<number> {
  let broken = false;
  for (const [name, open] of [
    ["embedded", openEmbedded],
    ["server", newServerDatabase],
  ] as const) {
    const where = await open();
    if (where === null) {
      tellLine(`${name}: skipped, DATABASE_URL names no server`);
      continue;
    }
    tellLine(`\n${name}`);
    broken = (await measure(where.address)) || broken;
    await where.remove();
  }
  return broken ? 1 : 0;
}

async function openEmbedded(): Promise<{ address: DatabaseAddress; remove(): Promise<void> }> {
  const running = await openEmbeddedPostgres();
  return { address: running.url, remove: () => running.stop() };
}

async function measure(address: DatabaseAddress): Promise<boolean> {
  const meter: Meter = { statements: [] };
  const db = openDatabase(address, { onStatement: (text) => meter.statements.push(text) });
  await migrate(db);
  const at = systemClock();
  const config = readConfig({});
  await loadDemo(db, { at, customers: 0 });
  await learn(db, config, at);
  const services = await makeServices({ config, db, log: silentLog, burstMs: 0, mail: "none" });
  const insert = await timeOf(ROUNDS * 3, () => bareInsert(db, meter));
  print("a bare insert", insert, insert);
  let broken = false;
  for (const kind of KINDS) {
    const { times, worst } = await measureKind(services, meter, kind);
    print(kind.name, times, insert, worst);
    broken ||= worst.statements > STATEMENTS_AT_MOST || worst.commits > COMMITS_AT_MOST;
  }
  await closeDatabase(db);
  if (broken) tellLine(`A turn may take ${STATEMENTS_AT_MOST} statements and ${COMMITS_AT_MOST} commits at most.`);
  return broken;
}

async function bareInsert(db: Database, meter: Meter): Promise<void> {
  meter.statements = [];
  await db`insert into facts (name, value, changed_at) values (${newId(systemClock())}, '1', ${systemClock()})`;
}

interface Cost {
  statements: number;
  commits: number;
}

async function measureKind(
  services: Services,
  meter: Meter,
  kind: (typeof KINDS)[number],
): Promise<{ times: number[]; worst: Cost }> {
  const times: number[] = [];
  const worst: Cost = { statements: 0, commits: 0 };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const senderId = `bench-${newId(systemClock())}`;
    if (kind.known) await identify(services.db, senderId);
    for (const text of kind.texts) {
      meter.statements = [];
      const began = performance.now();
      await say(services, senderId, text);
      if (round >= 0) times.push(performance.now() - began);
      // The first turns read the shop into memory; what is counted is the turn of a running service.
      const cost = costOf(meter.statements);
      if (round < 0) continue;
      worst.statements = Math.max(worst.statements, cost.statements);
      worst.commits = Math.max(worst.commits, cost.commits);
    }
  }
  return { times, worst };
}

async function identify(db: Database, senderId: string): Promise<void> {
  const anna = await customerOfExternalId(db, "anna");
  if (!anna) throw new Error("the demo shop has no Anna");
  await proveIdentity(db, { channel: "web", senderId }, anna.id, "bench", systemClock());
}

async function say({ conversation }: Services, senderId: string, text: string): Promise<void> {
  const at = systemClock();
  await conversation.receive({
    channel: "web",
    externalId: newId(at),
    sender: { id: senderId, language: null },
    content: { kind: "text", text },
    at,
  });
  await conversation.settled();
}

/** Statements sent, and commits that write: COMMIT itself, and each writing statement outside a transaction. */
function costOf(statements: string[]): Cost {
  let inside = false;
  let commits = 0;
  for (const statement of statements.map((text) => text.trim().toLowerCase())) {
    if (statement.startsWith("begin")) inside = true;
    else if (statement.startsWith("commit")) {
      inside = false;
      commits += 1;
    } else if (!inside && /\b(insert into|update|delete from)\b/.test(statement)) commits += 1;
  }
  return { statements: statements.length, commits };
}

async function timeOf(rounds: number, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

function print(name: string, times: number[], base: number[], cost?: Cost): void {
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const counts = cost ? `${String(cost.statements).padStart(3)} statements ${cost.commits} commits` : "";
  const ratio = `${(p50 / quantile(base, 0.5)).toFixed(1)} inserts`;
  const figures = `p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  ${(1000 / p50).toFixed(0).padStart(6)}/s  ${ratio.padStart(14)}`;
  tellLine(`  ${name.padEnd(28)}${figures}  ${counts}`);
}

const quantile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
