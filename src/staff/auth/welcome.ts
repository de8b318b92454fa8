import { APIError, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { type Clock, Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { Acceptance, Opened } from "../forms.ts";
import { acceptInvitation, invalid, readInvitation } from "../invitations.ts";

/**
 * The library's routes for invitations, as a plugin of it: `/invitation` says what a token invites to, `/accept-invitation` makes the
 * account and signs in. By POST both, so that no token stands in an access log.
 */
export function welcome(db: Database, clock: Clock) {
  return {
    id: "welcome",
    endpoints: {
      openInvitation: createAuthEndpoint("/invitation", { method: "POST", body: Opened }, async (ctx) => {
        const invitation = await readInvitation(db, ctx.body.token, clock());
        if (!invitation) throw problemOf(invalid());
        return ctx.json(invitation);
      }),
      acceptInvitation: createAuthEndpoint(
        "/accept-invitation",
        { method: "POST", body: Acceptance, use: [formCsrfMiddleware] },
        async (ctx) => {
          const { token, password } = ctx.body;
          // Before the slow hash, so that strangers cannot make it run.
          if (!(await readInvitation(db, token, clock()))) throw problemOf(invalid());
          const passwordHash = await ctx.context.password.hash(password);
          const member = await acceptInvitation(db, ctx.body, { passwordHash, at: clock() }).catch(rethrow);
          const session = await ctx.context.internalAdapter.createSession(member.id);
          const user = await ctx.context.internalAdapter.findUserById(member.id);
          if (!user) throw new Error("a member who has just come is not there");
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ user });
        },
      ),
    },
  };
}

function rethrow(error: unknown): never {
  throw error instanceof Refused ? problemOf(error) : error;
}

function problemOf({ code, sentence }: Refused): APIError {
  return new APIError("BAD_REQUEST", { code, message: sentence });
}
