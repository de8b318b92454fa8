const PLAIN = /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * A number as spreadsheets write it: `1234.5`, `1 234,50`, `1,234.50`, `1.234,50`, with a currency's sign or code around it; null where it
 * is none. A single comma before exactly three digits (`1,234`) could be either, and is none.
 */
export function parseNumber(text: string): number | null {
  if (PLAIN.test(text)) return Number(text);
  const bare = text
    .replace(/[\s\u00a0\u202f']/g, "")
    .replace(/\u2212/g, "-")
    .replace(/^([-+]?)(?:[€$£₴₽]|[A-Z]{3})/i, "$1")
    .replace(/(?:[€$£₴₽]|[A-Z]{3}|грн\.?|руб\.?|р\.)$/i, "");
  const plain = decimalPoint(bare);
  return PLAIN.test(plain) ? Number(plain) : null;
}

function decimalPoint(text: string): string {
  if (/^[-+]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[-+]?\d{1,3}(?:,\d{3}){2,}$/.test(text))
    return text.replaceAll(",", "");
  if (/^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return text.replaceAll(".", "").replace(",", ".");
  return /^[-+]?\d+,(?:\d{1,2}|\d{4,})$/.test(text) ? text.replace(",", ".") : text;
}

const YES = new Set(["true", "t", "1", "yes", "y", "да", "так", "on", "+"]);
const NO = new Set(["false", "f", "0", "no", "n", "нет", "ні", "off", "-"]);

/** Yes or no as exports write it; null where it is neither. */
export function parseFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
