import type { SessionMemory } from "./screening.ts";
import { closeStatementFrame, FRONTEND, frameOf, queryFrame, STATUS, SYNC, type WireError } from "./wire.ts";

/** A client's session, as far as the shared backend does not know it. */
export interface GatewaySession extends SessionMemory {
  /** The channels that it listens to. */
  channels: Set<string>;
  /** What its last ReadyForQuery said. */
  status: number;
  /** Its Sync has not come yet. */
  open: boolean;
  /** Its transaction was rolled back while it was silent; it is yet to hear this. */
  expired: WireError | null;
}

export function newSession(): GatewaySession {
  return {
    statements: new Set(),
    listening: new Map(),
    said: [],
    channels: new Set(),
    status: STATUS.idle,
    open: false,
    expired: null,
  };
}

/** The session is in no transaction: what it said of notifications holds when that transaction was kept, and is forgotten else. */
export function settleListening(session: GatewaySession, kept: boolean): void {
  if (session.said.length === 0) return;
  for (const action of kept ? session.said : []) {
    if (action.kind === "listen") session.channels.add(action.channel);
    else if (action.channel === null) session.channels.clear();
    else session.channels.delete(action.channel);
  }
  session.said.length = 0;
}

/** Ends whatever a session has open in the backend. */
export const ROLL_BACK: readonly Uint8Array[] = [SYNC, queryFrame("rollback")];

/** Takes away what a session leaves in the backend; when it was the last, all that sessions may leave. */
export function farewellTo(session: GatewaySession, last: boolean): Uint8Array[] {
  if (last) return [...ROLL_BACK, queryFrame("discard all")];
  return [...ROLL_BACK, ...[...session.statements].map(closeStatementFrame), SYNC];
}

/**
 * Puts the backend where an expired session believes to be, failed: in a transaction that only a rollback ends, or passing over all up to
 * the Sync. So what the session does next is answered by Postgres' own rules, and nothing of it is done by mistake.
 */
export function failedAgain(session: GatewaySession): Uint8Array[] {
  const inTransaction = session.status !== STATUS.idle;
  const noSuchStatement = frameOf(FRONTEND.bind, Buffer.from("\0beseda: no such statement\0\0\0\0\0\0\0"));
  return [...(inTransaction ? [queryFrame("begin; select 1/0")] : []), ...(session.open ? [noSuchStatement] : [])];
}
