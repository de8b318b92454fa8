import type { ReadCommand, ReadingContext } from "../reading.ts";
import { conceptsOf } from "../words/concepts.ts";
import { findCity, tidyAddress } from "./address.ts";
import { GUESS, LIKELY, type Message, read } from "./message.ts";
import { productIn } from "./named-product.ts";

/** Words of an address with its city, country and flat. */
const WORDS_AT_MOST = 10;
/** A street's name before the number of a house. */
const HOUSE = /\p{L}{3}[\p{L}'’.]*,?\s(?:(?:д|дом|буд|house)\.?\s)?\d{1,4}\p{L}?(?![\p{L}\d])/u;
const FLAT = /\d\p{L}?\s?[-/]\s?\d|(?<!\p{L})(?:кв|квартира|apt|flat)\.?\s?\d/iu;
const STREET =
  /(?<!\p{L})(?:ул|улица|вул|вулиця|пр|просп|проспект|street|st|road|rd|avenue|ave|iela|gatvė|g)(?!\p{L})/iu;

/** An address and nothing else, out of nowhere or while an order is looked for: the order is to go there. It is asked first anyway. */
export function readAddressAlone(
  { text, plain: said, entities }: Message,
  context: ReadingContext,
): ReadCommand[] | null {
  const { flow, asked, topic, proposal, lexicon } = context;
  const isOfOrder = flow === null ? asked === null : flow === "track_order" && !proposal;
  const words = said.split(" ");
  // Where an order is looked for, a house and its flat look like a number of one.
  const isOther = entities.some(({ slot }) => slot !== "order");
  if (!isOfOrder || isOther || text.includes("?") || words.length > WORDS_AT_MOST) return null;
  if (!HOUSE.test(text) || words.some(isOfShop) || productIn(text, lexicon) !== null) return null;
  if (!FLAT.test(text) && !STREET.test(text) && findCity(text, lexicon) === null) return null;
  const sure = flow !== null || topic?.kind === "order" ? LIKELY : GUESS;
  const start = read({ type: "start_flow", flow: "change_delivery_address" }, text, sure);
  return [start, read({ type: "set_slot", slot: "address", value: tidyAddress(text) }, text, LIKELY)];
}

/** Words of requests and goods are no street's; those of places are. */
const isOfShop = (word: string): boolean =>
  conceptsOf(word).some((concept) => concept !== "address" && concept !== "place");
