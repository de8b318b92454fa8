import { type CleanedWhere, type CustomAdapter, createAdapterFactory } from "better-auth/adapters";
import type { BetterAuthOptions } from "better-auth/minimal";
import type { Clock } from "../../base/index.ts";
import { atomically, type Database } from "../../database/index.ts";
import { digest } from "../token.ts";
import { countWrongCodes, twoFactors, verifications } from "./factor/queries.ts";
import { accounts, sessions, type TableStatements, users } from "./queries.ts";
import { COMPARISONS, type Condition, type Row } from "./rows.ts";
import { tellChange } from "./tell.ts";

const TABLES: Record<string, TableStatements> = {
  staff_users: users,
  staff_accounts: accounts,
  staff_sessions: sessions,
  staff_two_factors: twoFactors,
  staff_verifications: verifications,
};
const ONE = { limit: 1, offset: 0 };
const MANY = { limit: 1_000_000, offset: 0 };
/** The tables of whose changes the audit tells. */
const TOLD = ["staff_users", "staff_accounts"];

/**
 * The login library's way to our tables: its calls go through the handle, hence through the transaction of the calling code where
 * one is open, and the audit hears of what members change. What it asks and we do not need (OR, patterns, sorting, other tables) is an
 * error, not a guess.
 */
export function staffAdapter(db: Database, clock: Clock) {
  type Transaction = NonNullable<Parameters<typeof createAdapterFactory>[0]["config"]["transaction"]>;
  const make = (transaction: Transaction, options: BetterAuthOptions) =>
    createAdapterFactory({
      config: { adapterId: "beseda", supportsJSON: true, supportsDates: true, supportsBooleans: true, transaction },
      adapter: () => statementsOf(db, clock),
    })(options);
  return (options: BetterAuthOptions) => {
    const inside = make(false, options);
    return make((work) => atomically(db, () => work(inside)), options);
  };
}

function statementsOf(db: Database, clock: Clock): CustomAdapter {
  const select = async (model: string, where: CleanedWhere[] | undefined, page: typeof ONE) => {
    const rows = await tableOf(model).select(db, conditions(where), page);
    return rows.map((row) => withTokenOf(where, row));
  };
  const change = (model: string, where: CleanedWhere[], row: Row) =>
    atomically(db, async () => {
      const before = TOLD.includes(model) ? await tableOf(model).select(db, conditions(where), MANY) : [];
      await tellChange(db, model, row, before, clock());
      return tableOf(model).update(db, kept(row), conditions(where));
    });
  return {
    create: async ({ model, data }) => {
      const [row] = await tableOf(model).insert(db, kept(data));
      return row ? { ...row, ...data } : data;
    },
    update: async <T>({ model, where, update }: { model: string; where: CleanedWhere[]; update: T }) => {
      const [row] = await change(model, where, update as Row);
      return row ? (withTokenOf(where, row) as T) : null;
    },
    updateMany: async ({ model, where, update }) => (await change(model, where, update)).length,
    findOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      ((await select(model, where, ONE))[0] as T | undefined) ?? null,
    findMany: async <T>({ model, where, limit, offset = 0, sortBy }: Page) => {
      if (sortBy && model !== "staff_verifications")
        throw new Error("the staff's tables are not sorted for the login library");
      return (await select(model, where, { limit, offset })) as T[];
    },
    delete: async ({ model, where }) => void (await tableOf(model).remove(db, conditions(where))),
    deleteMany: async ({ model, where }) => (await tableOf(model).remove(db, conditions(where))).length,
    consumeOne: async <T>({ model, where }: { model: string; where: CleanedWhere[] }) =>
      ((await tableOf(model).remove(db, conditions(where)))[0] as T | undefined) ?? null,
    incrementOne: async <T>({ model, where, increment, set }: Increment) => {
      const [field, ...more] = Object.keys(increment);
      if (field === undefined) return ((await change(model, where, (set ?? {}) as Row))[0] as T | undefined) ?? null;
      if (model !== "staff_two_factors" || field !== "failed_count" || more.length > 0 || set)
        throw new Error(`the login library counts ${model}.${field}, which there is not`);
      const [row] = await countWrongCodes(db, increment[field] ?? 0, conditions(where));
      return (row as T | undefined) ?? null;
    },
    count: async ({ model, where }) => (await select(model, where, MANY)).length,
  };
}

interface Increment {
  model: string;
  where: CleanedWhere[];
  increment: Record<string, number>;
  set?: Record<string, unknown> | undefined;
}

interface Page {
  model: string;
  where?: CleanedWhere[] | undefined;
  limit: number;
  offset?: number | undefined;
  sortBy?: { field: string; direction: "asc" | "desc" } | undefined;
}

function tableOf(model: string): TableStatements {
  const table = TABLES[model];
  if (!table) throw new Error(`the login library asks for ${model}, which there is not`);
  return table;
}

function conditions(where: CleanedWhere[] = []): Condition[] {
  return where.map(({ field, operator, connector, mode, value }) => {
    const asKept = (text: string) => (field === TOKEN ? digest(text) : text);
    if (connector !== "AND" || mode !== "sensitive") throw notAnswered(`${connector}, ${mode}`);
    if (Array.isArray(value)) {
      if (operator !== "in") throw notAnswered(operator);
      return { field, operator, value: value.map((one) => asKept(String(one))) };
    }
    const comparison = COMPARISONS.find((known) => known === operator);
    if (!comparison) throw notAnswered(operator);
    return { field, operator: comparison, value: typeof value === "string" ? asKept(value) : value };
  });
}

function notAnswered(what: string): Error {
  return new Error(`the login library asks for a condition (${what}) that the staff's tables do not answer`);
}

/** The column where the library would keep the text of a session's cookie: we keep its hash, and give back the text asked by. */
const TOKEN = "token_hash";

function kept(row: Row): Row {
  return typeof row[TOKEN] === "string" ? { ...row, [TOKEN]: digest(row[TOKEN]) } : row;
}

function withTokenOf(where: CleanedWhere[] | undefined, row: Row): Row {
  const token = where?.find(({ field }) => field === TOKEN)?.value;
  return typeof token === "string" ? { ...row, [TOKEN]: token } : row;
}
