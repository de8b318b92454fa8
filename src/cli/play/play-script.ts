import { DateTime } from "luxon";
import { Refused, silentLog } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { handBack, newestOfThread, sayByPerson, type TurnReport, takeByPerson } from "../../conversation/index.ts";
import { customerOfExternalId, proveIdentity, readCard } from "../../customers/index.ts";
import { auditSince, type Database, lastAuditId, rehearse } from "../../database/index.ts";
import { moveOrder, ORDER_STATUSES } from "../../orders/index.ts";
import type { Inbound, InboundContent, Outbound } from "../../outbox/index.ts";
import { joinServices, readShopParts, type Services, type ServicesOptions } from "../../services/index.ts";
import type { Change, Played, PlayedTurn, Script, ScriptTurn } from "./script.ts";

/** Time that passes from one turn to the next. */
const TURN_MS = 1_000;

/** What a player keeps while it plays one conversation. */
interface Stage {
  services: Services;
  door: Door;
  /** Starts the service anew, as another process would: nothing but the database is the same. */
  open: () => Promise<{ services: Services; door: Door }>;
  script: Script;
  now: Date;
  senderId: string;
  reports: TurnReport[];
  shown: Outbound[];
  code: string | null;
  lastCode: string | null;
  language: string;
  count: number;
}

/** What a player is made of. */
export interface PlayerParts {
  db: Database;
  config: Config;
  clock: () => Date;
  /** The door that messages go through instead of straight into the conversation; see {@link Door}. */
  door?: (services: Services) => Door;
}

/** A way in and out: takes a message in, and resolves when everything that is said to it has arrived. `hold`: another follows at once. */
export interface Door {
  /** The id that the door knows the person of a script by. */
  senderId(script: Script): string;
  receive(message: Inbound, options: { hold: boolean }): Promise<void>;
}

const straightIn = ({ conversation }: Services): Door => ({
  senderId: ({ id }) => `play-${id}`,
  async receive(message, { hold }) {
    await conversation.receive(message, { hold });
    await conversation.settled();
  },
});

/** Plays conversations over a database, each from the same state: whatever one writes is undone at its end. */
export async function makePlayer(parts: PlayerParts) {
  let stage: Stage | null = null;
  const options: ServicesOptions = {
    db: parts.db,
    config: parts.config,
    log: { ...silentLog, error: (event, fields) => console.error(event, JSON.stringify(fields)) },
    clock: () => stage?.now ?? parts.clock(),
    burstMs: 0,
    ...(parts.door ? {} : { mail: "none" as const }),
    onTurn: (report) => stage?.reports.push(report),
    onLetters: (letters) => {
      const code = letters[0]?.text.args?.code;
      if (stage && typeof code === "string") stage.code = stage.lastCode = code;
    },
  };
  // The files stay what they are when a service starts anew: reading them was most of what a restart cost.
  const shopParts = await readShopParts(options);
  const open = async () => {
    const services = await joinServices(options, shopParts);
    return { services, door: (parts.door ?? straightIn)(services) };
  };
  const { services, door } = await open();
  return (script: Script): Promise<Played> =>
    rehearse(parts.db, async () => {
      const now = startOf(script, parts);
      const senderId = door.senderId(script);
      stage = {
        services,
        door,
        open,
        script,
        now,
        senderId,
        reports: [],
        shown: [],
        code: null,
        lastCode: null,
        language: "ru",
        count: 0,
      };
      return playOn(stage);
    });
}

/** When a conversation begins; a time without an offset is the shop's own. */
function startOf({ now }: Script, { config, clock }: { config: Config; clock: () => Date }): Date {
  return now ? DateTime.fromISO(now, { zone: config.TIMEZONE }).toJSDate() : clock();
}

