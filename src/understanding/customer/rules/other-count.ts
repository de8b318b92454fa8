import { unitOf } from "../words/measures.ts";
import { numeralOf } from "../words/numerals.ts";

const TO_ADD = /(?<!\p{L})(?:добав\p{L}*|дода\p{L}*|долож\p{L}*|доклад\p{L}*|add|adding)(?!\p{L})/iu;
const TO_TAKE_OUT =
  /(?<!\p{L})(?:убер\p{L}*|убрать|прибер\p{L}*|прибрати|выкин\p{L}*|викин\p{L}*|исключ\p{L}*|вилуч\p{L}*|remove|drop|take out|leave out)(?!\p{L})/iu;
/** Who says these wants one thing for another. */
const TO_SWAP =
  /(?<!\p{L})(?:вместо|замість|instead|replace\p{L}*|swap\p{L}*|замен\p{L}*|замін\p{L}*|помен\p{L}*|помін\p{L}*)(?!\p{L})/iu;
const IN_PLACE_OF = /(?<!\p{L})(?:вместо|замість|instead of)\s+([\p{L}\d]+)(?:\s+([\p{L}]+))?/iu;
/** More pieces are a packing: "250 instead of 1000". */
const PIECES_AT_MOST = 20;

/**
 * Whether goods of an order are to become more or fewer, or others are to come beside them, as the mark of its `item` value: `+1` or `0`.
 * Null where one thing is to become another.
 */
export function otherCountIn(text: string): "+1" | "0" | null {
  if (isCountForCount(text)) return "+1";
  if (TO_SWAP.test(text)) return null;
  if (TO_TAKE_OUT.test(text)) return "0";
  return TO_ADD.test(text) ? "+1" : null;
}

/** "Two instead of one", and not "1 kg instead of 250 g". */
function isCountForCount(text: string): boolean {
  const [, count = "", next = ""] = IN_PLACE_OF.exec(text) ?? [];
  const number = /^\d+$/.test(count) ? Number(count) : numeralOf(count.toLowerCase());
  return number !== null && number !== undefined && number <= PIECES_AT_MOST && !unitOf(next.toLowerCase());
}
