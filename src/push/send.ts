import { encryptNotification, vapidHeaders } from "@block65/webcrypto-web-push";
import { type Clock, type Locale, Refused, Unavailable } from "../base/index.ts";
import type { Database } from "../database/index.ts";
import { type Post, webhookUrl } from "../integrations/index.ts";
import { CALL_SECONDS, type Caller } from "../outbox/index.ts";
import type { PushKeys } from "./keys.ts";
import { FRESH_MS } from "./note.ts";
import { dropBrowser, type Told, toldOf } from "./queries.ts";
import type { AlertKind } from "./subscription.ts";

/** What alerts are sent with. */
export interface PushParts {
  db: Database;
  clock: Clock;
  /** Posts outside only: endpoints come from browsers. */
  post: Post;
  keys: () => Promise<PushKeys>;
  /** Whom a push service may ask about us: an address of https, or `mailto:` (RFC 8292 §2.1). */
  contact: string;
  say: (locale: Locale, kind: AlertKind) => string;
  /** Whether an alert still says what is so. */
  stands: (alert: Pick<Told, "kind" | "conversationId" | "staff">) => Promise<boolean>;
}

/** The subscription is over (RFC 8030 §7.3), or belongs to other keys of ours. */
const OVER: ReadonlySet<number> = new Set([403, 404, 410]);
/** Answers after which the same may work later; so do all of 5xx. */
const LATER: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Makes what sends alerts: sealed for the browser alone (RFC 8291), with what kind of thing happened and where, and nobody's name or words. A
 * browser whose push service says that it is gone is forgotten; what is past is not told.
 */
export const makePusher =
  (parts: PushParts): Caller =>
  async (id) => {
    const { db, clock } = parts;
    const told = await toldOf(db, id, clock());
    if (!told || clock().getTime() - told.madeAt.getTime() > FRESH_MS || !(await parts.stands(told))) return;
    const status = await tryOnce(parts, told);
    if (status >= 200 && status < 300) return;
    if (OVER.has(status)) return dropBrowser(db, { id: told.subscriptionId, endpoint: told.endpoint });
    if (status >= 500 || LATER.has(status)) throw new Unavailable("The push service", `status ${status}`);
    throw new Refused("push_refused", `The push service does not take it (${status}).`);
  };

async function tryOnce(parts: PushParts, told: Told): Promise<number> {
  const { endpoint, p256dh, auth, kind, conversationId, locale, subscriptionId: id } = told;
  try {
    const url = webhookUrl(endpoint, false);
    const browser = { endpoint, expirationTime: null, keys: { p256dh, auth } };
    const payload = { title: parts.say(locale, kind), lang: locale, path: placeOf(told), tag: conversationId };
    const body = await encryptNotification(browser, new TextEncoder().encode(JSON.stringify(payload)));
    const { headers } = await vapidHeaders(browser, { ...(await parts.keys()), subject: parts.contact });
    return await parts.post({
      ...{ url, body, ms: (CALL_SECONDS - 1) * 1000 },
      headers: {
        ...{ ...headers, "content-type": "application/octet-stream", "content-encoding": "aes128gcm", urgency: "high" },
        // What was not delivered yet gives way to what is newer of the same conversation (RFC 8030 §5.4: 32 characters at most).
        ...{ ttl: String(FRESH_MS / 1000), topic: conversationId.replaceAll("-", "") },
      },
    });
  } catch (error) {
    // An address inside is nobody's push service.
    if (error instanceof Refused) await dropBrowser(parts.db, { id, endpoint });
    throw error;
  }
}

/** Where the conversation stands at the desk. */
const placeOf = ({ kind, conversationId }: Told): string =>
  `/desk/#/inbox/${kind === "given" || kind === "message" ? "mine" : "waiting"}/${conversationId}`;