async function playOn(stage: Stage): Promise<Played> {
  const { services, script } = stage;
  const since = await lastAuditId(services.db);
  if (script.as) await identify(stage, script.as);
  const turns: PlayedTurn[] = [];
  for (const turn of script.turns) {
    const played = await playTurn(stage, turn);
    if (played) turns.push(played);
    stage.now = new Date(stage.now.getTime() + TURN_MS);
  }
  return { id: script.id, turns, changes: await changesSince(services.db, since) };
}

async function identify({ services, script, senderId, now }: Stage, externalId: string): Promise<void> {
  const customer = await customerOfExternalId(services.db, externalId);
  if (!customer) throw new Refused("no_such_customer", `There is no customer "${externalId}" to play as.`);
  await proveIdentity(services.db, { channel: script.channel, senderId }, customer.id, "script", now);
}

async function playTurn(stage: Stage, turn: ScriptTurn): Promise<PlayedTurn | null> {
  stage.reports = [];
  stage.code = null;
  const { senderId, script, door, now } = stage;
  if ("event" in turn || "wait" in turn) {
    const last = (await threadOf(stage)).at(-1)?.seq ?? 0;
    await ("wait" in turn ? pass(stage, turn.wait) : happen(stage, turn.event));
    const told = (await threadOf(stage)).filter(({ seq, notice }) => notice && seq > last);
    return collected(
      stage,
      false,
      told.flatMap(({ content }) => ("buttons" in content ? content : [])),
    );
  }
  const { content, typed } = await contentOf(stage, turn);
  stage.count += 1;
  const message: Inbound = {
    channel: script.channel,
    externalId: turn.message_id ?? `message-${stage.count}`,
    sender: { id: senderId, language: null },
    content,
    at: now,
  };
  const hold = "burst" in turn && turn.burst === true;
  await door.receive(message, { hold });
  return hold ? null : collected(stage, typed);
}

const threadOf = ({ services, script, senderId }: Stage) => newestOfThread(services.db, script.channel, senderId, 20);

const LENGTHS: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Lets time pass; what falls due meanwhile is done at its end. */
async function pass(stage: Stage, length: string): Promise<void> {
  stage.now = new Date(stage.now.getTime() + Number.parseInt(length, 10) * (LENGTHS[length.slice(-1)] ?? 0));
  await stage.services.tick();
}

async function happen(stage: Stage, event: string): Promise<void> {
  const { services, script, senderId, now } = stage;
  const { db } = services;
  if (event === "restart") {
    Object.assign(stage, await stage.open());
    return;
  }
  if (event === "agent_joined") return takeByPerson(db, script.channel, senderId, now);
  if (event.startsWith("agent_said:"))
    return sayByPerson(db, script.channel, senderId, { text: event.slice("agent_said:".length).trim(), at: now });
  if (event === "handoff_closed") {
    const { timezone, lexicon } = await services.shop();
    const parts = { wording: services.wording, timezone, orderShapes: lexicon.orderShapes };
    await handBack(db, parts, { channel: script.channel, senderId, at: now });
    return services.tick();
  }
  const [, number = "", to] = /^order_status:(.+):([a-z]+)$/.exec(event) ?? [];
  const status = ORDER_STATUSES.find((one) => one === to);
  if (!status || (await moveOrder(db, number, status, now)) === null)
    throw new Refused("bad_event", `"${event}" names no order of the shop.`);
  // The customer hears of it with the next tick.
  await services.tick();
}

async function contentOf(
  stage: Stage,
  turn: Exclude<ScriptTurn, { event: string } | { wait: string }>,
): Promise<{ content: InboundContent; typed: boolean }> {
  if ("text" in turn) return { content: { kind: "text", text: filled(stage, turn.text) }, typed: false };
  if ("button" in turn) return pressed(stage, turn.button);
  if ("sticker" in turn) return { content: { kind: "sticker", emoji: turn.sticker }, typed: false };
  if ("photo" in turn)
    return { content: { kind: "file", what: "photo", reference: null, caption: null, name: null }, typed: false };
  const own = turn.contact === "own";
  return { content: { kind: "contact", phone: await phoneOf(stage, own), own }, typed: false };
}

