/** A key of the shop's own as one part of an address: only letters, digits and signs that no router reads, whatever is in the key. */
export const packed = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[~.!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replaceAll("%", "~");

/** The key that a part of an address stands for; null where it is none. */
export function keyOf(part: string): string | null {
  try {
    return decodeURIComponent(part.replaceAll("~", "%"));
  } catch {
    return null;
  }
}
