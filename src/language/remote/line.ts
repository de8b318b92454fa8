import { type Log, Unavailable } from "../../base/index.ts";
import { again } from "../again.ts";
import type { Breaker } from "../breaker.ts";
import type { Intent, Ledger, OpenCall } from "../ledger.ts";
import type { Errand } from "../model.ts";
import { isTrouble, outcomeOf, retryAfterOf } from "../outcome.ts";
import { reckonTokens } from "../tokens.ts";

/** What stands between this program and an endpoint. */
export interface Line {
  ledger: Ledger;
  breaker: Breaker;
  log: Log;
}

/** What was sent and what came back, for reckoning where the endpoint tells no tokens. */
export interface Traffic {
  sent: string;
  got: string;
  told: { input: number; output: number } | null;
}

const WHAT = "the language model";
/** Customers do not wait long; learning does. */
const WAIT_MS = { conversation: 2_000, none: 30_000 };

/** How long this errand's calls may wait between tries. */
const patienceOf = ({ signal, conversationId }: Errand) => ({
  signal,
  longestWaitMs: conversationId === null ? WAIT_MS.none : WAIT_MS.conversation,
});

/** A call that was let go; whoever has it closes it in one of the two ways. */
export interface Going {
  /** Does the first step of the call, again where the endpoint is away or busy. */
  try<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  /** The call ended as it should, or as its content decided. */
  end(outcome: Parameters<OpenCall["end"]>[0]): void;
  /** The call ended with this error; answers what to throw. */
  fail(error: unknown): Unavailable;
}

/** Lets a call go: throws `Unavailable` where nobody waits any more, the breaker is open or a budget is used up. */
export async function letGo(line: Line, errand: Errand, intent: Intent, traffic: Traffic): Promise<Going> {
  const { ledger, breaker, log } = line;
  if (errand.signal.aborted) throw new Unavailable(WHAT, "nobody waits any more");
  if (!breaker.allows()) throw new Unavailable(WHAT, "it failed too often, and is left alone for a while");
  const open = await ledger.open(errand, intent);
  const end: Going["end"] = (outcome) => {
    // What never arrived is not paid for.
    const isFree = outcome === "busy" || outcome === "away" || outcome === "denied" || outcome === "unfit";
    open.end(outcome, isFree ? { input: 0, output: 0, reckoned: false } : usedBy(traffic));
  };
  return {
    try: (work) => again(work, patienceOf(errand)),
    end(outcome) {
      breaker.heard(false);
      end(outcome);
    },
    fail(error) {
      const outcome = outcomeOf(error, errand.signal);
      const restMs = retryAfterOf(error);
      if (outcome !== "left") breaker.heard(isTrouble(outcome), restMs);
      end(outcome);
      log.warn("model_failed", { purpose: intent.purpose, model: intent.model, outcome });
      return new Unavailable(WHAT, new Error(`${outcome}: ${error instanceof Error ? error.message : ""}`), restMs);
    },
  };
}

function usedBy({ sent, got, told }: Traffic) {
  return told
    ? { ...told, reckoned: false }
    : { input: reckonTokens(sent), output: got === "" ? 0 : reckonTokens(got), reckoned: true };
}
