import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Refused } from "../../../src/base/index.ts";
import type { ActContext } from "../../../src/capabilities/acts/act.ts";
import { makeCatalog, readCatalog } from "../../../src/catalog/index.ts";
import { type Database, rehearse } from "../../../src/database/index.ts";
import { currentIndex } from "../../../src/knowledge/index.ts";
import { readPolicy } from "../../../src/policy/index.ts";
import { ACTIONS } from "./actions.ts";
import { Helped } from "./helped.ts";
import { loadTau2, TAU2_SETTINGS } from "./load.ts";
import { Tau2Shop } from "./shop.ts";
import { endState } from "./state.ts";
import { type Replayed, Tau2Task } from "./task.ts";

const POLICY = fileURLToPath(new URL("policy.yaml", import.meta.url));

/** Replays one task from the state in which the shop was loaded. */
export type ReplayTask = (task: Tau2Task) => Promise<Replayed>;

/**
 * Loads the shop of τ²-bench retail and replays the reference actions of tasks through the acts of `capabilities/`, under a policy equal to
 * its policy.md. Nothing of it stays in the database.
 */
export async function replayTau2(
  db: Database,
  { folder, tasks, at, onProgress }: { folder: string; tasks: string; at: Date; onProgress?: (line: string) => void },
): Promise<Replayed[]> {
  const shop = parsed(Tau2Shop, await jsonOf(`${folder}/db.json`), `${folder}/db.json`);
  const wanted = parsed(z.array(Tau2Task), await jsonOf(tasks), tasks);
  return rehearse(db, async () => {
    onProgress?.(`loading ${Object.keys(shop.orders).length} orders`);
    await loadTau2(db, shop, at);
    const replay = await taskReplayer(db, shop, at);
    const replayed: Replayed[] = [];
    for (const task of wanted) {
      replayed.push(await replay(task));
      if (replayed.length % 10 === 0) onProgress?.(`${replayed.length} of ${wanted.length} tasks`);
    }
    return replayed;
  });
}

/** What replays tasks in a database that holds the shop. */
export async function taskReplayer(db: Database, shop: Tau2Shop, at: Date): Promise<ReplayTask> {
  const context = await tau2Context(db, at);
  return (task) => rehearse(db, () => replayTask(new Helped(shop, context), task));
}

/** On what acts rest in this shop; in whose name is told for each. */
async function tau2Context(db: Database, at: Date): Promise<Omit<ActContext, "customer" | "actor">> {
  const policy = readPolicy(await readFile(POLICY, "utf8"));
  const [catalog, knowledge] = [makeCatalog(await readCatalog(db)), await currentIndex(db)()];
  const shop = { policy, ...TAU2_SETTINGS, catalog, knowledge, cities: [] };
  return { db, at, channel: "web", turnId: null, conversationId: null, locale: "en", shop };
}

async function replayTask(helped: Helped, task: Tau2Task): Promise<Replayed> {
  const refused: Replayed["refused"] = [];
  for (const { name, arguments: input } of task.evaluation_criteria?.actions ?? []) {
    const act = ACTIONS[name];
    const acted = act ? await act(helped, input) : { why: "unsupported" };
    if (acted) refused.push({ action: name, why: acted.why });
  }
  return { id: task.id, end: await endState(helped), handoff: helped.handoff, refused };
}

async function jsonOf(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) throw new Refused("no_such_file", `There is no file ${path}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("bad_file", `${path} is not JSON.`);
  }
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown, path: string): Value {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Refused("bad_file", `${path}: ${issue?.path.join(".") || "the file"}: ${issue?.message}.`);
}
