import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Clock, Log } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import type { ServicesOptions } from "../services/index.ts";
import { composedCounters } from "./metrics/composed-counters.ts";
import { databaseGauges } from "./metrics/database-gauges.ts";
import type { MeasuredRequest } from "./metrics/measured-request.ts";
import { outcomeOf } from "./metrics/outcome.ts";
import { turnClock } from "./metrics/turn-clock.ts";

/** What a running service counts of itself. */
export interface Metrics {
  /** For the services, so that they tell what happens. */
  hooks: Required<Pick<ServicesOptions, "onReceived" | "onTurn" | "onPolling">>;
  /** The same log, with its events counted. */
  counted(log: Log): Log;
  request(request: MeasuredRequest): void;
  /** The page in Prometheus' text format; never rejects for the database's sake. */
  page(db: Database): Promise<string>;
  contentType: string;
}

const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** A turn that waits for the rest of a burst takes 0.7 s at least. */
const TURN = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2.5, 5, 10, 30];

/** Makes the counters of one service, in a registry of their own. */
export function makeMetrics(clock: Clock): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const readDatabase = databaseGauges(registry, clock);
  return {
    hooks: hooksInto(registry, clock),
    counted: logCounter(registry),
    request: requestTimer(registry),
    async page(db) {
      await readDatabase(db);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

function hooksInto(registry: Registry, clock: Clock): Metrics["hooks"] {
  const registers = [registry];
  const received = new Counter({
    name: "beseda_messages_received_total",
    help: "Messages of customers that were stored, redeliveries apart",
    labelNames: ["channel"],
    registers,
  });
  const turns = new Counter({
    name: "beseda_turns_total",
    help: "Turns that were answered, by what read the words and what the answer was",
    labelNames: ["channel", "reader", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "beseda_turn_duration_seconds",
    help: "From the message stored to its answer saved, where this process did both",
    labelNames: ["channel"],
    buckets: TURN,
    registers,
  });
  const polls = new Gauge({
    name: "beseda_telegram_polling",
    help: "Whether this process fetches Telegram's updates: one of all replicas does",
    registers,
  });
  const countComposed = composedCounters(registry);
  const began = turnClock(clock);
  return {
    onReceived(channel, { conversationId, taken }) {
      received.inc({ channel });
      if (taken) began.start(conversationId);
    },
    onTurn(report) {
      const { channel, conversationId, reader } = report;
      turns.inc({ channel, reader: reader ?? "none", outcome: outcomeOf(report) });
      countComposed(report.composed);
      const took = began.stop(conversationId);
      if (took !== null) seconds.observe({ channel }, took);
    },
    onPolling: (held) => polls.set(held ? 1 : 0),
  };
}

function requestTimer(registry: Registry): Metrics["request"] {
  const seconds = new Histogram({
    name: "beseda_http_request_duration_seconds",
    help: "Requests until their answer began, by route; the files of pages are one route",
    labelNames: ["method", "route", "status"],
    buckets: FAST,
    registers: [registry],
  });
  return ({ method, route, status, ms }) =>
    seconds.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
}

/** Events of the log are few and named in the code, and each trouble is one: counted, they are what to alert on. */
function logCounter(registry: Registry): Metrics["counted"] {
  const registers = [registry];
  const events = new Counter({
    name: "beseda_log_events_total",
    help: "Lines of the log, by their event",
    labelNames: ["level", "event"],
    registers,
  });
  const ticks = new Counter({
    name: "beseda_tick_failures_total",
    help: "Periodic work that failed, by task: it is tried again after 5 s",
    labelNames: ["task"],
    registers,
  });
  return (log) => {
    const at =
      (level: keyof Log): Log["info"] =>
      (event, fields) => {
        events.inc({ level, event });
        if (event === "tick_failed") ticks.inc({ task: String(fields?.task) });
        log[level](event, fields);
      };
    return { info: at("info"), warn: at("warn"), error: at("error") };
  };
}
