import { atomically, type Database } from "../../database/index.ts";
import { DEFAULT_WEIGHTS } from "../ranking/default-weights.ts";
import { addPending, dropChanges, readChanges, readPending } from "./changes/queries.ts";
import { reckonCities } from "./cities/queries.ts";
import { textsVersion } from "./likeness/queries.ts";
import { reckonLikeness } from "./likeness/reckon.ts";
import { reckonPairs } from "./pairs/queries.ts";
import { reckonPeople } from "./people/people.ts";
import { reckonProducts, sumPurchases } from "./products/queries.ts";
import { beginRebuild } from "./rebuild.ts";
import { readState, writeState } from "./state/queries.ts";
import type { State } from "./state/state.ts";

const DAY_MS = 86_400_000;
/** Changes are taken up so many at a time, customers and products each in pieces. */
const CHANGES = 20_000;
const CUSTOMERS = 500;
const PRODUCTS = 20;

/** What was brought up to date. */
export interface RefreshedRecommendations {
  customers: number;
  products: number;
  /** Whether everything is to be reckoned anew instead. */
  rebuilding: boolean;
}

interface Work {
  db: Database;
  at: Date;
  isOver: () => boolean;
}

/**
 * Brings what is kept up to date with what was bought since, for so long at most: vectors of the customers who bought, products of which
 * much was bought beside what they had (others a day later), cities once a day, and likeness when the catalogue is another one.
 */
export async function refreshRecommendations(
  db: Database,
  { at, budgetMs = Number.POSITIVE_INFINITY }: { at: Date; budgetMs?: number },
): Promise<RefreshedRecommendations> {
  const done = { customers: 0, products: 0, rebuilding: false };
  const began = performance.now();
  const work = { db, at, isOver: () => performance.now() - began > budgetMs };
  const state = await readState(db);
  if (!state || state.rebuild) return { ...done, rebuilding: true };
  for (let changes = await readChanges(db, CHANGES); changes; changes = await readChanges(db, CHANGES)) {
    if (changes.all) {
      await beginRebuild(db);
      return { ...done, rebuilding: true };
    }
    await refreshPeople(work, changes.customers, state);
    await takeUp(work, changes);
    done.customers += changes.customers.length;
    if (work.isOver()) return done;
  }
  done.products = await refreshProducts(work);
  await refreshRest(work, state);
  return done;
}

async function refreshPeople({ db, at }: Work, customers: readonly number[], { weights }: State): Promise<void> {
  const { fading } = weights ?? DEFAULT_WEIGHTS;
  for (let from = 0; from < customers.length; from += CUSTOMERS)
    await reckonPeople(db, customers.slice(from, from + CUSTOMERS), { at, fading });
}

/** Counts what came for each product, reckons those that are new, and forgets the changes: all of it or nothing. */
async function takeUp(
  { db, at }: Work,
  { products, through }: { products: readonly { id: number; lines: number }[]; through: number },
): Promise<void> {
  await atomically(db, async () => {
    const fresh = products.length > 0 ? await addPending(db, products) : [];
    if (fresh.length > 0) {
      await reckonProducts(db, fresh, at);
      // What goes with them is reckoned with the others that wait.
      await addPending(
        db,
        products.filter(({ id }) => fresh.includes(id)),
      );
    }
    await dropChanges(db, through);
  });
}

async function refreshProducts({ db, at, isOver }: Work): Promise<number> {
  const before = new Date(at.getTime() - DAY_MS);
  let done = 0;
  for (;;) {
    const ids = await readPending(db, before, PRODUCTS);
    if (ids.length === 0) break;
    if (done === 0) await writeState(db, { totals: await sumPurchases(db, at) });
    const orders = (await readState(db))?.totals.orders ?? 0;
    await atomically(db, () => reckonProducts(db, ids, at));
    await atomically(db, () => reckonPairs(db, ids, at, orders));
    done += ids.length;
    if (isOver()) break;
  }
  if (done > 0) await writeState(db, {});
  return done;
}

async function refreshRest({ db, at, isOver }: Work, { citiesAt, catalogue }: State): Promise<void> {
  const now = await textsVersion(db);
  if (now !== catalogue && !isOver()) {
    await reckonLikeness(db);
    await writeState(db, { catalogue: now });
  }
  if (!isOver() && at.getTime() - (citiesAt?.getTime() ?? 0) > DAY_MS) {
    await atomically(db, () => reckonCities(db, at));
    await writeState(db, { citiesAt: at });
  }
}
