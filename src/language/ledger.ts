import { DateTime } from "luxon";
import { errorFields, type Log, Unavailable } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";
import type { Errand } from "./model.ts";
import type { Outcome } from "./outcome.ts";
import { readSpent, type Spent, writeUsage } from "./queries.ts";

/** Tokens of a call. */
export interface Tokens {
  input: number;
  output: number;
}

/** A call about to leave: what for, with which model, at most how much of it, and at what price a million tokens. */
export interface Intent {
  purpose: string;
  model: string;
  most: Tokens;
  prices: Tokens;
}

/** A call that was let go. */
export interface OpenCall {
  /** Notes what became of it. Never waited for; `reckoned` where the endpoint told no tokens. */
  end(outcome: Outcome, used: Tokens & { reckoned: boolean }): void;
}

/** Holds the budgets: calls that would go over one are refused before they leave, and all others are written down. */
export interface Ledger {
  /** Throws `Unavailable` where a budget of the conversation, the customer or the day is used up. */
  open(errand: Errand, intent: Intent): Promise<OpenCall>;
  /** What the day of `at` has cost until now, without calls that are on their way. */
  today(at: Date): Promise<Spent["day"]>;
  settled(): Promise<void>;
}

/** What a ledger is made of. */
export interface LedgerParts {
  db: Database;
  config: Config;
  log: Log;
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** A call on its way counts with the most that it may cost. */
type Pending = { errand: Errand; cost: number; tokens: number };

export function makeLedger({ db, config, log, keepAlive }: LedgerParts): Ledger {
  const pending = new Set<Pending>();
  const writing = new Set<Promise<void>>();
  const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone: config.TIMEZONE }).startOf("day").toJSDate();
  const spentBy = ({ at, conversationId, customerId }: Errand) =>
    readSpent(db, { from: dayOf(at), conversationId, customerId }).catch((error: unknown) => {
      log.error("model_budget_unread", errorFields(error));
      // Who does not know what was spent spends nothing: what is local answers.
      throw new Unavailable("the language model", error);
    });
  return {
    async open(errand, { purpose, model, most, prices }) {
      const startedAt = performance.now();
      const own: Pending = { errand, cost: costOf(most, prices), tokens: most.input + most.output };
      const spent = await spentBy(errand);
      // Nothing is waited for between the sum and the addition: two that come together cannot both take the last of it.
      const over = overBudget(config, withPending(spent, [...pending, own], errand));
      if (over) throw new Unavailable("the language model", `the budget of the ${over} is used up`);
      pending.add(own);
      const end: OpenCall["end"] = (outcome, { input, output, reckoned }) => {
        if (!pending.has(own)) return;
        const { at, conversationId, customerId } = errand;
        const milliseconds = Math.round(performance.now() - startedAt);
        const cost = costOf({ input, output }, prices);
        const row = {
          at,
          purpose,
          model,
          conversationId,
          customerId,
          input,
          output,
          reckoned,
          cost,
          outcome,
          milliseconds,
        };
        const written = writeUsage(db, row)
          .catch((error: unknown) => log.error("model_usage_lost", errorFields(error)))
          .finally(() => {
            pending.delete(own);
            writing.delete(written);
          });
        writing.add(written);
        keepAlive?.(written);
      };
      return { end };
    },
    today: async (at) => (await readSpent(db, { from: dayOf(at), conversationId: null, customerId: null })).day,
    settled: async () => void (await Promise.all(writing)),
  };
}

/** Prices are for a million tokens. */
const costOf = (tokens: Tokens, prices: Tokens): number =>
  (tokens.input * prices.input + tokens.output * prices.output) / 1_000_000;

function withPending(spent: Spent, pending: Pending[], { conversationId, customerId }: Errand): Spent {
  const sums = structuredClone(spent);
  for (const { errand, cost, tokens } of pending) {
    const touched = [
      sums.day,
      ...(conversationId !== null && errand.conversationId === conversationId ? [sums.conversation] : []),
      ...(customerId !== null && errand.customerId === customerId ? [sums.customer] : []),
    ];
    for (const sum of touched) {
      sum.cost += cost;
      sum.tokens += tokens;
    }
  }
  return sums;
}

function overBudget(
  config: Config,
  { day, customer, conversation }: Spent,
): "day" | "customer" | "conversation" | null {
  if (day.cost > config.MODEL_BUDGET_DAY || day.tokens > config.MODEL_TOKENS_DAY) return "day";
  if (customer.cost > config.MODEL_BUDGET_CUSTOMER || customer.tokens > config.MODEL_TOKENS_CUSTOMER) return "customer";
  const isOver =
    conversation.cost > config.MODEL_BUDGET_CONVERSATION || conversation.tokens > config.MODEL_TOKENS_CONVERSATION;
  return isOver ? "conversation" : null;
}
