#!/usr/bin/env node
import { fixedClock, Refused, systemClock, Unavailable } from "../base/index.ts";
import { readConfig } from "../config.ts";
import { openShopDatabase } from "../hosts/embedded/index.ts";
import { takeFlag, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";

/** A verb's module: `run` answers the exit code. */
type Verb = { run(args: string[], context: Context): Promise<number> };

/** Every verb, what it says of itself, and where it is. */
const VERBS: Record<string, { summary: string; load: () => Promise<Verb> }> = {
  migrate: { summary: "bring the database up to date", load: async () => ({ run: async () => 0 }) },
  demo: { summary: "[--customers N]  fill an empty database with the demo shop", load: () => import("./demo.ts") },
  import: { summary: "FOLDER [--map FILE]  read a shop's export", load: () => import("./import.ts") },
  changes: {
    summary: "[--after N]  tell what customers and the staff changed, for the shop's own system",
    load: () => import("./changes.ts"),
  },
  learn: { summary: "read articles and intents anew", load: () => import("./learn.ts") },
  chat: {
    summary: "[--as ID] [--channel web|telegram] [--trace]  talk as a customer",
    load: () => import("./chat.ts"),
  },
  play: { summary: "FILE  play scripted conversations", load: () => import("./play.ts") },
  segment: {
    summary: '"words" | --stdin  say in plain words which customers; answers who they are',
    load: () => import("./segment.ts"),
  },
  insight: {
    summary: "[--rebuild]  what customers are worth and will do, and the model behind it",
    load: () => import("./insight.ts"),
  },
  ask: {
    summary: '"words" | --stdin  ask in plain words for figures: revenue, orders, customers, by month, by city',
    load: () => import("./ask.ts"),
  },
  recommend: {
    summary:
      'CUSTOMER | --product SKU | --basket SKU,… | --segment "words"|ID | --for-product SKU  what to offer, or whom to, and why',
    load: () => import("./recommend.ts"),
  },
  replay: {
    summary: "tau2 FOLDER --tasks FILE  do the tasks of a public set by this program's own acts",
    load: () => import("./replay.ts"),
  },
  staff: {
    summary: "invite EMAIL [--role owner|support|marketer] | list | remove EMAIL  who works at the desk",
    load: () => import("./staff.ts"),
  },
  evaluate: {
    summary:
      "[public | segments [--misses] | recommend HISTORY FUTURE]  measure on labelled sets, and on files of baskets",
    load: () => import("./evaluate.ts"),
  },
  backup: { summary: "FILE  write everything into one file", load: () => import("./backup.ts") },
  restore: { summary: "FILE [--force]  read such a file into an empty database", load: () => import("./restore.ts") },
  doctor: { summary: "say what is set up, and what is not", load: () => import("./doctor.ts") },
};

async function main(argv: string[]): Promise<number> {
  const [name = "help", ...args] = argv;
  const verb = VERBS[name];
  if (!verb) return help(name);
  const json = takeFlag(args, "--json");
  const now = takeOption(args, "--now");
  if (now !== null && Number.isNaN(Date.parse(now)))
    throw new Refused("bad_option", `--now takes a time such as 2026-11-22T10:00:00Z, not "${now}".`);
  const config = readConfig(process.env);
  const { run } = await verb.load();
  const database = await openShopDatabase(config, { log: (message) => console.error(message) });
  try {
    return await run(args, {
      db: database.db,
      config,
      clock: now ? fixedClock(new Date(now)) : systemClock,
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      json,
    });
  } finally {
    await database.close();
  }
}

function help(name: string): number {
  const wanted = name === "help" || name === "--help" || name === "-h";
  const lines = Object.entries(VERBS).map(([verb, { summary }]) => `  ${verb.padEnd(10)}${summary}`);
  const options = "Everywhere: --json prints JSON and nothing else; --now ISO sets the clock.";
  console.error([wanted ? "beseda VERB" : `There is no verb "${name}".`, ...lines, options].join("\n"));
  return wanted ? 0 : 2;
}

// Whoever read the answer may have had enough of it (`beseda learn | head`).
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = error instanceof Refused ? error.sentence : error instanceof Unavailable ? `${error.message}.` : null;
    console.error(known ?? (error instanceof Error ? error.stack : error));
    process.exitCode = 1;
  },
);
