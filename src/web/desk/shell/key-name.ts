/** What of a keyboard event says which key it is. */
export interface KeyPress {
  key: string;
  code: string;
}

/**
 * The name of a pressed key: a Latin letter as it is written on the key, whatever the layout (on a Russian one J types о), a sign or
 * a name such as `Escape` as it is.
 */
export function keyName({ key, code }: KeyPress): string {
  if (key.length > 1 || /^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key.toLowerCase();
}
