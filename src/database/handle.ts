import { AsyncLocalStorage } from "node:async_hooks";
import postgres from "postgres";
import { within } from "../base/index.ts";
import { arrayTypes } from "./arrays.ts";

/** A database that answers later is as good as away; a lost connection is tried again by itself meanwhile. */
const PING_MS = 2_000;

/** The Postgres types that come back otherwise than postgres.js would have them: see {@link openDatabase}. */
type Types = { int8: number; numeric: number; date: string };

/**
 * The handle that every query function takes first: postgres.js' tag. Called inside {@link atomically} it speaks through the
 * transaction of the calling code, else through the pool; so a query can never wait for a connection that its own
 * transaction holds (with one connection that wait would be for ever).
 */
export type Database = postgres.ISql<Types>;

/** One level of an open transaction: the transaction itself, or a savepoint in it. */
export interface Level {
  connection: postgres.TransactionSql<Types>;
  /** The last nested block: the next waits for it, since a session has one innermost savepoint at a time. */
  tail: Promise<unknown>;
  ended: boolean;
}

/**
 * Connections for single statements, and others for transactions. postgres.js sends statements behind one another without waiting;
 * a BEGIN that comes as the 101st on a connection, or when its socket is full, is sent without setting the connection aside, and
 * whatever follows on it stays in a transaction that nobody commits. Where only transactions are begun, each has an idle connection.
 */
interface Pools {
  statements: postgres.Sql<Types>;
  transactions: postgres.Sql<Types>;
}

/** What stands behind a handle; for this room only. */
interface Behind {
  readonly pools: Pools;
  levels: AsyncLocalStorage<Level>;
}

const behind = new WeakMap<object, Behind>();

/** Where to find the database: a URL of a server, or the socket of the embedded one. */
export type DatabaseAddress = { url: string } | { path: string };

/** Settings of the pool. */
export interface DatabaseOptions {
  /** Connections at most, 4 unless told; and as many again while transactions are open. */
  max?: number;
  /** Called with the text of each statement sent, BEGIN and COMMIT among them. */
  onStatement?: (text: string) => void;
}

/**
 * Opens a pool of connections. `int8` and `numeric` come back as numbers (ids stay below 2^53, money has two decimals), `date`
 * as its ISO text, since a birthday has no time zone.
 */
export function openDatabase(address: DatabaseAddress, options: DatabaseOptions = {}): Database {
  const pools = openPools(address, options);
  return handleOf(() => pools);
}

/** One handle over many pools: whoever asks speaks through the pool of the request in which it asks. */
export interface RequestDatabase {
  db: Database;
  /** Does `work`, and all that it starts, through a pool of its own. */
  within<Answer>(address: DatabaseAddress, work: () => Answer): Answer;
}

/**
 * A handle for hosts where a connection may be used only by the request that opened it (Workers): the parts are made once over it,
 * and each request brings its pool. The pool is never closed by hand: the host ends a request's connections with the request.
 */
export function requestDatabase(options: DatabaseOptions = {}): RequestDatabase {
  const requests = new AsyncLocalStorage<Pools>();
  const current = () => {
    const pools = requests.getStore();
    if (!pools) throw new Error("a query was sent outside of a request: no pool is open for it");
    return pools;
  };
  return { db: handleOf(current), within: (address, work) => requests.run(openPools(address, options), work) };
}

const openPools = (address: DatabaseAddress, options: DatabaseOptions): Pools => ({
  statements: openPool(address, options),
  transactions: openPool(address, options),
});

function openPool(address: DatabaseAddress, options: DatabaseOptions): postgres.Sql<Types> {
  const settings = {
    max: options.max ?? 4,
    onnotice: () => {},
    fetch_types: false,
    connection: { application_name: "beseda" },
    types: {
      int8: { to: 20, from: [20], serialize: String, parse: Number },
      numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
      date: { to: 1082, from: [1082], serialize: (text: string) => text, parse: (text: string) => text },
      ...arrayTypes,
    },
    ...(options.onStatement ? { debug: (_: number, text: string) => options.onStatement?.(text) } : {}),
  };
  return "url" in address
    ? postgres(address.url, settings)
    : postgres({ ...settings, path: address.path, user: "postgres", database: "postgres" });
}

/** Closes the pool: running statements get `seconds` to end. */
export async function closeDatabase(db: Database, seconds = 5): Promise<void> {
  const { statements, transactions } = behindOf(db).pools;
  await Promise.all([statements, transactions].map((pool) => pool.end({ timeout: seconds })));
}

/** Calls `heard` with the payload of each NOTIFY on a channel, over reconnects, until the answer is called. */
export async function listen(
  db: Database,
  channel: string,
  heard: (payload: string) => void,
): Promise<() => Promise<void>> {
  const { unlisten } = await behindOf(db).pools.statements.listen(channel, heard);
  return unlisten;
}

/** What stands behind a handle made by {@link openDatabase}. */
export function behindOf(db: Database): Behind {
  const found = behind.get(db);
  if (!found)
    throw new Error("this is not a handle of openDatabase: a transaction's own connection is never passed on");
  return found;
}

/** Something to call, for a handle to stand before; never called itself. */
const NO_POOL = (() => undefined) as unknown as Database;

function handleOf(pools: () => Pools): Database {
  const levels = new AsyncLocalStorage<Level>();
  const current = () => {
    const level = levels.getStore();
    if (level?.ended)
      throw new Error("a query was sent after its transaction had ended: await it inside the transaction");
    return level?.connection ?? pools().statements;
  };
  const handle = new Proxy<Database>(NO_POOL, {
    apply: (_, __, parameters) => Reflect.apply(current(), undefined, parameters),
    get: (_, name) => Reflect.get(current(), name),
  });
  behind.set(handle, {
    get pools() {
      return pools();
    },
    levels,
  });
  return handle;
}

/** Throws unless the database answers within two seconds. */
export async function ping(db: Database): Promise<void> {
  await within(PING_MS, "the database", db`select 1`);
}
