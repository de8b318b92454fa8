import { useQuery } from "@tanstack/react-query";
import { forgetEarly, takeEarly } from "../early.ts";
import { get, post } from "./ask.ts";
import { KEYS } from "./keys.ts";
import { PATHS } from "./paths.ts";
import { isProblem, mayPass, Problem } from "./problem.ts";
import type { Invitation, Me } from "./wire.ts";

const AUTH = "/api/staff/auth";

/** Whoever is signed in; null where nobody is. */
export function useMe() {
  return useQuery({
    queryKey: KEYS.me,
    queryFn: () =>
      whoIsHere().catch((error: unknown) => {
        if (isSignedOut(error)) return null;
        throw error;
      }),
    staleTime: 60_000,
    retry: (count, error) => count < 2 && mayPass(error),
  });
}

/** What the page's first script has asked is not asked again, unless something went wrong. */
async function whoIsHere(): Promise<Me | null> {
  const first = await takeEarly(PATHS.me)?.catch(() => null);
  if (first?.ok) return (await first.json()) as Me;
  return first?.status === 401 ? null : get<Me>(PATHS.me);
}

/** Whether the server no longer knows who asks; a wrong code of a second factor is answered 401 too, and says nothing of that. */
export const isSignedOut = (error: unknown): boolean =>
  isProblem(error, "signed_out") || (error instanceof Problem && error.status === 401 && error.code !== "invalid_code");

/**
 * Signs in by a cookie, or throws a {@link Problem}: 401 where e-mail and password do not fit, 429 after too many tries. With
 * `twoFactorRedirect` a code is asked for yet.
 */
export const signIn = (email: string, password: string) =>
  post<{ twoFactorRedirect?: boolean } | null>(`${AUTH}/sign-in/email`, { email, password });

/** Ends the session. */
export function signOut(): Promise<unknown> {
  forgetEarly();
  return post(`${AUTH}/sign-out`);
}

/** What the token of a link invites to; a {@link Problem} `invitation_invalid` where it is not good. By POST: no token in a log. */
export const openInvitation = (token: string) => post<Invitation>(`${AUTH}/invitation`, { token });

/** Makes the account, and signs in. */
export const acceptInvitation = (form: { token: string; name: string; email: string; password: string }) =>
  post<unknown>(`${AUTH}/accept-invitation`, form);
