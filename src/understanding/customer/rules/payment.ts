import { normalise } from "../../../base/index.ts";

/** How people say each way to pay; a gift card is looked for before other cards, and a bank's transfer before an invoice. */
const WAYS: readonly (readonly [string, string])[] = [
  [
    "gift_card",
    "подарочн\\p{L}* (?:карт|сертификат)\\p{L}*|подарунков\\p{L}* (?:картк|сертифікат)\\p{L}*|сертиф[иі]кат\\p{L}*|gift[ -]?(?:card|voucher|certificate)s?|vouchers?",
  ],
  ["paypal", "pay ?pal|п[еэ]й ?п[аеэ]л\\p{L}*"],
  [
    "on_delivery",
    "при (?:получении|отриманні|доставке|доставці)|нал[оа]женн?\\p{L}* плат\\p{L}*|накладен\\p{L}* плат\\p{L}*|наложк\\p{L}*|післяплат\\p{L}*|курьеру|кур'єру|кур'єров[іи]|кур'єром (?=розрах|оплат)|налич\\p{L}*|налом|готівк\\p{L}*|(?:on|upon|at) delivery|cash|cod|(?:pay|paying) (?:the |your )?(?:courier|driver)",
  ],
  [
    "bank",
    "(?:банковск|банківськ)\\p{L}* (?:перевод|переказ)\\p{L}*|(?:bank|wire) transfer|через банк|переказ\\p{L}* на рахунок|перевод\\p{L}* на сч[её]т|безготівк\\p{L}* переказ\\p{L}*",
  ],
  [
    "invoice",
    "сч[её]т(?:а|у|ом|е|-фактур\\p{L}*)?|рахун(?:ок|ку|ком|ки)|invoice[ds]?|безнал\\p{L}*|безготів\\p{L}*|billed",
  ],
  [
    "card",
    "карт(?:а|ы|у|ой|е|ою|очк\\p{L}*)?|картк\\p{L}*|карток|кредитк\\p{L}*|(?:credit |debit |bank )?cards?|visa|виз[аыу]|master ?card|мастеркард\\p{L}*|apple pay|google pay|эпл ?п[еэ]й",
  ],
];
const SAID = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${WAYS.map(([, words], at) => `(?<w${at}>${words})`).join("|")})(?![\\p{L}\\p{N}])`,
  "gu",
);
const DIGITS =
  /(?:карт\p{L}*|card|visa|mastercard|ending|ends|заканчива\p{L}*|закінчу\p{L}*)\D{0,25}?[*x•]*\s?(\d{4})(?!\d)/u;

/** What stands before a way that is not wanted any more ("вместо счёта", "I paid with"), and behind it ("карта не проходит"). */
const GIVEN_UP =
  /(?:вместо|замість|instead of|rather than|(?:^|[\s,])(?:а|і|и|and|but)? ?(?:не|not)|не хочу|don't want|paid|paying|оплатил\p{L}*|оплачен\p{L}*|сплатил\p{L}*|выбрал\p{L}*|вибра\p{L}*|обра[влн]\p{L}*|picked|selected|chose|указал\p{L}*|вказал\p{L}*|сто[иї]т\p{L}*|says)(?: (?:to|by|with|in|on|the|my|a|an|with my|по|за|на|с|со|з|через|моей|моєї|мою|оплат\p{L}*|платить|платити|paying|пейпал))*\s*$/u;
const FAILED =
  /^\s*(?:(?:так|my|моя|всё|все|уже|вже|keeps?|got|is|was|has been|being|getting)\s+)*(?:не (?:проходит|работает|получается|прошла|виходить|проходить|працює|пройшла)|(?:isn't|not|doesn't) work\p{L}*|declin\p{L}*|blocked|заблок\p{L}*|expired|просроч\p{L}*)/u;
/** "From PayPal to my card": what is left behind. */
const LEFT = /(?<!\p{L})(?:from|с|со|з|із|зі)(?: (?:the|my|моей|моєї|оплаты|оплати))*\s*$/u;
const TOWARDS = /^[^.!?]{0,30}?(?<!\p{L})(?:to|на|до)(?!\p{L})/u;

/**
 * How somebody wants to pay: one of the ways that slots spell, or the last four digits of a card; null where no way is named. Of several
 * the last that is not given up: "to PayPal, my card was declined", "from PayPal to my card".
 */
export function paymentIn(text: string): string | null {
  const said = normalise(text);
  const digits = DIGITS.exec(said)?.[1];
  if (digits !== undefined) return digits;
  const named = [...said.matchAll(SAID)].map(({ 0: words, index, groups = {} }) => {
    const at = Object.entries(groups).findIndex(([, value]) => value !== undefined);
    const [before, behind] = [said.slice(0, index), said.slice(index + words.length)];
    const isLeft = GIVEN_UP.test(before) || FAILED.test(behind) || (LEFT.test(before) && TOWARDS.test(behind));
    return { way: WAYS[at]?.[0] ?? null, isLeft };
  });
  return named.findLast(({ isLeft }) => !isLeft)?.way ?? null;
}
