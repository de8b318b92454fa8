import { betterAuth } from "better-auth/minimal";
import { twoFactor } from "better-auth/plugins/two-factor";
import { type Clock, type Log, newId } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import type { Forgotten } from "../forms.ts";
import { PASSWORD_LENGTH } from "../password.ts";
import { staffAdapter } from "./adapter.ts";
import type { Tries } from "./guesses.ts";
import { libraryLog } from "./log.ts";
import { ownOrigins } from "./origin.ts";
import { recovering } from "./recover.ts";
import { welcome } from "./welcome.ts";

/** Where the library's routes begin. */
export const LOGIN_PATH = "/api/staff/auth";

/** The header in which the library is told whom a request comes from; one that the client sent is dropped. */
export const ADDRESS_HEADER = "x-beseda-address";

/** Where the library finds the address. */
export const ADDRESS = { ipAddressHeaders: [ADDRESS_HEADER] };

const DAY_SECONDS = 24 * 60 * 60;

/** What the login is made of. */
export interface LoginParts {
  db: Database;
  /** Signs cookies; 32 characters at least. */
  secret: string;
  /** The service's public address; null where each request's own host is right. */
  baseUrl: string | null;
  secureCookies: boolean;
  clock: Clock;
  log: Log;
  tries: Tries;
  /** Hears that somebody forgot a password; whoever asks is answered without waiting for it. */
  forgot: (asked: Forgotten) => void;
}

/** The login library over our tables: passwords and cookie sessions, and nothing of the rest that it can do. */
export function makeLogin(parts: LoginParts) {
  const { db, secret, baseUrl, secureCookies, clock, log, tries, forgot } = parts;
  return betterAuth({
    ...(baseUrl === null ? {} : { baseURL: new URL(baseUrl).origin }),
    basePath: LOGIN_PATH,
    trustedOrigins: (request) => (request ? ownOrigins(request, baseUrl) : []),
    secret,
    database: staffAdapter(db, clock),
    user: {
      modelName: "staff_users",
      fields: USER_COLUMNS,
      additionalFields: { role: { type: "string", input: false } },
    },
    account: { modelName: "staff_accounts", fields: ACCOUNT_COLUMNS },
    session: {
      modelName: "staff_sessions",
      fields: SESSION_COLUMNS,
      expiresIn: 30 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
    },
    verification: { modelName: "staff_verifications", fields: VERIFICATION_COLUMNS },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    // Passwords have counters of their own, see handle.ts; reading one's session is cheap and done by every page.
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      customRules: {
        "/sign-in/email": false,
        "/change-password": false,
        "/get-session": false,
        "/two-factor/*": false,
      },
      customStorage: { consume: (key, limit) => tries.count(key, limit) },
    },
    plugins: [welcome(db, clock), recovering(db, clock, forgot), secondFactor(baseUrl)],
    advanced: {
      cookiePrefix: "beseda",
      useSecureCookies: secureCookies,
      database: { generateId: () => newId(clock()) },
      ipAddress: ADDRESS,
      // Said explicitly: where the environment looks like a test the library would leave them out.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    logger: libraryLog(log),
    // What is not the caller's fault is the app's to answer, as everywhere.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
  });
}

/** Codes of a phone's app; the app shows them under the service's address. */
function secondFactor(baseUrl: string | null) {
  const issuer = baseUrl === null ? "Beseda" : `Beseda ${new URL(baseUrl).host}`;
  return twoFactor({
    issuer,
    twoFactorTable: "staff_two_factors",
    schema: {
      user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
      twoFactor: { modelName: "staff_two_factors", fields: FACTOR_COLUMNS },
    },
  });
}

const FACTOR_COLUMNS = {
  userId: "user_id",
  backupCodes: "backup_codes",
  failedVerificationCount: "failed_count",
  lockedUntil: "locked_until",
};
const VERIFICATION_COLUMNS = { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" };
const USER_COLUMNS = { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" };
const ACCOUNT_COLUMNS = {
  userId: "user_id",
  accountId: "account_id",
  providerId: "provider_id",
  createdAt: "created_at",
  updatedAt: "updated_at",
};
const SESSION_COLUMNS = {
  userId: "user_id",
  token: "token_hash",
  expiresAt: "expires_at",
  ipAddress: "ip_address",
  userAgent: "user_agent",
  createdAt: "created_at",
  updatedAt: "updated_at",
};

/** The login library, made. */
export type Login = ReturnType<typeof makeLogin>;
