import * as z from "zod";
import { Acceptance, name, Opened, password } from "../forms.ts";

/** What of a request's body goes on, and the password that it tries, where it does. */
interface Door {
  body: z.ZodType | null;
  /** It tries a password: of the account with this e-mail, or of whoever is signed in. */
  tries?: "email" | "own";
}

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
  "POST /update-user": { body: z.object({ name }) },
  "POST /invitation": { body: Opened },
  "POST /accept-invitation": { body: Acceptance },
};
