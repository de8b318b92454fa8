import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { silentLog, systemClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { closeDatabase, type Database, type DatabaseAddress, migrate, openDatabase } from "../../src/database/index.ts";
import { learn, loadDemo, makeServices } from "../../src/services/index.ts";
import { Visitor } from "../hosts/smoke/visitor.ts";
import { Replica } from "./replica.ts";
import { newServerDatabase } from "./server.ts";
import { Colleague } from "./support/colleague.ts";

const CUSTOMERS = 200;
const COLLEAGUES = 10;
/** What each customer says to the person who has taken them, and how long they think before each. */
const MESSAGES = 5;
const THINK_MS = { least: 2_000, most: 8_000 };
/** From a customer's message to the screen of whoever has the conversation. */
const AT_MOST_MS = 500;
const PATIENCE_MS = 60_000;
const SECRET = "a secret of the bench that is 32 long";

const tellLine = (line: string) => process.stdout.write(`${line}\n`);

/** `bench -- support`: 200 customers write and 10 people answer at once; non-zero where a word is lost, doubled or out of order, or comes late. */
export async function run(): Promise<number> {
  const where = await newServerDatabase();
  if (!where) {
    tellLine("skipped: DATABASE_URL names no server");
    return 0;
  }
  const db = openDatabase(where.address);
  const replica = await Replica.at({ DATABASE_URL: urlOf(where.address), SECRET, TRUST_PROXY: "yes" });
  try {
    await migrate(db);
    await loadDemo(db, { at: systemClock(), customers: 0 });
    await learn(db, readConfig({}), systemClock());
    await replica.start();
    const late = await talk(db, replica.url);
    for (const [event, { times, first }] of replica.events)
      tellLine(`  the service told ${event} ${times} times: ${first}`);
    return late ? 1 : 0;
  } finally {
    await replica.stop();
    await closeDatabase(db);
    await where.remove();
  }
}

function urlOf(address: DatabaseAddress): string {
  if ("url" in address) return address.url;
  throw new Error("a server has a URL");
}

/** Somebody who talks to a person, and what was said by both. */
interface Talk {
  visitor: Visitor;
  conversation: string;
  colleague: Colleague;
  /** What the customer said, with when. */
  said: { text: string; at: number }[];
  answers: string[];
}

async function talk(db: Database, url: string): Promise<boolean> {
  const colleagues = await hire(db, url);
  const talks = await handOver(db, url, colleagues);
  tellLine(`  ${talks.length} customers have a person, ${COLLEAGUES} people have ${CUSTOMERS / COLLEAGUES} each`);
  await Promise.all(talks.map(converse));
  await sleep(2_000);
  const waits = talks.flatMap(({ said, colleague }) =>
    said.map(({ text, at }) => (colleague.shown.get(text) ?? Number.POSITIVE_INFINITY) - at),
  );
  const faults = await faultsOf(db, talks);
  for (const colleague of colleagues) colleague.leave();
  return told(waits, faults);
}

/** The people come in, by invitations. */
async function hire(db: Database, url: string): Promise<Colleague[]> {
  const services = await makeServices({ config: readConfig({ SECRET }), db, log: silentLog, mail: "none" });
  const names = Array.from({ length: COLLEAGUES }, (_, at) => `colleague${at}`);
  return Promise.all(
    names.map(async (name) => {
      const { token } = await services.staff.invite({ role: "support", by: null }, systemClock());
      return Colleague.enter(url, token, name);
    }),
  );
}

/** Every customer asks for a person, and each of the people takes their share. */
async function handOver(db: Database, url: string, colleagues: Colleague[]): Promise<Talk[]> {
  const visitors = await Promise.all(
    Array.from({ length: CUSTOMERS }, async (_, at) => {
      const visitor = await Visitor.enter(url, { language: "en" }, `10.0.0.${at}`);
      const first = `I want to talk to a person, please. ${at}`;
      await visitor.say(first);
      return { visitor, first };
    }),
  );
  const idOf = async (text: string): Promise<string> => {
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(200)) {
      const [row] = await db<{ id: string }[]>`
        select c.id from messages m join conversations c on c.id = m.conversation_id
        where m.content ->> 'text' = ${text} and c.owner = 'person'
          or m.content ->> 'text' = ${text} and exists (select 1 from handoffs h where h.conversation_id = c.id)`;
      if (row) return row.id;
    }
    throw new Error(`nobody was called for "${text}"`);
  };
  return Promise.all(
    visitors.map(async ({ visitor, first }, at) => {
      const conversation = await idOf(first);
      const colleague = colleagues[at % colleagues.length];
      if (!colleague || !(await colleague.take(conversation))) throw new Error(`${conversation} could not be taken`);
      return { visitor, conversation, colleague, said: [], answers: [] };
    }),
  );
}

/** A customer writes, thinks, writes again; whoever has them answers each word. */
async function converse(talk: Talk): Promise<void> {
  for (let at = 0; at < MESSAGES; at += 1) {
    await sleep(THINK_MS.least + Math.random() * (THINK_MS.most - THINK_MS.least));
    const text = `word ${at} ${randomUUID()}`;
    const sentAt = performance.now();
    await talk.visitor.say(text);
    talk.said.push({ text, at: sentAt });
    while (!talk.colleague.shown.has(text)) {
      if (performance.now() - sentAt > PATIENCE_MS) return;
      await sleep(20);
    }
    const answer = `answer to ${text}`;
    await talk.colleague.answer(talk.conversation, randomUUID(), answer);
    talk.answers.push(answer);
  }
}

/** What a thread does not hold once and in its order: as the database has it, and as the customer reads it. */
async function faultsOf(db: Database, talks: readonly Talk[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { visitor, conversation, said, answers } of talks) {
    const wanted = said.flatMap(({ text }, at) => [text, ...(answers[at] ? [answers[at]] : [])]);
    const rows = await db<{ text: string }[]>`
      select content ->> 'text' as text from messages where conversation_id = ${conversation} order by seq`;
    const kept = rows.map(({ text }) => text).filter((text) => text.includes("word "));
    const read = (await visitor.thread()).map(({ text }) => text).filter((text) => text.includes("word "));
    if (kept.join("\n") !== wanted.join("\n"))
      faults.push(`kept of ${conversation}: ${kept.length} of ${wanted.length}`);
    if (read.join("\n") !== wanted.join("\n"))
      faults.push(`read by ${conversation}: ${read.length} of ${wanted.length}`);
  }
  return faults;
}

function told(waits: number[], faults: string[]): boolean {
  const sorted = waits.toSorted((one, other) => one - other);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  const [p50, p95] = [quantile(0.5), quantile(0.95)];
  tellLine(
    `  ${waits.length} messages to the staff's screen: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (${AT_MOST_MS} at most), longest ${quantile(1).toFixed(0)} ms`,
  );
  tellLine(`  lost, doubled or out of order: ${faults.length}`);
  for (const fault of faults.slice(0, 10)) tellLine(`    ${fault}`);
  return faults.length > 0 || !(p95 <= AT_MOST_MS);
}
