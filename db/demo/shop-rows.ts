import { type CampaignEventRow, upsertCampaignEvents, upsertVisits, type VisitRow } from "../../src/activity/index.ts";
import { type CustomerRow, upsertCustomers } from "../../src/customers/index.ts";
import { atomically, type Database } from "../../src/database/index.ts";
import { type NpsRow, type TicketRow, upsertNps, upsertTickets } from "../../src/feedback/index.ts";
import {
  type OrderLineRow,
  type OrderRow,
  type PaymentMethodRow,
  type ReturnRow,
  upsertOrderLines,
  upsertOrders,
  upsertPaymentMethods,
  upsertReturns,
  writePaidWith,
} from "../../src/orders/index.ts";

/** People and everything that they did, as rows to write. */
export interface ShopRows {
  customers: CustomerRow[];
  /** Beside those that the orders name: gift cards, and what was never used yet. */
  methods: PaymentMethodRow[];
  orders: OrderRow[];
  lines: OrderLineRow[];
  returns: ReturnRow[];
  letters: CampaignEventRow[];
  tickets: TicketRow[];
  nps: NpsRow[];
  visits: VisitRow[];
}

/** Nobody yet. */
export const noRows = (): ShopRows => ({
  customers: [],
  methods: [],
  orders: [],
  lines: [],
  returns: [],
  letters: [],
  tickets: [],
  nps: [],
  visits: [],
});

const CHUNK = 1000;

/** Writes rows as an import would, all or none of them. */
export async function writeRows(db: Database, rows: ShopRows, at: Date): Promise<void> {
  await atomically(db, async () => {
    await inChunks(rows.customers, (chunk) => upsertCustomers(db, chunk, at));
    await inChunks(rows.orders, (chunk) => upsertOrders(db, chunk, at));
    await inChunks(rows.orders, (chunk) => writePaidWith(db, chunk));
    await inChunks(rows.methods, (chunk) => upsertPaymentMethods(db, chunk));
    await inChunks(rows.lines, (chunk) => upsertOrderLines(db, chunk));
    await inChunks(rows.returns, (chunk) => upsertReturns(db, chunk));
    await inChunks(rows.letters, (chunk) => upsertCampaignEvents(db, chunk));
    await inChunks(rows.tickets, (chunk) => upsertTickets(db, chunk));
    await inChunks(rows.nps, (chunk) => upsertNps(db, chunk));
    await inChunks(rows.visits, (chunk) => upsertVisits(db, chunk));
  });
}

async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK) await write(rows.slice(from, from + CHUNK));
}
