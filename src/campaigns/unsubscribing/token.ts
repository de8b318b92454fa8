import { createHmac, timingSafeEqual } from "node:crypto";

/** Whom a link to unsubscribe is for, and by which campaign it came; a letter that is only a test is for nobody: customer 0. */
export interface Unsubscriber {
  campaignId: string;
  customerId: number;
}

const ID_BYTES = 16;
const NUMBER_BYTES = 8;
/** 128 bits of HMAC-SHA-256: as many as nobody guesses. */
const SEAL_BYTES = 16;
const LENGTH = Math.ceil(((ID_BYTES + NUMBER_BYTES + SEAL_BYTES) * 4) / 3);

/** What a link carries: it works for ever, for this person and these letters alone, and names nobody. */
export function signUnsubscriber(key: Uint8Array, { campaignId, customerId }: Unsubscriber): string {
  const body = Buffer.alloc(ID_BYTES + NUMBER_BYTES);
  body.write(campaignId.replaceAll("-", ""), "hex");
  body.writeBigUInt64BE(BigInt(customerId), ID_BYTES);
  return Buffer.concat([body, sealOf(key, body)]).toString("base64url");
}

/** Whom a link is for; null where we did not make it. */
export function readUnsubscriber(key: Uint8Array, token: string): Unsubscriber | null {
  if (token.length !== LENGTH || !/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, ID_BYTES + NUMBER_BYTES);
  const seal = bytes.subarray(ID_BYTES + NUMBER_BYTES);
  if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, sealOf(key, body))) return null;
  const hex = body.toString("hex", 0, ID_BYTES);
  const campaignId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { campaignId, customerId: Number(body.readBigUInt64BE(ID_BYTES)) };
}

const sealOf = (key: Uint8Array, body: Uint8Array): Buffer =>
  createHmac("sha256", key).update(body).digest().subarray(0, SEAL_BYTES);
