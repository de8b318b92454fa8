import { atomically, type Database } from "../../database/index.ts";
import { DEFAULT_WEIGHTS } from "../ranking/default-weights.ts";
import { lastChange } from "./changes/queries.ts";
import { reckonCities } from "./cities/queries.ts";
import { textsVersion } from "./likeness/queries.ts";
import { reckonLikeness } from "./likeness/reckon.ts";
import { reckonPairs } from "./pairs/queries.ts";
import { learnFrom } from "./people/learn.ts";
import { reckonPeople } from "./people/people.ts";
import { bearsIndex, countPeople, dropPeopleIndex, makePeopleIndex, nextCustomers } from "./people/queries.ts";
import { countLines, productsBetween, reckonProducts, sumPurchases } from "./products/queries.ts";
import { endRebuild, readState, writeRebuild, writeState } from "./state/queries.ts";
import type { Rebuild, State } from "./state/state.ts";

/** Lines of orders that one statement reckons products of, about: some tens of megabytes of sorting. */
const SLICE_LINES = 200_000;
const SLICE_CUSTOMERS = 2_000;
/** From so many people on their nearest are found by an index; fewer are looked through whole in milliseconds. */
const INDEXED_FROM = 1_000;

/** Told after each piece of work: the step, and how much of it is done. */
export type RebuildProgress = (step: string, done: number, of: number) => void;

/** With what everything is reckoned anew. */
export interface RebuildOptions {
  at: Date;
  progress?: RebuildProgress;
  /** Whether what the sources count for is learned too: half a minute of computing that nothing else gets in between. */
  learn?: boolean;
}

interface Work {
  db: Database;
  at: Date;
  learn: boolean;
  rebuild: Rebuild;
  state: State;
  progress: RebuildProgress;
}

/** One step of reckoning everything anew: does a piece of it from a cursor on, and answers where the next begins, or null at its end. */
type Step = (work: Work, cursor: number) => Promise<number | null>;

const ofProducts =
  (name: string, reckon: (work: Work, ids: number[]) => Promise<unknown>): Step =>
  async (work, cursor) => {
    const { db, rebuild, progress } = work;
    const [after = 0, last] = [rebuild.slices[cursor - 1], rebuild.slices[cursor]];
    if (last === undefined) return null;
    const ids = await productsBetween(db, after, last);
    await atomically(db, () => reckon(work, ids));
    progress(name, cursor + 1, rebuild.slices.length);
    return cursor + 1 < rebuild.slices.length ? cursor + 1 : null;
  };

const STEPS: readonly Step[] = [
  ofProducts("products", ({ db, at }, ids) => reckonProducts(db, ids, at)),
  async ({ db, at, progress }) => {
    await writeState(db, { totals: await sumPurchases(db, at) });
    progress("totals", 1, 1);
    return null;
  },
  ofProducts("pairs", ({ db, at, state }, ids) => reckonPairs(db, ids, at, state.totals.orders ?? 0)),
  async ({ db, at, progress }) => {
    await atomically(db, () => reckonCities(db, at));
    await writeState(db, { citiesAt: at });
    progress("cities", 1, 1);
    return null;
  },
  async ({ db, progress }) => {
    const catalogue = await textsVersion(db);
    await reckonLikeness(db, progress);
    await writeState(db, { catalogue });
    return null;
  },
  async ({ db, at, learn, progress }) => {
    if (!learn) return null;
    await writeState(db, { weights: await learnFrom(db, at) });
    progress("weights", 1, 1);
    return null;
  },
  people,
  async ({ db, progress }) => {
    if ((await countPeople(db)) < INDEXED_FROM || !(await bearsIndex(db))) return null;
    await atomically(db, () => makePeopleIndex(db));
    progress("nearest people", 1, 1);
    return null;
  },
];

async function people({ db, at, state, progress }: Work, cursor: number): Promise<number | null> {
  if (cursor === 0) await dropPeopleIndex(db);
  const ids = await nextCustomers(db, cursor, SLICE_CUSTOMERS);
  const last = ids.at(-1);
  if (last === undefined) return null;
  await reckonPeople(db, ids, { at, fading: (state.weights ?? DEFAULT_WEIGHTS).fading });
  progress("people", last, last);
  return last;
}

/** Reckons everything anew. */
export async function rebuildRecommendations(db: Database, options: RebuildOptions): Promise<void> {
  await beginRebuild(db);
  await goOnRebuilding(db, options);
}

/** Notes that everything is to be reckoned anew, and from where on changes are none of it. */
export async function beginRebuild(db: Database): Promise<void> {
  const through = await lastChange(db);
  await writeRebuild(db, { step: 0, cursor: 0, through, slices: slicesOf(await countLines(db)) });
}

/** Goes on with what was begun, for so long at most; answers whether nothing is left of it. */
export async function goOnRebuilding(
  db: Database,
  {
    at,
    progress = () => {},
    learn = false,
    budgetMs = Number.POSITIVE_INFINITY,
  }: RebuildOptions & { budgetMs?: number },
): Promise<boolean> {
  const began = performance.now();
  for (;;) {
    const state = await readState(db);
    const rebuild = state?.rebuild;
    if (!rebuild) return true;
    const step = STEPS[rebuild.step];
    if (!step) {
      await atomically(db, () => endRebuild(db, rebuild, at));
      return true;
    }
    const next = await step({ db, at, learn, rebuild, state, progress }, rebuild.cursor);
    await writeRebuild(db, { ...rebuild, step: next === null ? rebuild.step + 1 : rebuild.step, cursor: next ?? 0 });
    if (performance.now() - began > budgetMs) return false;
  }
}

/** The last product of each slice of so many lines, about. */
function slicesOf(products: readonly { id: number; lines: number }[]): number[] {
  const slices: number[] = [];
  let sum = 0;
  for (const { id, lines } of products) {
    sum += lines;
    if (sum < SLICE_LINES) continue;
    slices.push(id);
    sum = 0;
  }
  const last = products.at(-1)?.id;
  if (sum > 0 && last !== undefined) slices.push(last);
  return slices;
}