/** The latest message that shows the button, also when it is stale by now; one that is not shown is typed. */
function pressed(stage: Stage, name: string): { content: InboundContent; typed: boolean } {
  const named = (label: string, payload: string) =>
    name === "confirm" || name === "cancel"
      ? payload.startsWith(`${name}:`)
      : payload === name || payload === `c:${name}` || payload.startsWith(`c:${name}:`) || plain(label) === plain(name);
  for (const message of stage.shown.toReversed()) {
    const button = message.buttons.find(({ label, payload }) => named(label, payload));
    if (button) return { content: { kind: "button", payload: button.payload, label: button.label }, typed: false };
  }
  const words: Record<string, Record<string, string>> = {
    confirm: { ru: "да", uk: "так", en: "yes" },
    cancel: { ru: "нет", uk: "ні", en: "no" },
  };
  const text = words[name]?.[stage.language] ?? name.replace(/^rate:/, "");
  return { content: { kind: "text", text }, typed: true };
}

/** Spaces that keep a price on one line are spaces to whoever writes a script. */
const plain = (text: string): string => text.toLowerCase().replace(/[\u00a0\u202f]/g, " ");

function filled({ lastCode }: Stage, text: string): string {
  const code = lastCode ?? "000000";
  const wrong = code === "999999" ? "888888" : "999999";
  return text.replaceAll("{{code}}", code).replaceAll("{{wrong_code}}", wrong);
}

async function phoneOf({ services, script }: Stage, own: boolean): Promise<string> {
  const externalId = own ? (script.person ?? script.as) : script.foreign_contact;
  const customer = externalId ? await customerOfExternalId(services.db, externalId) : null;
  const card = customer ? await readCard(services.db, customer.id) : null;
  return card?.phone ?? "+10000000000";
}

function collected(stage: Stage, typed: boolean, notices: Outbound[] = []): PlayedTurn {
  const { reports } = stage;
  const last = reports.at(-1);
  stage.language = last?.locale ?? stage.language;
  const messages = [...reports.flatMap((report) => report.messages), ...notices];
  stage.shown.push(...messages);
  return {
    messages: messages.map(({ text, buttons, sources, products }) => ({
      text,
      buttons: buttons.map((button) => button.label),
      sources: sources.map((source) => source.slug),
      products,
    })),
    language: stage.language,
    commands: reports.flatMap((report) => report.commands),
    rejected: reports.flatMap((report) => report.rejected),
    asks: last?.asks ?? null,
    proposal: last?.proposal ?? null,
    done: reports.flatMap((report) => report.done),
    refused: reports.findLast((report) => report.refused !== null)?.refused ?? null,
    handoff: reports.some((report) => report.handoff !== null),
    code: stage.code,
    ...(typed ? { typed: true as const } : {}),
  };
}

/** Tables whose rows the shop calls its own: what else is kept of a conversation is no change of them. */
const TABLES: ReadonlySet<string> = new Set([
  "customers",
  "orders",
  "order_lines",
  "returns",
  "exchanges",
  "consents",
  "privacy_requests",
  "ratings",
]);

/** What the audit of an order keeps of its money beside the order's own fields. */
const MONEY = new Set(["refunds", "money"]);

async function changesSince(db: Database, since: number): Promise<Change[]> {
  const entries = await auditSince(db, since);
  const shown = entries.filter(({ table }) => TABLES.has(table));
  return shown.flatMap(({ table, key, before, after }): Change[] => {
    if (before === null) return [{ table, key, field: null, from: null, to: after }];
    const fields = Object.keys(after ?? {}).filter(
      (field) => !MONEY.has(field) && JSON.stringify(before[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
    );
    return fields.map((field) => ({ table, key, field, from: before[field] ?? null, to: after?.[field] ?? null }));
  });
}
