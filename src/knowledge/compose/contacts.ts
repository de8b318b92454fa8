const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"»”)\]]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>"»”)\]]*)?/giu;
/** Seven digits or more, with what people put between them; a day such as 2026-12-24 is none. */
const PHONE = /(?<![\d.,])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\d(?:[ \u00a0().-]{0,2}\d){6,}/gu;
const HANDLE = /(?<![\w.])@\w{4,}/gu;
/** Capitals and digits together: a promo code, a tracking number. */
const CODE = /(?<![\p{L}\d-])(?=[\p{Lu}-]*\d)(?=[\d-]*\p{Lu})[\p{Lu}\d][\p{Lu}\d-]{3,}(?![\p{L}\d])/gu;
/** What stands for something that is not to be known here. */
const PLACEHOLDER = /\[[\p{L}_]+\d*\]/gu;

/** The ways to reach somebody that a text names, and codes that somebody may use, each in one spelling. */
export function contactsIn(text: string): string[] {
  const mails = found(text, EMAIL);
  const rest = text.replace(EMAIL, " ");
  const links = found(rest, LINK).map(bareLink);
  const others = rest.replace(LINK, " ");
  const phones = found(others, PHONE).map((phone) => phone.replace(/\D/g, ""));
  return [
    ...mails,
    ...links,
    ...phones,
    ...found(others, HANDLE),
    ...found(others.replace(PHONE, " "), CODE),
    ...found(others, PLACEHOLDER),
  ];
}

/** The text without what {@link contactsIn} found. */
export function withoutContacts(text: string): string {
  return [EMAIL, LINK, PHONE, HANDLE, CODE, PLACEHOLDER].reduce((rest, pattern) => rest.replace(pattern, " "), text);
}

const found = (text: string, pattern: RegExp): string[] => (text.match(pattern) ?? []).map((one) => one.toLowerCase());

const bareLink = (link: string): string =>
  link
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[.,;:!?/]+$/, "");
