/** Base64 by the host: `left-out.ts` puts this in the place of one written out in JavaScript. */
export const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** See {@link encode}. */
export const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"));
