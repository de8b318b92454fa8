import type { Ranked, SourceName } from "../evidence.ts";
import type { Person } from "../known/person/person.ts";
import type { PersonalKind, Reason } from "../offer.ts";
import { habitOf } from "../rules/habit.ts";

/** What is said to be due: of the usual days at least this part, and no more than so many times them, have passed. */
const [DUE_FROM, DUE_TO] = [0.7, 3];
/** A share, a crowd or a season below these says nothing. */
const [LEAST_SHARE, FEWEST_ALIKE, LEAST_SEASON] = [0.02, 3, 1.3];
/** How a product is bought again is told from so many gaps on. */
const FEWEST_GAPS = 5;

/** That others buy something says little to somebody beside what is their own: it is said where it counts for so much more. */
const CONVINCING: Partial<Record<SourceName, number>> = { popular: 0.3, nearby: 0.5 };

/** A reason that holds for one person. */
type Personal = Extract<Reason, { kind: PersonalKind }>;

/** Says why by one source, or null where the evidence does not bear a sentence. */
type Telling = (person: Person, item: number, at: Date) => Personal | null;

/**
 * Why an item is offered to somebody: by the source that gave most to its score, of those whose evidence bears a sentence. Its numbers
 * are read from that evidence. Null where none bears one.
 */
export function reasonOf({ item, parts }: Ranked, person: Person, at: Date): Personal | null {
  const worth = (name: SourceName) => (parts[name] ?? 0) * (CONVINCING[name] ?? 1);
  const sources = SOURCES_BY_NAME.filter(([name]) => worth(name) > 0);
  const byPart = sources.toSorted(([one], [other]) => worth(other) - worth(one));
  // Whoever bought it before is told of that: nothing else is as near to them.
  const order = habitOf(person, item, at)
    ? [...OF_REPEATS, ...byPart.map(([, tell]) => tell)]
    : byPart.map(([, tell]) => tell);
  for (const tell of [...order, ...REST]) {
    const reason = tell(person, item, at);
    if (reason) return reason;
  }
  return null;
}

const due: Telling = (person, item, at) => {
  const habit = habitOf(person, item, at);
  if (!habit?.days || habit.since < DUE_FROM * habit.days || habit.since > DUE_TO * habit.days) return null;
  return { kind: "due", days: habit.days, since: habit.since };
};

const refill: Telling = (person, item, at) => {
  const habit = habitOf(person, item, at);
  const rhythm = person.evidence.rhythms.get(item);
  if (!habit || habit.days !== null || !rhythm || rhythm.gaps < FEWEST_GAPS) return null;
  const days = Math.max(1, Math.round(rhythm.days));
  if (habit.since < DUE_FROM * days || habit.since > DUE_TO * days) return null;
  return { kind: "refill", days, since: habit.since };
};

const again: Telling = (person, item, at) => {
  const habit = habitOf(person, item, at);
  return habit && { kind: "again", times: habit.times };
};

const together: Telling = ({ evidence: { pairs, vector } }, item) => {
  const weightOf = (pair: { item: number; share: number; sure: number }) =>
    (vector.get(pair.item) ?? 0) * pair.share * pair.sure;
  const known = pairs.filter((pair) => pair.other === item && pair.share >= LEAST_SHARE);
  const [best] = known.toSorted((one, other) => weightOf(other) - weightOf(one));
  return best ? { kind: "together", with: best.item, share: best.share } : null;
};

const alike: Telling = ({ evidence: { neighbours } }, item) => {
  const people = neighbours.filter(({ items }) => items.has(item)).length;
  return people < FEWEST_ALIKE ? null : { kind: "alike", people, of: neighbours.length };
};

const similar: Telling = ({ likeTo }, item) => {
  const to = likeTo.get(item);
  return to === undefined ? null : { kind: "similar", to };
};

const popular: Telling = ({ evidence, seasons }, item, at) => {
  const times = seasons.get(item) ?? 1;
  if (times >= LEAST_SEASON) return { kind: "season", month: at.getUTCMonth() + 1, times: Math.round(times * 10) / 10 };
  return evidence.popular.has(item) ? { kind: "popular" } : null;
};

const nearby: Telling = ({ evidence, city }, item) =>
  city !== null && evidence.popularNearby.has(item) ? { kind: "popular", city } : null;

const OF_REPEATS: readonly Telling[] = [due, refill, again];
const SOURCES_BY_NAME: readonly (readonly [SourceName, Telling])[] = [
  ["together", together],
  ["neighbours", alike],
  ["content", similar],
  ["nearby", nearby],
  ["popular", popular],
];
/** What may be said where no source that counts bears a sentence: the nearest to the person first. */
const REST: readonly Telling[] = [together, alike, similar, nearby, popular];
