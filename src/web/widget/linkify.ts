/** A piece of a text: plain, or a link. */
export interface Piece {
  text: string;
  href?: string;
}

const WEB = /https?:\/\/[^\s<>"«»“”]+/giu;
const WEB_OR_MAIL = /https?:\/\/[^\s<>"«»“”]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/**
 * Cuts a text at its web addresses, and with `mail` at its e-mail addresses. Only http, https and mailto become links; the marks that end a sentence do not
 * belong to an address, nor does a bracket that was not opened in it.
 */
export function linkify(text: string, mail = true): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(mail ? WEB_OR_MAIL : WEB)) {
    const address = trimmed(match[0]);
    const href = hrefOf(address);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: address, href });
    from = match.index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The address where it is a web address, or a path of `server`; null for anything else, `javascript:` among it. */
export function webAddress(url: string | null, server?: string): string | null {
  try {
    const { protocol, href } = new URL(url ?? "", url?.startsWith("/") ? server : undefined);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** The address where it leads to Telegram's own site; null for anything else. */
export function telegramAddress(url: string): string | null {
  const address = webAddress(url);
  if (!address) return null;
  const { protocol, host } = new URL(address);
  return protocol === "https:" && host === "t.me" ? address : null;
}

const hrefOf = (address: string): string | null =>
  /^https?:/i.test(address) ? webAddress(address) : `mailto:${address}`;

function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?…'’*_]+$/, "");
  const opened = bare.split("(").length;
  return bare.endsWith(")") && bare.split(")").length > opened ? trimmed(bare.slice(0, -1)) : bare;
}
