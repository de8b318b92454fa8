import { APIError, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { type Clock, Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { Acceptance, Opened } from "../forms.ts";
import type { Invitation } from "../invitation.ts";
import { acceptInvitation, invalid, readInvitation } from "../invitations.ts";

/**
 * The login's routes for invitations, as a plugin of the library: `/invitation` says what a token invites to, `/accept-invitation`
 * makes the account and signs in. By POST both, so that no token stands in an access log.
 */
export function welcome(db: Database, clock: Clock) {
  const use = [formCsrfMiddleware];
  const open = createAuthEndpoint("/invitation", { method: "POST", body: Opened }, async (ctx) =>
    ctx.json(await goodInvitation(db, ctx.body.token, clock())),
  );
  const accept = createAuthEndpoint("/accept-invitation", { method: "POST", body: Acceptance, use }, async (ctx) => {
    const { password, internalAdapter } = ctx.context;
    // Before the slow hash, so that strangers cannot make it run.
    await goodInvitation(db, ctx.body.token, clock());
    const passwordHash = await password.hash(ctx.body.password);
    const member = await acceptInvitation(db, ctx.body, { passwordHash, at: clock() }).catch(rethrow);
    const session = await internalAdapter.createSession(member.id);
    const user = await internalAdapter.findUserById(member.id);
    if (!user) throw new Error("a member who has just come is not there");
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ user });
  });
  return { id: "welcome", endpoints: { open, accept } };
}

async function goodInvitation(db: Database, token: string, at: Date): Promise<Invitation> {
  const found = await readInvitation(db, token, at);
  if (!found) throw problemOf(invalid());
  return found;
}

function rethrow(error: unknown): never {
  throw error instanceof Refused ? problemOf(error) : error;
}

function problemOf({ code, sentence }: Refused): APIError {
  return new APIError("BAD_REQUEST", { code, message: sentence });
}
