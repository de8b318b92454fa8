import { isCalled, offeredTo } from "../understanding/index.ts";
import type { Acted } from "./acted.ts";
import type { MarketerAnswer } from "./answer.ts";
import { everybodyNamed } from "./everybody-named.ts";
import { offersForThem } from "./offers.ts";
import type { AnalysisParts, Asked, Asker, OfferPort } from "./parts.ts";
import type { Step } from "./queries.ts";
import { asking, chosen, pickedPerson, unasked } from "./which.ts";
import { whyOf } from "./why-turn.ts";

/** A turn about one person, with whom it means where no definition does. */
interface PersonTurned extends Omit<Acted, "told"> {
  told: Acted["told"] & Pick<MarketerAnswer, "offers">;
  answer?: Pick<MarketerAnswer, "count" | "people">;
}

interface Turn {
  steps: readonly Step[];
  /** The words mean nobody else. */
  evenVague?: true;
  asked: Asked;
  text: string;
}

/**
 * A turn about one person: words or a button that say who of those asked about was meant, or what to offer to somebody who is named. Null for
 * any other words; why somebody is in a segment is told once the words are read.
 */
export async function personTurn(
  parts: AnalysisParts,
  asker: Asker,
  { which, ...turn }: Turn & { which?: string | undefined },
): Promise<PersonTurned | null> {
  const { asked, text } = turn;
  const step = turn.steps.at(-1);
  if (which !== undefined) chosen(step, which);
  const externalId = which ?? (await pickedPerson(parts, asker, { step, text }));
  const steps = unasked(turn.steps);
  if (externalId !== null && step?.which?.for === "why") return whyOf(parts, asker, { steps, asked, externalId });
  const { offers } = parts;
  if (!offers || !(await offers.areOn())) return null;
  if (externalId === null) return offersNamed({ ...parts, offers }, asker, { ...turn, steps });
  const { people } = await parts.people.find(externalId, { personal: asker.personal, among: [externalId] });
  const person = people[0] ?? { externalId, name: null, facts: [] };
  const named = { sure: [{ person, says: [] }], says: [] };
  return offersForThem({ ...parts, offers }, asker, { ...turn, steps, named });
}

/**
 * What to offer to whoever is named, or who of several is meant; null where the words are no names, so that they mean
 * people. A name that is nobody's goes no further, least of all to a model.
 */
async function offersNamed(
  parts: AnalysisParts & { offers: OfferPort },
  asker: Asker,
  turn: Turn,
): Promise<PersonTurned | null> {
  const who = offeredTo(turn.text);
  if (!who) return null;
  const named = await everybodyNamed(parts, asker, { who, for: "offers" });
  // "What to offer women": one small word is whom the segment's words mean, whatever somebody's name is.
  if ((named.isVague && !turn.evenVague) || !named.unknown.every((one) => isCalled(one, turn.asked.lexicon)))
    return null;
  const told = await offersForThem(parts, asker, { ...turn, named });
  const { which } = named;
  if (!which) return told;
  await parts.people.looked(
    asker,
    which.people.map(({ externalId }) => externalId),
    turn.asked.now,
  );
  return { ...told, steps: asking(told.steps, which, turn.asked), told: { ...told.told, which } };
}
