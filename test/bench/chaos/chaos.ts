import { randomBytes } from "node:crypto";
import { Random } from "../../../db/demo/random.ts";
import { type FakeBotApi, startBotApi } from "../../support/bot-api/index.ts";
import { type Logged, Replica } from "../replica.ts";
import { readQuestions } from "./articles.ts";
import { castOf } from "./cast.ts";
import { Courier } from "./courier.ts";
import { Customer } from "./customer.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { type Findings, findingsOf } from "./findings.ts";
import type { ChaosOptions, Scene } from "./scene.ts";
import { ShopSystem } from "./shop-system.ts";
import { type Stage, setStage } from "./stage.ts";
import { drained, type Kill, wreck } from "./wreck.ts";

/** What a run showed. */
export interface ChaosReport extends Findings, Figures {
  /** What the processes logged as a warning or an error. */
  logged: Logged[];
}

const TOKEN = "123456:CHAOS-AAHdqTcvCH1vGWJxfSeofSAs0K5PAL";
const LOOK_MS = 20;
const TELL_MS = 5_000;

/** Runs customers, the shop's system and kills against a new shop; null where there is no server for it. */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport | null> {
  const { kind, conversations } = options;
  const stage = await setStage(kind, { conversations });
  if (!stage) return null;
  const api = await startBotApi({ token: TOKEN, record: false });
  try {
    return await play(options, stage, api);
  } finally {
    await api.stop();
    await stage.remove();
  }
}

async function play(options: ChaosOptions, stage: Stage, api: FakeBotApi): Promise<ChaosReport> {
  const apiToken = randomBytes(24).toString("hex");
  const environment = {
    ...{ ...stage.environment, API_TOKEN: apiToken, TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.url },
    ...{ PUBLIC_URL: "https://shop.test", KNOWLEDGE_BASE: "", SECRET: "", SMTP_URL: "", OPENAI_API_KEY: "" },
  };
  const replicas = await Promise.all(Array.from({ length: options.replicas }, () => Replica.at(environment)));
  try {
    for (const replica of replicas) await replica.start(options.signal);
    const random = new Random(options.seed);
    const addresses = replicas.map(({ url }) => url);
    const courier = new Courier(addresses, random, TOKEN.split(":")[0] ?? "");
    api.deliverTo(courier.take);
    const manners = { questions: readQuestions(), random, thinkMs: options.thinkMs };
    const customers = castOf(options).map(
      (person) => new Customer(person, api.user({ id: person.id, firstName: "Вера", languageCode: "ru" }), manners),
    );
    const shop = new ShopSystem({ addresses, token: apiToken, random });
    return await watched({ ...options, replicas, stage, played: { api, courier, customers, shop }, random });
  } finally {
    await Promise.all(replicas.map((replica) => replica.kill()));
  }
}

async function watched(scene: Scene): Promise<ChaosReport> {
  const { courier, customers, shop } = scene.played;
  const look = setInterval(() => {
    for (const customer of customers) customer.look();
  }, LOOK_MS);
  const from = Date.now();
  const kills: Kill[] = [];
  const tell = setInterval(() => scene.tell(progress(scene, from, kills)), TELL_MS);
  try {
    await drained(scene, await wreck(scene, kills));
  } finally {
    courier.stop();
    shop.stop();
    clearInterval(look);
    clearInterval(tell);
  }
  await Promise.all(scene.replicas.map((replica) => replica.stop()));
  const { db, close } = await scene.stage.open();
  const findings = await findingsOf(scene.played, db).finally(close);
  return { ...findings, ...figuresOf(scene.played, kills, from), logged: loggedBy(scene.replicas) };
}

function progress({ played: { customers, shop } }: Scene, from: number, kills: readonly Kill[]): string {
  const sent = customers.flatMap((customer) => customer.sent);
  const open = customers.flatMap((customer) => customer.open);
  const seconds = String(Math.round((Date.now() - from) / 1000)).padStart(4);
  return `${seconds} s: ${sent.length} messages, ${open.length} not answered yet; ${shop.moves.length} moves; ${kills.length} kills`;
}

function loggedBy(replicas: readonly Replica[]): Logged[] {
  const all = Map.groupBy(
    replicas.flatMap(({ events }) => [...events]),
    ([what]) => what,
  );
  return [...all.values()].map((same) => ({
    times: same.reduce((sum, [, { times }]) => sum + times, 0),
    first: same[0]?.[1].first ?? "",
  }));
}
