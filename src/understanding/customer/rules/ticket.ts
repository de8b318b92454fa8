/** "T-12", "Т-12" (with a Cyrillic Т), "t12": the number that a customer was told of their complaint. */
const TICKET = /(?<![\p{L}\p{N}-])[tт]\s?[-–—]?\s?(\d{1,9})(?![\p{L}\p{N}])/iu;

/** The number of a ticket in a text, in the spelling that it was told in; null where there is none. */
export function ticketIn(text: string): string | null {
  const digits = TICKET.exec(text)?.[1];
  return digits === undefined ? null : `T-${Number(digits)}`;
}

/** Whether a text names a ticket by its number with the dash, as it was told: "what about T-12?". */
export const namesTicket = (text: string): boolean => /(?<![\p{L}\p{N}-])[tт][-–—]\d{1,9}(?![\p{L}\p{N}])/iu.test(text);
