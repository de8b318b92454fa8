import * as z from "zod";
import { Acceptance, Forgotten, name, Opened, password, Recovery } from "../forms.ts";

/** What of a request's body goes on, and the password that it tries, where it does. */
interface Door {
  body: z.ZodType | null;
  /** It tries a password: of the account with this e-mail, or of whoever is signed in. */
  tries?: "email" | "own";
  /** What is counted stays counted, also where it was right: each costs a letter. */
  costs?: boolean;
}

/** What is changed by who knows the password only: an open desk is not enough. */
const Confirmed = z.object({ password: z.string().max(200) });

/**
 * Everything of the login that is open to the network: the library can do more, and so can its next version. Of a body only what
 * is named here goes on.
 */
export const DOORS: Record<string, Door> = {
  "POST /sign-in/email": {
    body: z.object({ email: z.string().max(254), password: z.string().max(200) }),
    tries: "email",
  },
  "POST /sign-out": { body: null },
  "GET /get-session": { body: null },
  "POST /change-password": {
    body: z
      .object({ currentPassword: z.string().max(200), newPassword: password })
      .transform((form) => ({ ...form, revokeOtherSessions: true })),
    tries: "own",
  },
  "POST /two-factor/enable": { body: Confirmed, tries: "own" },
  "POST /two-factor/disable": { body: Confirmed, tries: "own" },
  "POST /two-factor/generate-backup-codes": { body: Confirmed, tries: "own" },
  "POST /two-factor/verify-totp": { body: z.object({ code: z.string().trim().max(10) }), tries: "own" },
  "POST /two-factor/verify-backup-code": { body: z.object({ code: z.string().trim().max(20) }), tries: "own" },
  "POST /update-user": { body: z.object({ name }) },
  "POST /recovery": { body: Forgotten, tries: "email", costs: true },
  "POST /recovery-link": { body: Opened },
  "POST /recover": { body: Recovery, tries: "own" },
  "POST /invitation": { body: Opened },
  "POST /accept-invitation": { body: Acceptance },
};
