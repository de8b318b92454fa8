/** A line of CSV (RFC 4180) with its end. */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(cellOf).join(",")}\r\n`;

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A cell. One that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return) gets an apostrophe before it, so
 * that it stays the text that it is; a number, a phone's +380… too, is none.
 */
function cellOf(text: string | null): string {
  if (text === null) return "";
  const tame = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
