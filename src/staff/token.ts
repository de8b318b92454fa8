import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 32 random bytes, base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** SHA-256 as base64url: what is kept of a secret that has 32 random bytes, and of a key that nobody needs to read. */
export const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");
