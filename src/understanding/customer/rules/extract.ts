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
  take((rest) => findDates(rest, at));
  if (asked === "code" || asked === "identity") take((rest) => findCodes(rest, asked === "code"));
  take((rest) => findAddressAfterOrder(rest, context));
  if (!asksForOrder(context)) take((rest) => findPhones(rest, country));
  take((rest) => findOrderNumbers(rest, lexicon.orderShapes, asksForOrder(context)));
  if (asksForOrder(context)) take((rest) => findPhones(rest, country));
  take((rest) => findCodes(rest, false));
  if (!found.some(({ slot }) => slot === "order")) found.push(...findLastOrder(text));
  if (!found.some(({ slot }) => slot === "address")) take(findNames);
  return found.sort((a, b) => a.from - b.from);
}

const asksForOrder = ({ asked }: ReadingContext): boolean => asked === "order";

/** An address ends where the order that it is for is named: "… to Vilnius, Pilies 3 for order 10482". */
function findAddressAfterOrder(rest: string, { lexicon }: ReadingContext): Entity[] {
  return findAddresses(rest, lexicon).map((entity) => {
    const words = entity.words.replace(
      /[\s,]+(?:(?:в|у|для|по|из|із|for|on|in|of|my)\s+)*(?:заказ|замовл|order|№|#)\S*.*$/iu,
      "",
    );
    return { ...entity, words, value: words };
  });
}

/** The city that a text speaks of moving to, where it gives no address. */
export function movedTo(text: string, { lexicon }: ReadingContext): string | null {
  return /переех|переїх|живу|мешка|moved|living|live|город|місто|city/iu.test(text) ? findCity(text, lexicon) : null;
}
