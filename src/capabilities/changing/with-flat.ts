const FLAT = /^(?:кв\p{L}*|flat|apt|apartment|unit)\.?\s*(?:№|#)?\s*(\d{1,4}\p{L}?)$/iu;
/** "24-7", "12, кв. 5", "41 m. 8": a house and the flat in it. */
const FLAT_IN = /(-|,\s*(?:кв\p{L}*|flat|apt)\.?\s*|\s+m\.\s*)\d{1,4}\p{L}?$/iu;

/** "Not 10 but 11": another number in the address that was shown. */
const NOT_BUT = /^(\d+\p{L}?(?:-\d+)?) → (\d+\p{L}?(?:-\d+)?)$/u;

/** "Flat 21" said of an address that was shown is that address with another flat; anything else is an address by itself. */
export function withFlat(typed: string, shown: string | null): string {
  const [, before, after = ""] = NOT_BUT.exec(typed) ?? [];
  if (before !== undefined) return shown?.replace(new RegExp(`(?<!\\d)${before}(?!\\d)`, "u"), after) ?? after;
  const flat = FLAT.exec(typed.trim())?.[1];
  if (flat === undefined || shown === null) return typed;
  return FLAT_IN.test(shown) ? shown.replace(FLAT_IN, `$1${flat}`) : `${shown}-${flat}`;
}
