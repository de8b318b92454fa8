import { saidPeople } from "../understanding/index.ts";
import type { KnownPerson, Which } from "./answer.ts";
import type { AnalysisParts, Asker, Named, PersonPort } from "./parts.ts";

/** Somebody who is named, and what is said first where nobody is called just so. */
interface Sure {
  person: KnownPerson;
  says: string[];
}

/** Whom words name: who is sure; what is said of the others, and who of several is meant, which is said last. */
export interface EverybodyNamed {
  sure: Sure[];
  says: string[];
  which: Which | null;
  /** What is nobody's name here. */
  unknown: string[];
  /** The words are few and small, so that they may be something else than names. */
  isVague: boolean;
}

/** As many are told of at once. */
const AT_ONCE = 5;

/** Looks up everybody whom words name, each by themselves. `for`: what is asked of them. */
export async function everybodyNamed(
  { people, say }: Pick<AnalysisParts, "people" | "say">,
  { locale, personal }: Asker,
  { who: text, for: wanted }: { who: string; for: Which["for"] },
): Promise<EverybodyNamed> {
  const found: { who: string; named: Named }[] = [];
  for (const ways of saidPeople(text).slice(0, AT_ONCE)) found.push(await firstNamed(people, { ways, personal }));
  const tell = (...[reply, args]: [string, Record<string, string>?]) => say(locale, reply, args);
  const by = personal ? "any" : "key";
  const sure = found.flatMap(({ who, named }): Sure[] => {
    const person = onlyOne(named);
    return person
      ? [{ person, says: named.isGuess ? [tell("segment-person-taken", { who, name: calledIn(person) })] : [] }]
      : [];
  });
  const nobody = found.flatMap(({ who, named }) =>
    named.people.length > 0
      ? []
      : [who === "" ? tell("segment-person-whom", { by }) : tell("segment-person-none", { who, by })],
  );
  const [asked, ...later] = found.filter(({ named }) => named.people.length > 0 && !onlyOne(named));
  const more = asked?.named.more ? [tell("segment-person-which-more")] : [];
  return {
    sure,
    says: [
      ...nobody,
      ...later.map(({ who }) => tell("segment-person-later", { who })),
      ...(asked ? [tell("segment-person-which", { who: asked.who }), ...more] : []),
    ],
    which: asked ? { for: wanted, people: asked.named.people } : null,
    unknown: found.flatMap(({ who, named }) => (named.people.length === 0 ? [who] : [])),
    isVague: found.every(({ named }) => named.isVague),
  };
}

/** By the first of the ways to read it by which somebody is named, or else by the last. */
async function firstNamed(people: PersonPort, { ways, personal }: { ways: string[]; personal: boolean }) {
  let [who = "", ...others] = ways;
  let named = await people.find(who, { personal });
  while (named.people.length === 0 && others.length > 0) {
    [who = "", ...others] = others;
    named = await people.find(who, { personal });
  }
  return { who, named };
}

/** The one whom words mean, where it is sure that there is no other. */
const onlyOne = ({ people, more }: Named): KnownPerson | null =>
  people.length === 1 && !more ? (people[0] ?? null) : null;

/** By name, and by what tells them from others of it. */
const calledIn = ({ name, externalId, facts }: KnownPerson): string => [name ?? externalId, ...facts].join(", ");
