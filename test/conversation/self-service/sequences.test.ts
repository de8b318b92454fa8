import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TurnReport } from "../../../src/conversation/index.ts";
import { MONDAY } from "../shop.ts";
import { openStage } from "../stage.ts";
import { type Actor, act, newActor, sequence, type Turn, type World } from "./acting.ts";
import { allowSelfService, makeHousehold } from "./household.ts";
import { written } from "./written.ts";

/** Few runs, so that the file stays quick; many more with SEQUENCES=200. */
const RUNS = Number(process.env.SEQUENCES ?? 12);

const stage = await openStage({ max: 6 });
const { db } = stage;
/** What was carried out over all runs, so that the test cannot pass by doing nothing. */
const carriedOut = new Map<string, number>();

beforeAll(() => allowSelfService(stage));
afterAll(() => {
  if (process.env.SEQUENCES) process.stderr.write(`${JSON.stringify(Object.fromEntries(carriedOut))}\n`);
});

/** What is only noted, or proves who somebody is, needs no proposal. */
const UNPROPOSED = ["identified", "prove_contact", "rating", "nps", "ticket"];

async function worldOf(): Promise<World & { actors: Actor[] }> {
  stage.now = MONDAY;
  stage.reports.length = 0;
  const households = [await makeHousehold(stage), await makeHousehold(stage)];
  const [anna = null, boris = null] = households;
  const actors = [
    await newActor(stage, anna, "web"),
    await newActor(stage, boris, "telegram"),
    await newActor(stage, null, "web"),
    await newActor(stage, anna, "telegram"),
  ];
  return { stage, households, actors };
}

const changedIn = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((whose) => before.get(whose) !== after.get(whose)).sort();

interface Executed {
  id: string;
  action: string;
  values: unknown;
  senders: string[];
  customerId: number | null;
  createdAt: Date;
  expiresAt: Date;
  doneAt: Date;
  turnId: string;
}

const executedIn = (turns: string[]) => db<Executed[]>`
  select p.id, p.action, p."values", p.customer_id as "customerId", p.created_at as "createdAt", p.expires_at as "expiresAt",
    p.done_at as "doneAt", p.turn_id as "turnId",
    (select jsonb_agg(distinct m.sender_id) from messages m where m.conversation_id = p.conversation_id and m.author = 'customer') as senders
  from proposals p where p.turn_id = any(${turns}::uuid[])`;

/** What of the deeds of one run may have been confirmed, and was. */
class Books {
  readonly done = new Set<string>();
  readonly offered = new Map<string, string>();

  note(actor: Actor, reports: readonly TurnReport[]): void {
    for (const { messages, proposal } of reports) {
      if (proposal) this.offered.set(proposal.id, actor.visitor.senderId);
      actor.shown.push(...messages.flatMap(({ buttons }) => buttons));
    }
    actor.last = reports.at(-1) ?? actor.last;
  }

  /** Every write of a turn is that of one live proposal, shown before to this very visitor, done now for the first time. */
  async check(actor: Actor, reports: readonly TurnReport[]): Promise<void> {
    const writes = reports.flatMap(({ done, turnId }) =>
      done.filter(({ action }) => !UNPROPOSED.includes(action)).map((one) => ({ ...one, turnId })),
    );
    const executed = await executedIn(reports.map(({ turnId }) => turnId));
    for (const write of writes) {
      const proposal = executed.find(({ action, turnId }) => action === write.action && turnId === write.turnId);
      expect(proposal).toMatchObject({ values: write.values });
      carriedOut.set(write.action, (carriedOut.get(write.action) ?? 0) + 1);
    }
    for (const proposal of executed) this.isRightful(actor, proposal, reports);
  }

  private isRightful(actor: Actor, proposal: Executed, reports: readonly TurnReport[]): void {
    const { commands = [] } = reports.find(({ turnId }) => turnId === proposal.turnId) ?? {};
    const confirms = commands.some(
      (one) => one.type === "affirm" || (one.type === "choose" && one.value === `confirm:${proposal.id}`),
    );
    expect(confirms).toBe(true);
    expect(this.offered.get(proposal.id)).toBe(actor.visitor.senderId);
    expect(proposal.senders).toEqual([actor.visitor.senderId]);
    expect(proposal.expiresAt > stage.now && proposal.createdAt <= stage.now).toBe(true);
    expect(this.done.has(proposal.id)).toBe(false);
    this.done.add(proposal.id);
  }
}

async function play(deeds: readonly Turn[]): Promise<void> {
  const world = await worldOf();
  const books = new Books();
  let before = await written(db);
  for (const [who, one] of deeds) {
    const actor = world.actors[who % world.actors.length] as Actor;
    const other = world.actors[(who + 1) % world.actors.length] as Actor;
    const from = stage.reports.length;
    await act(world, actor, other, one);
    const reports = stage.reports.slice(from);
    await books.check(actor, reports);
    books.note(actor, reports);
    const after = await written(db);
    const whose = await customerOf(actor);
    const wrote = reports.some(({ done }) => done.some(({ action }) => !UNPROPOSED.includes(action)));
    expect(changedIn(before, after).filter((one) => !wrote || (one !== "stock" && one !== whose))).toEqual([]);
    before = after;
  }
}

async function customerOf({ visitor }: Actor): Promise<string> {
  const [row] = await db<{ id: string }[]>`
    select customer_id::text as id from identities where channel = ${visitor.channel} and sender_id = ${visitor.senderId}`;
  return row?.id ?? "nobody";
}

test("no sequence of messages, taps, redeliveries and restarts writes anything without a live yes to exactly that, twice, or for another customer", async () => {
  await fc.assert(fc.asyncProperty(sequence, play), {
    numRuns: RUNS,
    endOnFailure: !process.env.SEQUENCES,
    seed: seedOf(),
  });
  expect(carriedOut.size).toBeGreaterThan(3);
  expect(stage.logged.filter((event) => event.endsWith("_failed"))).toEqual([]);
}, 600_000);

/** The same sequences each time, but where many are asked for. */
const seedOf = () => (process.env.SEQUENCES ? Date.now() % 2 ** 31 : 5);
