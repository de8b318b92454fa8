import type { Locale } from "../../../base/index.ts";
import type { Phrases } from "./phrases.ts";

/** What the rules know of one language. Every language has every entry: a rule that is not there in one is not there. */
export interface RuleWords {
  /** Short answers that are the whole of what is said. */
  yes: Phrases;
  /** What is a yes only where exact values wait for one: "super", "why not". */
  agreed: Phrases;
  no: Phrases;
  /** Neither: "perhaps", "I don't know". */
  maybe: Phrases;
  later: Phrases;
  cancel: Phrases;
  /** What one will not do, or the shop is not to do, without a word of what else: "I won't take it", "don't place it". */
  refusal: Phrases;
  /** A price that is too high: a no where exact values wait for a yes. */
  tooDear: Phrases;
  /** What softens a refusal and changes nothing in it: "rather", "I think", "after all". */
  hedges: Phrases;
  greet: Phrases;
  thank: Phrases;
  bye: Phrases;
  help: Phrases;
  /** Politeness and stuffing that changes nothing. */
  fillers: Phrases;
  /** Calls for a person, anger, and the law: wherever they stand. */
  person: Phrases;
  anger: Phrases;
  /** Names that one calls the shop: whatever else is said, this is anger. */
  insult: Phrases;
  legal: Phrases;
  /** What only says that somebody complains, and of what, but not what happened. */
  complaining: Phrases;
  /** How a question begins, and how one about the shop's rules does. */
  question: Phrases;
  policy: Phrases;
  /** How a wish or an order to the bot begins. */
  request: Phrases;
  /** "It", "this one": what was spoken of before. */
  pronoun: Phrases;
  /** How a continuation of the last question begins. */
  continuation: Phrases;
  /** Little words before a place: in, to, from. */
  placeBefore: Phrases;
  /** "Not that one", "I was mistaken": what was said is taken back. */
  correction: Phrases;
  /** What stands between two requests in one sentence. */
  also: Phrases;
  /** "And now?", "look once more": what was just shown is asked for again. */
  lookAgain: Phrases;
  /** The same once more. */
  again: Phrases;
  /** What joins a clause that is no request of its own. */
  subordinate: Phrases;
  /** Those of them that say that something new is asked. */
  alsoSurely: Phrases;
  orderCue: Phrases;
  codeCue: Phrases;
  money: Phrases;
  /** Words for what a slot holds. */
  nouns: Record<"order" | "address" | "phone" | "email" | "name" | "birth_date" | "city" | "item", Phrases>;
  /** How one says who one is. */
  introduction: Phrases;
  nameParts: Record<"last_name" | "patronymic", Phrases>;
  /** What may stand between the cue and the value: "my surname is now". */
  now: Phrases;
  /** "Put down": what one says before what is to be written. */
  record: Phrases;
  /** After which one's own name, or a new address, stands. */
  nameCue: Phrases;
  addressCue: Phrases;
  /** Where letters go, and whether they should. */
  /** Channels of letters, and what stands for all of them; `everything` may as well mean anything else. */
  channels: Record<"email" | "telegram" | "sms" | "all" | "everything", Phrases>;
  consentOn: Phrases;
  consentOff: Phrases;
  /** In answer to an advert, and nothing else: no more of them. */
  stopAdverts: Phrases;
  /** A language, as named in this one; and what makes naming it a request to speak it. */
  tongues: Record<Locale, Phrases>;
  tongueRequest: Phrases;
  /** first, second …, then the last one; one, two … ; january …; the days of a month as words. */
  ordinals: readonly Phrases[];
  last: Phrases;
  numbers: readonly Phrases[];
  months: readonly Phrases[];
  price: Phrases;
  stock: Phrases;
  /** A price or a stock by its name. */
  priceOrStock: Phrases;
  /** Words in which a question about a product is wrapped, to be taken off its name. */
  productWrapping: Phrases;
  /** "Ok", "I see": a yes where something waits for one, else thanks. */
  acknowledged: Phrases;
  /** To call off what was just spoken of. */
  cancelIt: Phrases;
  /** What stands beside "the second" and changes nothing. */
  choiceBeside: Phrases;
  /** What stands before the new value in "oh no, my mistake, flat 18". */
  takeBack: Phrases;
  /** One step back from what is in hand. */
  goBack: Phrases;
  /** "The other one", of whatever is in hand. */
  otherOne: Phrases;
  /** Of advice: to go with something, better than something, like something, and like what was ordered last. */
  advice: Record<"with" | "better" | "like" | "lastOrder", Phrases>;
  /** Before what something may cost at most. */
  atMost: Phrases;
  /** Other goods than those that were just advised, and nothing else. */
  others: Phrases;
  /** No person is wanted. */
  noPerson: Phrases;
  /** Politeness before a question. */
  polite: Phrases;
  /** What may stand beside a language that is asked for. */
  tongueBeside: Phrases;
  /** Whether anybody is there still, or has forgotten one, and what place one has in the queue: the whole of what is said. */
  stillThere: Phrases;
  /** How long it takes: about the answer of a person, where one is waited for. */
  howLong: Phrases;
  /** What people decided, whatever about. */
  decided: Phrases;
  /** What became of something that was in hand: "what about my …". */
  whatOf: Phrases;
  /** Once more, or something else than before. */
  another: Phrases;
}
