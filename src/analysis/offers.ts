import type { MarketerReading, OffersAsked } from "../understanding/index.ts";
import type { MarketerAnswer, Offering, ToldGoods } from "./answer.ts";
import type { EverybodyNamed } from "./everybody-named.ts";
import type { AnalysisParts, Asked, Asker, OfferPort } from "./parts.ts";
import type { Turning } from "./people-turn.ts";
import type { Step } from "./queries.ts";
import { madeByHand, understoodOf } from "./understand.ts";

/** As many are named at once of those to offer something to. */
const SHOWN = 20;

/** What a question about offers came to. */
interface OffersTold {
  step: Pick<Step, "definition" | "people" | "offers">;
  told: Pick<MarketerAnswer, "says" | "offers"> & Awaited<ReturnType<typeof understoodOf>>;
  /** Whom to offer it to, where that was asked. */
  answer?: Pick<MarketerAnswer, "count" | "people">;
}

/** The turn of a question about offers; null where it is none. `says` is what is told of its words. */
export async function offersTurn(
  parts: AnalysisParts,
  asker: Asker,
  { steps, reading, asked, says, text, ref }: Turning,
) {
  const { offers } = parts;
  if (!reading.offers || !offers) return null;
  if (reading.offers.kind === "with")
    return besideTurn({ ...parts, offers }, { steps, reading, offers: reading.offers, asked, says, text });
  const { step, told, answer } = await offersOf({ ...parts, offers }, asker, { reading, asked, says });
  const at = asked.now.toISOString();
  const kept: Step = { text, unread: reading.unread, open: [], vague: [], at, ...step, ...(ref ? { ref } : {}) };
  return { steps: [...steps, kept], told: { ...told, act: null, sql: null }, ...(answer ? { answer } : {}) };
}

/** What goes with goods: whoever stood there stands there still. */
async function besideTurn(
  parts: AnalysisParts & { offers: OfferPort },
  given: Omit<Turning, "ref"> & { offers: Extract<OffersAsked, { kind: "with" }> },
) {
  const { steps, reading, offers, asked, says, text } = given;
  const { goods, called } = offers;
  const found = await parts.offers.with(goods, asked);
  const none = found.length === 0 ? [parts.say(asked.locale, "offers-with-none", { called })] : [];
  const { status, words, unread } = reading;
  const offering: Offering = { kind: "with", called, goods: found };
  return {
    steps: asides(steps, { text, asked }),
    told: {
      ...madeByHand(parts, null, asked),
      ...{ status, words, unread, act: null, sql: null, says: [...says, ...none], offers: offering },
    },
    answer: NOBODY,
  };
}

/** What to offer to whoever is sure to be meant, each by themselves. */
export async function offersForThem(
  parts: AnalysisParts & { offers: OfferPort },
  asker: Asker,
  given: { steps: readonly Step[]; asked: Asked; text: string; named: Pick<EverybodyNamed, "sure" | "says"> },
) {
  const { steps, asked, text, named } = given;
  const each: { who: string; goods: ToldGoods[] }[] = [];
  const says: string[] = [];
  for (const { person, says: first } of named.sure) {
    const goods = await parts.offers.one(person.externalId, asked);
    await parts.people.looked(asker, [person.externalId], asked.now);
    const who = person.name ?? person.externalId;
    each.push({ who, goods });
    says.push(...first, ...(goods.length === 0 ? [parts.say(asked.locale, "offers-one-none", { who })] : []));
  }
  return {
    steps: each.length > 0 ? asides(steps, { text, asked }) : [...steps],
    told: {
      ...madeByHand(parts, null, asked),
      ...{ status: each.length > 0 ? ("answer" as const) : ("clarify" as const) },
      ...{ act: null, sql: null, says: [...says, ...named.says] },
      ...(each.length > 0 && { offers: { kind: "each" as const, each } }),
    },
    answer: NOBODY,
  };
}

const NOBODY = { count: null, people: [] };

/** The steps with one that leaves what stands there as it was, so that words go on from it and a step back leads to it. */
function asides(steps: readonly Step[], { text, asked }: { text: string; asked: Asked }): Step[] {
  const { definition = null, unread = [], question } = steps.at(-1) ?? {};
  const at = asked.now.toISOString();
  return [...steps, { text, definition, unread, open: [], vague: [], at, ...(question && { question }) }];
}

/** "А только женщинам", "and those from Riga?", said of offers: of offers still, to others. */
const GOES_ON =
  /^[\s\p{P}]*(?:а|и|і|й|ну а|and|what about|how about|but|only|just|только|лише|тільки)(?![\p{L}\p{N}])/iu;

/** Words that begin as such do behind a question of what to offer ask for offers too. */
export function goesOnOffering(step: Step | undefined, reading: MarketerReading, text: string): MarketerReading {
  const isOffers = step?.offers === "to" && !reading.offers && !reading.act && reading.definition !== null;
  return isOffers && GOES_ON.test(text) ? { ...reading, offers: { kind: "to" } } : reading;
}

/** Answers a question about offers. */
async function offersOf(
  parts: AnalysisParts & { offers: OfferPort },
  { personal }: Asker,
  { reading, asked, says }: { reading: MarketerReading; asked: Asked; says: string[] },
): Promise<OffersTold> {
  const { offers } = reading;
  const understood = await understoodOf(parts, reading, asked);
  if (offers?.kind === "who") return whoFor(parts, { offers, asked, says, personal, understood });
  const goods = reading.definition ? await parts.offers.to(reading.definition, asked) : [];
  const offering: Offering = { kind: "to", goods };
  const none = reading.definition && goods.length === 0 ? [parts.say(asked.locale, "offers-none")] : [];
  return {
    step: { definition: reading.definition, offers: "to" },
    told: { ...understood, says: [...says, ...none], offers: offering },
  };
}

type Understood = Awaited<ReturnType<typeof understoodOf>>;

/** Those to whom goods are offered are a list of people: the definition only says among whom. */
async function whoFor(
  parts: AnalysisParts & { offers: OfferPort },
  given: {
    offers: Extract<OffersAsked, { kind: "who" }>;
    asked: Asked;
    says: string[];
    personal: boolean;
    understood: Understood;
  },
): Promise<OffersTold> {
  const { offers, asked, says, personal, understood } = given;
  const { goods, called } = offers;
  const among = understood.definition;
  const people = goods ? await parts.offers.who(goods, among, { ...asked, personal }) : [];
  const offering: Offering = { kind: "who", called, among: understood.description || null };
  const none = goods && people.length === 0 ? [parts.say(asked.locale, "offers-nobody", { called })] : [];
  return {
    step: { definition: null, people: people.map(({ externalId }) => externalId) },
    told: {
      ...madeByHand(parts, null, asked),
      ...{ status: understood.status, words: understood.words, unread: understood.unread, missing: understood.missing },
      ...{ says: [...says, ...none], offers: offering },
    },
    answer: { count: goods ? { value: people.length, atLeast: false } : null, people: people.slice(0, SHOWN) },
  };
}
