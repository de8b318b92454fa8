/** What stands for what the group's members need not see. */
const DOTS = "•••";

/**
 * A text without contacts: of e-mails the first letter stays, of numbers of nine digits and more (phones, cards) the last two. Numbers of
 * orders are shorter. Whoever has to write or call finds contacts at the desk, where a look at them is noted.
 */
export function maskContacts(text: string): string {
  return text
    .replace(E_MAIL, `$1${DOTS}@${DOTS}`)
    .replace(NUMBER, (found) => `${DOTS}${found.replace(/\D/g, "").slice(-2)}`);
}

const E_MAIL = /([^\s<>()[\],;:@])[^\s<>()[\],;:@]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** A date with a time behind it has as many digits. */
const NUMBER = /(?<!\d)(?!\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d))(?!\d{4}-\d\d-\d\d)\+?\d(?:[\s\u2010-\u2015().-]*\d){8,}/g;
