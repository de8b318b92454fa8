/** A link to a copy of somebody's data; its token is 24 bytes in base64url, 32 letters. */
const LINK = /(\/export\/)[\w-]{16,}/g;

/** A text for others than the customer: links to copies of their data without what opens them. */
export const withoutTokens = (text: string): string => text.replace(LINK, "$1…");
