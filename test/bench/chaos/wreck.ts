import { setTimeout as sleep } from "node:timers/promises";
import type { Replica } from "../replica.ts";
import { leftToDo } from "./rows.ts";
import type { Scene } from "./scene.ts";

/** A process that was killed. */
export interface Kill {
  /** Milliseconds since 1970. */
  at: number;
  /** How long nobody answered at its address. */
  downMs: number;
}

const LOOK_MS = 500;
/** Of so many kills none is left; else the next waits until all are there again. */
const ALL_AT_ONCE = 0.15;

/** Everything at once, for as long as it was asked for; ends when every process answers again. Resolves inside once all customers are content. */
export async function wreck(scene: Scene, kills: Kill[]): Promise<{ content: Promise<unknown> }> {
  const { customers, shop } = scene.played;
  const enough = new AbortController();
  const stop = AbortSignal.any([scene.signal, enough.signal]);
  const until = Date.now() + scene.seconds * 1000;
  const content = Promise.all(customers.map((customer) => customer.write(stop)));
  const moving = shop.work(customers, scene.moveMs, stop);
  const starting: Promise<void>[] = [];
  while (!stop.aborted) {
    await sleep(scene.random.between(...scene.killMs), null, { signal: stop }).catch(() => undefined);
    const isWrecked = Date.now() >= until && kills.length >= scene.kills;
    if (isWrecked && happened(scene) >= scene.least) enough.abort();
    if (stop.aborted || isWrecked || !scene.replicas.every((replica) => replica.open)) continue;
    const victims = scene.random.chance(ALL_AT_ONCE) ? scene.replicas : [scene.random.pick(scene.replicas)];
    starting.push(...victims.map((victim) => killed(victim, scene.signal, kills)));
  }
  await Promise.all([moving, ...starting]);
  return { content };
}

/** How many messages were sent or orders moved, whichever are fewer. */
function happened({ played: { customers, shop } }: Scene): number {
  const sent = customers.reduce((sum, customer) => sum + customer.sent.length, 0);
  return Math.min(sent, shop.moves.length);
}

async function killed(victim: Replica, signal: AbortSignal, kills: Kill[]): Promise<void> {
  const kill: Kill = { at: Date.now(), downMs: Number.NaN };
  kills.push(kill);
  await victim.kill();
  await victim.start(signal);
  kill.downMs = Date.now() - kill.at;
}

/** Waits until nothing is left to do, as long as is given at most. */
export async function drained(scene: Scene, { content }: { content: Promise<unknown> }): Promise<void> {
  const { courier, shop } = scene.played;
  const { db, close } = await scene.stage.open();
  const until = Date.now() + scene.drainSeconds * 1000;
  let isContent = false;
  void content.then(() => {
    isContent = true;
  });
  try {
    while (Date.now() < until) {
      scene.signal.throwIfAborted();
      if (isContent && courier.underWay + shop.underWay === 0 && (await leftToDo(db)) === 0) return;
      await sleep(LOOK_MS);
    }
    scene.tell(`What was left after ${scene.drainSeconds} s is counted as lost.`);
  } finally {
    await close();
  }
}
