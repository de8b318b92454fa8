/** Text as somebody typed it, without NULs and other control characters, which no keyboard types and Postgres would not store; line ends are \n. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
}
