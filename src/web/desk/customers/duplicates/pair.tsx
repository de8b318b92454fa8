import { Link } from "wouter";
import type { Duplicates } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { customerPath } from "../address.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

type Alike = Duplicates["pairs"][number]["one"];

/** Two customers side by side, with why they look alike. */
export function Pair({ pair: { one, other, reasons } }: { pair: Duplicates["pairs"][number] }) {
  const { duplicates: words } = useCustomersWords();
  return (
    <>
      <p className={styles.note}>{reasons.map((reason) => words.reasons[reason]).join(" · ")}</p>
      <div className={styles.two}>
        <Person person={one} />
        <Person person={other} />
      </div>
    </>
  );
}

function Person({ person }: { person: Alike }) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const { externalId, firstName, patronymic, lastName, email, phone, birthDate, city, registeredAt, orders } = person;
  const facts = [
    email,
    phone,
    city,
    birthDate && shortDate(new Date(`${birthDate}T12:00`), locale),
    words.orders(orders),
    registeredAt && words.duplicates.since(shortDate(new Date(registeredAt), locale)),
  ];
  return (
    <div className={styles.plain}>
      <Link href={customerPath(externalId)}>
        {[firstName, patronymic, lastName].filter(Boolean).join(" ") || words.nameless}
      </Link>
      <small>{externalId}</small>
      {facts.filter(Boolean).map((fact) => (
        <p key={String(fact)}>{fact}</p>
      ))}
    </div>
  );
}
