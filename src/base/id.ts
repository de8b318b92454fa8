/**
 * A UUID version 7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. Sorts by time of making, so that
 * an index on it grows at one end.
 */
export function newId(at: Date): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setUint32(0, Math.floor(at.getTime() / 2 ** 16));
  new DataView(bytes.buffer).setUint16(4, at.getTime() % 2 ** 16);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
