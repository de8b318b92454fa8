import { behindOf, type Database, type Level } from "./handle.ts";

/**
 * Runs `work` so that all its writes are kept or none: in a transaction, or in a savepoint where one is already open. Whatever
 * handle is used inside, its queries go through this transaction. Nested blocks of one level run one after another.
 */
export function atomically<Answer>(db: Database, work: () => Promise<Answer>): Promise<Answer> {
  const { pools, levels } = behindOf(db);
  const outer = levels.getStore();
  const within = (connection: Level["connection"]) => runLevel(connection, (level) => levels.run(level, work));
  if (!outer) return pools.transactions.begin(within) as Promise<Answer>;
  if (outer.ended) throw new Error("a transaction was opened inside one that had ended: await it inside");
  const turn = outer.tail.then(() => outer.connection.savepoint(within)) as Promise<Answer>;
  outer.tail = turn.catch(() => undefined);
  return turn;
}

async function runLevel<Answer>(
  connection: Level["connection"],
  run: (level: Level) => Promise<Answer>,
): Promise<Answer> {
  const level: Level = { connection, tail: Promise.resolve(), ended: false };
  try {
    const answer = await run(level);
    await level.tail;
    return answer;
  } finally {
    level.ended = true;
  }
}

/** What {@link rehearse} throws inside to make the database forget. */
class Forget extends Error {}

/** Runs `work` like {@link atomically}, answers what it answered, and undoes everything it wrote: for playing and testing. */
export async function rehearse<Answer>(db: Database, work: () => Promise<Answer>): Promise<Answer> {
  let kept: { answer: Answer } | undefined;
  await atomically(db, async () => {
    kept = { answer: await work() };
    throw new Forget("undo");
  }).catch((error: unknown) => {
    if (!(error instanceof Forget)) throw error;
  });
  if (!kept) throw new Error("the rehearsal ended without an answer");
  return kept.answer;
}
