import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { jwtVerify } from "jose";
import type { Post } from "../../src/integrations/index.ts";
import { nodePost } from "../../src/services/settings/node-post.ts";

/** Where endpoints say that they are; their requests are brought to the loopback. */
const ORIGIN = "https://push.example";

/** A message that the service took for a browser: checked and opened as RFC 8030, 8291 and 8292 say. */
export interface TakenPush {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  /** What the sender's token says. */
  claims: { aud?: unknown; sub?: unknown; exp?: number };
  /** The sender's public key. */
  key: string;
  payload: unknown;
}

/** A push service that takes nothing which is not as the standards have it. */
export interface PushService {
  taken: TakenPush[];
  /** What is answered instead of 201, by the path of an endpoint. */
  answers: Map<string, number>;
  /** A browser of it, as its `PushSubscription` says. */
  subscribe(): { endpoint: string; p256dh: string; auth: string };
  /** Posts to it over HTTP. */
  post: Post;
  stop(): Promise<void>;
}

/** Starts one on a free port. */
export async function startPushService(): Promise<PushService> {
  const taken: TakenPush[] = [];
  const answers = new Map<string, number>();
  const browsers = new Map<string, { keys: ReturnType<typeof createECDH>; auth: Buffer }>();
  const server = createServer(async (request, answer) => {
    const body = Buffer.concat(await request.toArray());
    const { url: path = "", headers } = request;
    const refusal = answers.get(path);
    const browser = browsers.get(path);
    if (refusal !== undefined || !browser) return void answer.writeHead(refusal ?? 404).end();
    try {
      if (request.method !== "POST" || !Number.isInteger(Number(headers.ttl))) throw new Error("no TTL");
      if (headers["content-encoding"] !== "aes128gcm") throw new Error("another coding");
      if (String(headers.topic ?? "").length > 32) throw new Error("a long topic");
      const { claims, key } = await senderOf(headers.authorization);
      taken.push({ path, headers, claims, key, payload: JSON.parse(opened(body, browser)) });
      answer.writeHead(201).end();
    } catch (error) {
      answer.writeHead(400).end(String(error));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const loopback = nodePost(true);
  return {
    taken,
    answers,
    subscribe() {
      const keys = createECDH("prime256v1");
      keys.generateKeys();
      const auth = randomBytes(16);
      const path = `/wp/${randomBytes(8).toString("hex")}`;
      browsers.set(path, { keys, auth });
      const [p256dh, shared] = [keys.getPublicKey("base64url"), auth.toString("base64url")];
      return { endpoint: ORIGIN + path, p256dh, auth: shared };
    },
    post: ({ url, ...rest }) => loopback({ ...rest, url: new URL(url.pathname, `http://127.0.0.1:${port}`) }),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** Who sends: a token that is signed with the key beside it, for this service, good for a day at most (RFC 8292). */
async function senderOf(authorization = ""): Promise<Pick<TakenPush, "claims" | "key">> {
  const [, token = "", key = ""] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const known = createPublicKey({ format: "jwk", key: { kty: "EC", crv: "P-256", x, y } });
  const { payload } = await jwtVerify(token, known, {
    algorithms: ["ES256"],
    audience: ORIGIN,
    requiredClaims: ["exp"],
  });
  if ((payload.exp ?? 0) > Date.now() / 1000 + 24 * 3600) throw new Error("good for too long");
  if (!/^(?:mailto:|https:)/.test(payload.sub ?? "")) throw new Error("nobody to ask");
  return { claims: payload, key };
}

/** The text of one record of `aes128gcm` (RFC 8188) under the keys of a browser (RFC 8291 §3.4). */
function opened(body: Buffer, { keys, auth }: { keys: ReturnType<typeof createECDH>; auth: Buffer }): string {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const derive = (secret: Uint8Array, from: Uint8Array, info: Buffer, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, from, info, bytes));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), keys.getPublicKey(), sender]);
  const secret = derive(keys.computeSecret(sender), auth, info, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString("utf8");
}
