import type { FlowName } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { anywhere, atStart } from "../words/phrases.ts";
import { hasValue } from "./order.ts";

const DELIVERY = atStart("[а] (доставка|доставку|пересылка|отправка|пересилання|відправка); delivery; shipping");
const MOVES = new Set<Concept>(["change", "moved", "order", "parcel", "wrong", "fresh", "mine", "address"]);

const IGNORANT = anywhere(
  "idk; (don't|do not|dont) (know|remember|have); no idea; не знаю; не помню; забыл; забыла; понятия не имею; без понятия; не памятаю; не пам'ятаю; забув; забула; гадки не маю",
);
const OF_CHANGE = new Set<Concept>(["change", "add", "fresh", "wrong"]);
const OWN_FIELDS: ReadonlySet<FlowName> = new Set<FlowName>([
  "change_phone",
  "change_email",
  "change_name",
  "change_address",
  "change_birth_date",
  "change_field",
]);

/** "I don't remember the number", where an order's was asked for: then one looks for it among one's orders. */
export const looksForOrder = (flow: FlowName, said: string, { asked }: ReadingContext): boolean =>
  asked === "order" && OWN_FIELDS.has(flow) && IGNORANT.test(said);

/** Whether words that are like a request for a change ask for none: "delivery to Riga" asks what there is, "idk the number" says only that. */
export const changesNothing = (flow: FlowName, said: string, slots: readonly ReadCommand[]): boolean =>
  isTermsOfDelivery(flow, said, slots) || (OWN_FIELDS.has(flow) && IGNORANT.test(said) && !speaksOf(said, OF_CHANGE));

const isTermsOfDelivery = (flow: FlowName, said: string, slots: readonly ReadCommand[]): boolean =>
  (flow === "change_delivery_address" || flow === "change_address") &&
  DELIVERY.test(said) &&
  !hasValue(slots, "order") &&
  !hasValue(slots, "address") &&
  !speaksOf(said, MOVES);
