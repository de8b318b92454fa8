import { Unavailable } from "./errors.ts";

/** The answer of `work`, or `Unavailable` where it takes longer than `ms`; the work itself goes on. `what` names who did not answer. */
export async function within<Answer>(ms: number, what: string, work: PromiseLike<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Unavailable(what, `no answer within ${ms} ms`)), ms);
  return await Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
