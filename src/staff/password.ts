import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** Characters of a password, at least and at most. */
export const PASSWORD_LENGTH = { least: 10, most: 200 };

/**
 * Why a password is not taken, as a sentence; null where it is. Length counts most; besides, it must not be one that everybody tries
 * first, a run of one or two characters or of neighbouring ones, or made of the person's own address or name.
 */
export function passwordFault(password: string, own: readonly string[] = []): string | null {
  const { least, most } = PASSWORD_LENGTH;
  if (password.length < least) return `The password needs at least ${least} characters.`;
  if (password.length > most) return `The password may have ${most} characters at most.`;
  const plain = password.toLowerCase().normalize("NFKC");
  const guessed = isCommon(plain) || isRun(plain) || own.some((text) => consistsOf(plain, text));
  return guessed
    ? "This password is one of the first that somebody would try. Take a few unrelated words instead."
    : null;
}

/** A common one, also with digits and signs put before or after it: "Password2026!". */
function isCommon(plain: string): boolean {
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(core) || COMMON_PASSWORDS.has(unleet(core));
}

const unleet = (text: string) =>
  text.replace(
    /[013457@$]/g,
    (sign) => ({ 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s" })[sign] ?? sign,
  );

/** How much of a password may be neighbours of one another: words have a few, "1234567890a" has eight of eleven. */
const RUN_SHARE = 0.7;

/** One or two different characters, or each the neighbour of the one before: "aaaaaaaaaa", "1212121212", "abcdefghij", "9876543210". */
function isRun(plain: string): boolean {
  const codes = Array.from(plain, (letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const neighbours = steps.filter((step) => Math.abs(step) === 1).length;
  return new Set(codes).size <= 2 || neighbours >= codes.length * RUN_SHARE;
}

/** Whether nothing but digits and signs is left of a password without a word of the person's own. */
function consistsOf(plain: string, text: string): boolean {
  const own = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const left = own.reduce((rest, word) => rest.replaceAll(word, ""), plain);
  return left !== plain && !/\p{L}{3}/u.test(left);
}
