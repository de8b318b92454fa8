import { errors, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import { LOCALES, type Locale } from "../../base/index.ts";

const VISITOR_AUDIENCE = "visitor";
const VISITOR_LIFE = "180d";
const CUSTOMER_AUDIENCE = "beseda-chat";
const CUSTOMER_LIFE_SECONDS = 24 * 60 * 60;
/** How far the shop's clock may be off. */
const TOLERANCE_SECONDS = 60;

/** Who holds a visitor token: an id that we made, their language, and for whom the shop vouched in this browser, if anybody. */
export interface Visitor {
  id: string;
  language: Locale;
  customer: { id: string; known: boolean } | null;
}

const VisitorClaims = z.object({
  sub: z.string().min(1).max(100),
  language: z.enum(LOCALES),
  customer: z.object({ id: z.string(), known: z.boolean() }).nullable(),
});

const CustomerClaims = z.object({ sub: z.string().min(1).max(200), exp: z.number() });

/**
 * 32 bytes for signing, derived from a secret text by HKDF (RFC 5869, SHA-256, no salt). `purpose` keeps keys apart: the same
 * secret gives another key for another purpose.
 */
export async function deriveKey(secret: string, purpose: string): Promise<Uint8Array> {
  const bytes = new TextEncoder();
  const material = await crypto.subtle.importKey("raw", bytes.encode(secret), "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: bytes.encode(`beseda ${purpose}`) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, material, 256));
}

const FILE_AUDIENCE = "file";
const FILE_LIFE = "2d";

/** What opens the file of a message for whoever shows a visitor's thread: pictures and players send no header. A JWT that lives two days. */
export const signFile = (key: Uint8Array, { visitor, file }: FileClaims, at: Date): Promise<string> =>
  new SignJWT({ file })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(visitor)
    .setAudience(FILE_AUDIENCE)
    .setIssuedAt(at)
    .setExpirationTime(expiry(at, FILE_LIFE))
    .sign(key);

/** Whose thread a key opens which file of; null where it is forged or expired. */
export async function readFileKey(key: Uint8Array, token: string, at: Date): Promise<FileClaims | null> {
  const payload = await verified(key, token, { audience: FILE_AUDIENCE, currentDate: at });
  const claims = z.object({ sub: z.string(), file: z.guid() }).safeParse(payload);
  return claims.success ? { visitor: claims.data.sub, file: claims.data.file } : null;
}

interface FileClaims {
  visitor: string;
  file: string;
}

/** A visitor token: a JWT (HS256) that lives for 180 days from `at`. */
export function signVisitor(key: Uint8Array, visitor: Visitor, at: Date): Promise<string> {
  return new SignJWT({ language: visitor.language, customer: visitor.customer })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(visitor.id)
    .setAudience(VISITOR_AUDIENCE)
    .setIssuedAt(at)
    .setExpirationTime(expiry(at, VISITOR_LIFE))
    .sign(key);
}

/** The visitor of a token; null where it is forged, expired, or not ours. */
export async function readVisitor(key: Uint8Array, token: string, at: Date): Promise<Visitor | null> {
  const payload = await verified(key, token, { audience: VISITOR_AUDIENCE, currentDate: at });
  const claims = VisitorClaims.safeParse(payload);
  return claims.success
    ? { id: claims.data.sub, language: claims.data.language, customer: claims.data.customer }
    : null;
}

/** What a shop's server signs for its logged-in customer; here for the demo shop and for tests. `life` in seconds. */
export function signCustomer(key: Uint8Array, externalId: string, at: Date, life = 60 * 60): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(externalId)
    .setAudience(CUSTOMER_AUDIENCE)
    .setExpirationTime(new Date(at.getTime() + life * 1000))
    .sign(key);
}

/** The shop's own id of the customer that its token speaks of, or a sentence on what is wrong with the token. */
export async function readCustomer(
  key: Uint8Array,
  token: string,
  at: Date,
): Promise<{ externalId: string } | { wrong: string }> {
  const options = { audience: CUSTOMER_AUDIENCE, currentDate: at, clockTolerance: TOLERANCE_SECONDS };
  const payload = await verified(key, token, options);
  if (payload === "expired") return { wrong: "The customer token has expired: sign a new one for each page." };
  const claims = CustomerClaims.safeParse(payload);
  if (!claims.success) return { wrong: WRONG_CUSTOMER_TOKEN };
  if (claims.data.exp > at.getTime() / 1000 + CUSTOMER_LIFE_SECONDS + TOLERANCE_SECONDS)
    return { wrong: "The customer token lives for more than 24 hours: give it an earlier exp." };
  return { externalId: claims.data.sub };
}

const WRONG_CUSTOMER_TOKEN =
  'The customer token is not valid: it must be a JWT signed by HS256 with the widget\'s secret, with the audience "beseda-chat", sub and exp.';

async function verified(key: Uint8Array, token: string, options: VerifyOptions): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, key, {
      ...options,
      algorithms: ["HS256"],
      requiredClaims: ["sub", "exp"],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return "expired";
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

interface VerifyOptions {
  audience: string;
  currentDate: Date;
  clockTolerance?: number;
}

const expiry = (at: Date, life: `${number}d`): Date => new Date(at.getTime() + Number.parseInt(life, 10) * 86_400_000);
