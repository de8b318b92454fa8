import { normalise } from "../../base/index.ts";
import { parsePhone } from "../contact.ts";

/** What somebody who was typed of may be found by; a list that is empty finds nobody. */
export interface Sought {
  /** The beginnings of each of the name's words, in small letters; all of them are to fit. */
  words: string[];
  /** The beginning of an e-mail, in small letters. */
  email: string | null;
  /** E.164, where what was typed is a whole number. */
  phone: string | null;
  /** The last digits of a number. */
  phoneEnd: string | null;
  /** A customer's key or an order's number as it was typed, and an order's number with and without its sign. */
  keys: string[];
}

const MOST_WORDS = 4;
const FEWEST_DIGITS = 4;
/** Of a number that is written in another way than E.164 as many last digits tell it: without its country and trunk codes. */
const TELLING_DIGITS = 9;
const PHONE = /^[\s()+.\-–\d]+$/;

/** Reads what somebody typed to find a customer: a name or its beginning, a phone in any form, an e-mail, an order's number, a key. */
export function soughtBy(typed: string, country: string): Sought {
  const text = typed.normalize("NFKC").trim();
  const digits = text.replace(/\D/g, "");
  const isPhone = PHONE.test(text) && digits.length >= FEWEST_DIGITS;
  const bare = text.replace(/^[#№]\s*/, "");
  return {
    words: wordsOf(text),
    email: text.includes("@") ? text.toLowerCase() : null,
    phone: isPhone ? parsePhone(text, country) : null,
    phoneEnd: isPhone ? digits.slice(-TELLING_DIGITS) : null,
    keys: [...new Set([text, bare, `#${bare}`, bare.toUpperCase(), `#${bare.toUpperCase()}`])],
  };
}

/** The same for whoever sees nobody's name or contacts: by those nobody is found, else one could ask whether a number is known here. */
export const soughtByKeys = (typed: string, country: string): Sought => ({
  ...{ words: [], email: null, phone: null, phoneEnd: null },
  keys: soughtBy(typed, country).keys,
});

const wordsOf = (text: string): string[] =>
  /\p{L}/u.test(text) && !text.includes("@") ? normalise(text).split(/\s+/).slice(0, MOST_WORDS) : [];
