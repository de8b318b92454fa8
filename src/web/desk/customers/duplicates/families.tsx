import { Button } from "@mantine/core";
import { Link } from "wouter";
import type { Duplicates } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { customerPath } from "../address.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";
import { PAGE } from "./page.ts";

type Family = Duplicates["families"][number];
type Alike = Family["people"][number];

/** What more customers share than make pairs, with the first of them; `offset` says from which one on. */
export function Families({
  duplicates: { families, familyCount },
  offset,
  turn,
}: {
  duplicates: Duplicates;
  offset: number;
  turn: (offset: number) => void;
}) {
  const { duplicates: words } = useCustomersWords();
  if (familyCount === 0) return null;
  return (
    <section className={styles.card} aria-label={words.families}>
      <h2>{words.families}</h2>
      <p className={styles.soft}>{words.familiesText}</p>
      <ul className={styles.plain}>
        {families.map((family, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing names a family but what it shares, which may be unknown here.
          <li key={offset + at}>
            <Shared family={family} />
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        {offset > 0 && (
          <Button variant="default" onClick={() => turn(Math.max(0, offset - PAGE))}>
            {words.before}
          </Button>
        )}
        {offset + PAGE < familyCount && (
          <Button variant="default" onClick={() => turn(offset + PAGE)}>
            {words.next}
          </Button>
        )}
      </div>
    </section>
  );
}

function Shared({ family: { reason, size, people } }: { family: Family }) {
  const { duplicates: words, nameless } = useCustomersWords();
  const { locale } = useSpeech();
  const [first] = people;
  const shared = first && sharedOf(reason, first, (day) => shortDate(new Date(`${day}T12:00`), locale));
  return (
    <>
      <p className={styles.note}>{[words.reasons[reason], shared, words.family(size)].filter(Boolean).join(" · ")}</p>
      <p>
        {people.map((person, at) => (
          <span key={person.externalId}>
            {at > 0 && ", "}
            <Link href={customerPath(person.externalId)}>{nameOf(person) || nameless}</Link>
          </span>
        ))}
        {size > people.length && ` ${words.others(size - people.length)}`}
      </p>
    </>
  );
}

const nameOf = ({ firstName, lastName }: Alike) => [firstName, lastName].filter(Boolean).join(" ");

/** What they share, where it reads alike in all of them. */
function sharedOf(reason: Family["reason"], person: Alike, day: (date: string) => string): string | null {
  if (reason === "phone") return person.phone;
  if (reason === "email") return person.email?.toLowerCase() ?? null;
  if (reason === "birthday")
    return [nameOf(person), person.birthDate && day(person.birthDate)].filter(Boolean).join(", ");
  return null;
}
