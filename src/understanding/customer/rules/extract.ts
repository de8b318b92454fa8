import type { ReadingContext } from "../reading.ts";
import { findAddresses, findCity } from "./address.ts";
import { findCodes } from "./code.ts";
import { findDates } from "./date.ts";
import { findEmails } from "./email.ts";
import { type Entity, withoutEntities } from "./entity.ts";
import { findNames } from "./name.ts";
import { findLastOrder, findOrderNumbers } from "./order-number.ts";
import { findPhones } from "./phone.ts";

/** Numbers, addresses and names that stand in a text, in the order in which they stand. No letter is taken twice: an e-mail's digits are no order. */
export function extract(text: string, context: ReadingContext): Entity[] {
  const { asked, country, at, lexicon } = context;
  const found: Entity[] = [];
  const take = (find: (rest: string) => Entity[]) => found.push(...find(withoutEntities(text, found)));
  take(findEmails);
  take((rest) => findDates(rest, at, asked === "birth_date"));
  if (asked === "code" || asked === "identity") take((rest) => findCodes(rest, asked === "code"));
  take(findAddressBesideOrder);
  if (!asksForOrder(context)) take((rest) => findPhones(rest, country));
  take((rest) => findOrderNumbers(rest, lexicon.orderShapes, asksForOrder(context)));
  if (asksForOrder(context)) take((rest) => findPhones(rest, country));
  take((rest) => findCodes(rest, false));
  if (!found.some(({ slot }) => slot === "order")) found.push(...findLastOrder(text, asksForOrder(context)));
  if (!found.some(({ slot }) => slot === "address")) take(findNames);
  return found.sort((a, b) => a.from - b.from);
}

const asksForOrder = ({ asked }: ReadingContext): boolean => asked === "order";

/** "… in my order 10482": what stands in the middle of "change the address in order 10482 to …". */
const FOR_ORDER =
  /(?:(?:в|у|для|по|из|із|for|on|in|of)\s+)?(?:(?:мо\p{L}+|my|the|this|этом|цьому|сво\p{L}+)\s+)?(?<!\p{L})(?:заказ|замовлен|order)\p{L}*\s*(?:номер|№|#|number|no\.?)?\s*[#№]?(?:[A-ZА-Я]{0,2}\d[\d ]*\d)?/giu;

/** Addresses, read as if the order that they are for were not named. */
export const findAddressBesideOrder = (rest: string): Entity[] =>
  findAddresses(rest.replace(FOR_ORDER, (named) => " ".repeat(named.length)));

/** The city that a text speaks of moving to, where it gives no address. */
export function movedTo(text: string, { lexicon }: ReadingContext): string | null {
  return /переех|переїх|живу|мешка|адрес|address|moved|living|live|город|місто|city/iu.test(text)
    ? findCity(text, lexicon)
    : null;
}
