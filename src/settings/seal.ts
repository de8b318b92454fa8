import { Refused } from "../base/index.ts";

const NONCE_BYTES = 12;

/** What seals texts: made once of 32 bytes that only this service has. */
export interface Seal {
  /** The text as it may be kept: AES-GCM with a nonce of its own. `name` belongs to it: under another one it does not open. */
  close(name: string, text: string): Promise<string>;
  /** The text again. @throws Refused `sealed` where it was closed with another key, or under another name */
  open(name: string, sealed: string): Promise<string>;
}

/** Makes a seal of a key of 32 bytes. */
export function makeSeal(key: Uint8Array): Seal {
  const imported = () => crypto.subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    async close(name, text) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
      const closed = await crypto.subtle.encrypt(how(iv, name), await imported(), new TextEncoder().encode(text));
      return Buffer.concat([iv, new Uint8Array(closed)]).toString("base64url");
    },
    async open(name, sealed) {
      const bytes = new Uint8Array(Buffer.from(sealed, "base64url"));
      const [iv, closed] = [bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES)];
      const text = await crypto.subtle.decrypt(how(iv, name), await imported(), closed).catch(() => null);
      if (text === null) throw new Refused("sealed", "What was kept was sealed with another SECRET: enter it again.");
      return new TextDecoder().decode(text);
    },
  };
}

const how = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(name),
});
