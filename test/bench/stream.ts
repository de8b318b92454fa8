import { type ServerType, serve } from "@hono/node-server";
import { makeApp } from "../../src/app.ts";
import { LOCALES, type Locale, silentLog, systemClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { closeDatabase, type Database, migrate, openDatabase } from "../../src/database/index.ts";
import { learn, loadDemo, makeServices } from "../../src/services/index.ts";
import { startOpenAi } from "../support/openai/index.ts";
import { newServerDatabase } from "./server.ts";
import { Listener } from "./stream/listener.ts";
import { lastPieceOfFirst, slowAnswer, TOKEN_MS } from "./stream/slow-answer.ts";

const tellLine = (line: string) => process.stdout.write(`${line}\n`);

const FIRST_AT_MOST_MS = 300;
const LOCAL_AT_MOST_MS = 100;
const WARM_UP = 10;
const ROUNDS = 90;
const STREAMED = 30;

/** Questions that the demo shop's articles answer. */
const QUESTIONS: Record<Locale, string[]> = {
  ru: ["Сколько дней есть на возврат товара?", "Как хранить кофе?", "Что делать, если посылка опаздывает?"],
  uk: ["Скільки днів є на повернення товару?", "Як зберігати каву?", "Що робити, якщо посилка запізнюється?"],
  en: ["How many days do I have to return an item?", "How should I store coffee?", "What if my parcel is late?"],
};

/** `bench -- stream`: a knowledge answer over HTTP, without a model and with one; non-zero where a goal is missed. */
export async function run(): Promise<number> {
  const where = await newServerDatabase();
  if (!where) {
    tellLine("skipped: DATABASE_URL names no server");
    return 0;
  }
  const db = openDatabase(where.address);
  try {
    await migrate(db);
    await loadDemo(db, { at: systemClock(), customers: 0 });
    await learn(db, readConfig({}), systemClock());
    const local = print(
      "answer without a model",
      await localTimes(db),
      LOCAL_AT_MOST_MS,
      "question sent → answer at the client",
    );
    const first = print(
      "first sentence of a model's",
      await firstTimes(db),
      FIRST_AT_MOST_MS,
      "written by the model → shown at the client",
    );
    return local && first ? 0 : 1;
  } finally {
    await closeDatabase(db);
    await where.remove();
  }
}

async function localTimes(db: Database): Promise<number[]> {
  return atService(db, {}, async (url) => {
    const times: number[] = [];
    for (let round = -WARM_UP; round < ROUNDS; round += 1) {
      const [listener, question] = await someone(url, round);
      const sentAt = await listener.say(question);
      const answeredAt = await listener.heard("message");
      if (round >= 0) times.push(answeredAt - sentAt);
      await listener.leave();
    }
    return times;
  });
}

/** The model writes its passage's own words, a word at a time; none of them is kept from an earlier round. */
async function firstTimes(db: Database): Promise<number[]> {
  const askedAt: number[] = [];
  const pieces: string[][] = [];
  const openai = await startOpenAi({
    chat(asked) {
      const answer = slowAnswer(asked);
      askedAt.push(performance.now());
      pieces.push(answer.pieces);
      return answer;
    },
  });
  const times = await atService(db, { ...openai.settings, EMBEDDING_MODEL: "" }, async (url) => {
    const all: number[] = [];
    for (let round = -WARM_UP; round < STREAMED; round += 1) {
      const [listener, question] = await someone(url, round);
      await db`delete from model_answers`;
      await listener.say(question);
      const shownAt = await listener.heard("draft");
      const writtenAt = (askedAt.at(-1) ?? 0) + lastPieceOfFirst(pieces.at(-1) ?? []) * TOKEN_MS;
      if (round >= 0) all.push(shownAt - writtenAt);
      await listener.heard("message");
      await listener.leave();
    }
    return all;
  });
  await openai.stop();
  return times;
}

async function someone(url: string, round: number): Promise<[Listener, string]> {
  const locale = LOCALES[(round + WARM_UP) % LOCALES.length] ?? "ru";
  const own = QUESTIONS[locale];
  return [await Listener.enter(url, locale), own[Math.floor((round + WARM_UP) / LOCALES.length) % own.length] ?? ""];
}

async function atService<Answer>(
  db: Database,
  settings: Record<string, string>,
  work: (url: string) => Promise<Answer>,
): Promise<Answer> {
  const services = await makeServices({ config: readConfig(settings), db, log: silentLog, mail: "none" });
  const app = makeApp(services, { addressOf: () => null });
  await services.start();
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  try {
    return await work(await addressOf(server));
  } finally {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
    await services.stop();
  }
}

async function addressOf(server: ServerType): Promise<string> {
  if (!server.listening) await new Promise((done) => server.once("listening", done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}

function print(name: string, times: number[], goal: number, what: string): boolean {
  const quantile = (share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
  const [p50, p95] = [quantile(0.5), quantile(0.95)];
  tellLine(
    `  ${name.padEnd(30)}p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  goal ${goal} ms  (${what})`,
  );
  return p95 <= goal;
}
