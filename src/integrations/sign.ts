import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** A new secret as Standard Webhooks write it: `whsec_` and 32 bytes. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** The headers of a signed message. */
export function signed(
  secret: string,
  { id, body, at }: { id: string; body: string; at: Date },
): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Beseda",
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
}
