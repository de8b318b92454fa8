import { Refused } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { addSecret, replaceSecret, type Seal, secretOf } from "../settings/index.ts";

/** The service's own keys (VAPID, RFC 8292), base64url: a browser takes alerts of the public one's owner only. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

const NAME = "push keys";

/** Reads the service's keys; the first to ask makes them. Where they were sealed with another SECRET there are new ones. */
export function pushKeys(parts: { db: Database; seal: Seal; clock: () => Date }): () => Promise<PushKeys> {
  const { db, seal, clock } = parts;
  const opened = async (sealed: string): Promise<PushKeys> => JSON.parse(await seal.open(NAME, sealed));
  const made = async () => ({
    ...{ sealed: await seal.close(NAME, JSON.stringify(await makeKeys())), changedAt: clock(), changedBy: "system" },
  });
  let known: PushKeys | null = null;
  return async () => {
    if (known) return known;
    const kept = (await secretOf(db, NAME)) ?? (await addSecret(db, NAME, await made()));
    known = await opened(kept.sealed).catch(async (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return opened((await replaceSecret(db, NAME, kept.sealed, await made())).sealed);
    });
    return known;
  };
}

async function makeKeys(): Promise<PushKeys> {
  const algorithm = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const { d = "" } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const point = await crypto.subtle.exportKey("raw", pair.publicKey);
  return { publicKey: Buffer.from(point).toString("base64url"), privateKey: d };
}
