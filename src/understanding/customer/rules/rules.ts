import { languageOf } from "../language.ts";
import type { ReadCommand, Reader, ReadingContext } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { plain } from "../words/phrases.ts";
import { readAddressAlone } from "./address-alone.ts";
import { readAnotherPerson } from "./another-person.ts";
import { isFree, readAsked } from "./asked.ts";
import { readAssent } from "./assent.ts";
import { readBasket } from "./basket.ts";
import { readCall } from "./calls.ts";
import { readChoice, readLabel } from "./choice.ts";
import { readConsent } from "./consent.ts";
import { readCorrection } from "./correction.ts";
import { readCourtesy } from "./courtesy.ts";
import { extract } from "./extract.ts";
import { GUESS, LIKELY, type Message, read, type Verdict } from "./message.ts";
import { readTermAlone, readTerms } from "./order-terms.ts";
import { readPlace } from "./place.ts";
import { readStillThere } from "./still-there.ts";
import { readTongue } from "./tongue.ts";
import { readVerdict } from "./verdict.ts";

type Rule = (message: Message, context: ReadingContext) => Verdict;

/** Rules for a whole message, the first that reads it wins. A bare yes to a proposal is a yes even where a button says so too. */
const RULES: readonly Rule[] = [
  (message, context) => (context.proposal ? readAssent(message, context) : null),
  readLabel,
  readVerdict,
  readPlace,
  (message, context) => (isFree(context.asked) || context.asked === "date" ? readAsked(message, context) : null),
  readAssent,
  readChoice,
  readTongue,
  readCorrection,
  readBasket,
  readTerms,
  readTermAlone,
  readAsked,
  readCourtesy,
  readStillThere,
  readAnotherPerson,
  readCall,
  readConsent,
];

/** Reads what is exact: bare answers, numbers and addresses, choices, corrections, calls for a person. What it cannot read it leaves. */
export const rulesReader: Reader = async (text, context) => {
  const message: Message = { text: text.trim(), plain: plain(text), entities: extract(text, context) };
  return { commands: readByRules(message, context), language: languageOf(text, context), reader: "rules" };
};

function readByRules(message: Message, context: ReadingContext): ReadCommand[] {
  for (const rule of RULES) {
    const verdict = rule(message, context);
    if (verdict !== null) return withEntities(verdict, message);
  }
  return entitiesAlone(message, context);
}

/** "Адрес смените на Тилто 5-12": an address, in words for changing one's own. */
const changesAddress = ({ entities, plain: said }: Message): boolean =>
  entities.some(({ slot }) => slot === "address") &&
  !entities.some(({ slot }) => slot === "order") &&
  speaksOf(said, ADDRESS) &&
  speaksOf(said, CHANGE) &&
  !speaksOf(said, ON_THE_WAY);

const ADDRESS = new Set<Concept>(["address"]);
const CHANGE = new Set<Concept>(["change", "fresh"]);
const ON_THE_WAY = new Set<Concept>(["deliver", "send", "courier", "order", "parcel"]);

/** A full date of ten years ago or more is when somebody was born. */
const isBirthDate = ({ slot, value }: Message["entities"][number], at: Date): boolean =>
  slot === "birth_date" && /^\d{4}-/.test(value) && Number(value.slice(0, 4)) <= at.getUTCFullYear() - 10;

/** A call or a consent beside which a number stands keeps the number. */
function withEntities(verdict: ReadCommand[], message: Message): ReadCommand[] {
  const isAct = verdict.some(({ command }) => command.type === "hand_off");
  return isAct ? [...verdict, ...slotsOf(message)] : verdict;
}

const slotsOf = ({ entities }: Message): ReadCommand[] =>
  entities.map(({ slot, value, words }) => read({ type: "set_slot", slot, value }, words, LIKELY));

/** Values without a rule for the rest. A number of an order and nothing else, out of nowhere, asks where it is. */
function entitiesAlone(message: Message, context: ReadingContext): ReadCommand[] {
  const { flow, asked, at } = context;
  const slots = slotsOf(message);
  const address = readAddressAlone(message, context);
  if (address !== null) return address;
  if (flow === null && asked === null && changesAddress(message))
    return [read({ type: "start_flow", flow: "change_address" }, message.text, LIKELY), ...slots];
  if (flow === null && asked === null && message.entities.some((one) => isBirthDate(one, at)))
    return [read({ type: "start_flow", flow: "change_birth_date" }, message.text, GUESS), ...slots];
  const [only] = message.entities;
  const bare =
    only !== undefined && message.entities.length === 1 && plain(message.text.replace(only.words, "")) === "";
  if (!bare || only.slot !== "order" || flow !== null || asked !== null) return slots;
  return [read({ type: "start_flow", flow: "track_order" }, message.text), ...slots];
}
