/** Text without NULs and other control characters, which Postgres would not store, and without lone surrogates; line ends are \n. */
export const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .trim();
