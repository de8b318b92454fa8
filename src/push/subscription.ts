import type { Locale } from "../base/index.ts";

/** What is told to whoever answers customers: somebody waits, one was given to them, a customer wrote in theirs, an answer is due soon. */
export type AlertKind = "waiting" | "given" | "message" | "breach";

/** Something that happened and is told. */
export interface Alert {
  /** What happened, the same whenever it is looked for: nobody is told of it twice. */
  key: string;
  kind: AlertKind;
  conversationId: string;
  /** Whom it is for; null: everybody who takes conversations. */
  staff: string | null;
  at: Date;
}

/** A browser that may be told, as its `PushSubscription` says (W3C Push API). */
export interface Browser {
  endpoint: string;
  /** Its public key, and the secret that it shares with us; base64url. */
  p256dh: string;
  auth: string;
  /** What its reader speaks. */
  locale: Locale;
}
