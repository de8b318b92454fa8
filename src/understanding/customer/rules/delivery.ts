import { normalise } from "../../../base/index.ts";

/** How people say each way in which goods come. Who pays the courier says how they pay. */
const WAYS: readonly (readonly [string, RegExp])[] = [
  ["locker", /(?<!\p{L})(?:по[чшс]т[оа]мат\p{L}*|lockers?|parcel (?:box|machine|terminal))(?!\p{L})/u],
  [
    "pickup",
    /(?<!\p{L})(?:сам[оа]в[ыиі]в[оі]з\p{L}*|(?:сам|сама|сами|самі) (?:за)?(?:беру|берем\p{L}*|заберу|приду|приеду|подъеду|прийду|приїду|зайду)|забер(?:у|ем|емо) (?:сам|сама|сами|самі|в магазин\p{L}*|у вас|з магазин\p{L}*|из магазин\p{L}*)|pick(?:ing)? (?:it |them |these )?up|pick-?up|(?:will|i'll|i'd|we'll|to|and) collect(?: it| them)?|collecting|click and collect)(?!\p{L})/u,
  ],
  [
    "post",
    /(?<!\p{L})(?:нов\p{L}* (?:почт|пошт)\p{L}*|новапошт\p{L}*|укр-?по[чш]т\p{L}*|(?<!электронной |електронною )(?:почтой|поштою)|(?:by|via|in the) (?:post|mail)|royal mail)(?!\p{L})/u,
  ],
  [
    "courier",
    /(?<!\p{L})(?:курьер(?:ом|ск\p{L}*)?|кур'єр(?:ом(?! (?:розрах|оплат)\p{L}*)|ськ\p{L}*)?|до двер\p{L}*|на дом|додому|(?<!(?:pay|paying|to) (?:the )?)couriers?|to (?:my|the|our) door|home delivery)(?!\p{L})/u,
  ],
];

/** The way in which somebody wants goods to come, as slots spell it; null where none is named. */
export function deliveryIn(text: string): string | null {
  const said = normalise(text);
  return WAYS.find(([, words]) => words.test(said))?.[0] ?? null;
}
