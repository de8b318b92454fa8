import { APIError, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { type Clock, Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { Forgotten, Opened, Recovery } from "../forms.ts";
import { passwordFault } from "../password.ts";
import { invalidRecovery, readRecovery, recover } from "../recovery/recovery.ts";

/**
 * The login's routes for who forgot a password, as a plugin of the library: `/recovery` asks for a link by mail and answers the same
 * whoever asks, `/recovery-link` says whose link a token is, `/recover` gives the new password. By POST all, so that no token stands
 * in an access log.
 */
export function recovering(db: Database, clock: Clock, forgot: (asked: Forgotten) => void) {
  const use = [formCsrfMiddleware];
  const ask = createAuthEndpoint("/recovery", { method: "POST", body: Forgotten, use }, async (ctx) => {
    forgot(ctx.body);
    return ctx.json({ asked: true });
  });
  const open = createAuthEndpoint("/recovery-link", { method: "POST", body: Opened }, async (ctx) =>
    ctx.json(await goodRecovery(db, ctx.body.token, clock())),
  );
  const take = createAuthEndpoint("/recover", { method: "POST", body: Recovery, use }, async (ctx) => {
    const { token, password } = ctx.body;
    // Before the slow hash, so that strangers cannot make it run.
    const { name, email } = await goodRecovery(db, token, clock());
    const fault = passwordFault(password, [name, email.split("@")[0] ?? ""]);
    if (fault) throw new APIError("BAD_REQUEST", { code: "weak_password", message: fault });
    const passwordHash = await ctx.context.password.hash(password);
    await recover(db, { token, passwordHash, at: clock() }).catch(rethrow);
    return ctx.json({ recovered: true });
  });
  return { id: "recovering", endpoints: { ask, openRecovery: open, take } };
}

async function goodRecovery(db: Database, token: string, at: Date): Promise<{ name: string; email: string }> {
  return (await readRecovery(db, token, at)) ?? rethrow(invalidRecovery());
}

function rethrow(error: unknown): never {
  throw error instanceof Refused ? new APIError("BAD_REQUEST", { code: error.code, message: error.sentence }) : error;
}
