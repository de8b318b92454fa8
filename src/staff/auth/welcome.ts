import { APIError, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { type Clock, Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { Acceptance } from "../forms.ts";
import { acceptInvitation, invalid, readInvitation } from "../invitations.ts";

/** The library's route for coming by an invitation, as a plugin of it: `/accept-invitation` makes the account and signs in. */
export function welcome(db: Database, clock: Clock) {
  const use = [formCsrfMiddleware];
  const accept = createAuthEndpoint("/accept-invitation", { method: "POST", body: Acceptance, use }, async (ctx) => {
    const { password, internalAdapter } = ctx.context;
    // Before the slow hash, so that strangers cannot make it run.
    if (!(await readInvitation(db, ctx.body.token, clock()))) throw problemOf(invalid());
    const passwordHash = await password.hash(ctx.body.password);
    const member = await acceptInvitation(db, ctx.body, { passwordHash, at: clock() }).catch(rethrow);
    const session = await internalAdapter.createSession(member.id);
    const user = await internalAdapter.findUserById(member.id);
    if (!user) throw new Error("a member who has just come is not there");
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ user });
  });
  return { id: "welcome", endpoints: { accept } };
}

function rethrow(error: unknown): never {
  throw error instanceof Refused ? problemOf(error) : error;
}

function problemOf({ code, sentence }: Refused): APIError {
  return new APIError("BAD_REQUEST", { code, message: sentence });
}
