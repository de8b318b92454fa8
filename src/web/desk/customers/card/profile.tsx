import type { Locale } from "../../../../base/index.ts";
import { useIsOn } from "../../api/functions.ts";
import type { CustomerRecord } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";
import { Field } from "./field.tsx";

interface Shown {
  record: CustomerRecord;
  /** Whether the reader may change it. */
  changes: boolean;
}

/** The card's fields as a change names them, and where the record has them. */
const FIELDS = [
  ["last_name", "lastName"],
  ["first_name", "firstName"],
  ["patronymic", "patronymic"],
  ["phone", "phone"],
  ["email", "email"],
  ["birth_date", "birthDate"],
  ["gender", "gender"],
  ["country", "country"],
  ["region", "region"],
  ["city", "city"],
  ["address", "address"],
  ["postal_code", "postalCode"],
  ["language", "language"],
] as const;

/** What every shop knows of its customers. */
export function ProfileFields({ record, changes }: Shown) {
  const words = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const { languages } = desk.inbox;
  const choices: Partial<Record<string, Record<string, string>>> = { gender: words.genders, language: languages };
  const shownOf = (field: string, value: string) => {
    if (field === "birth_date") return shortDate(new Date(`${value}T12:00`), locale);
    return field === "country" ? countryName(value, locale) : nameIn(choices[field] ?? {}, value);
  };
  const { loyaltyLevel, loyaltyPoints } = record;
  const hasLoyalty = useIsOn("loyalty") && (loyaltyLevel || loyaltyPoints !== null);
  return (
    <section className={styles.card} aria-label={words.data}>
      <h2>{words.data}</h2>
      <dl className={styles.facts}>
        {FIELDS.map(([field, place]) => (
          <Field
            key={field}
            externalId={record.externalId}
            field={field}
            name={words.fields[field] ?? field}
            value={record[place]}
            shown={(value) => shownOf(field, value)}
            choices={Object.entries(choices[field] ?? {}).map(([value, label]) => ({ value, label }))}
            type={field === "birth_date" ? "date" : "text"}
            changes={changes}
          />
        ))}
        {hasLoyalty && (
          <div>
            <dt>{words.fields.loyalty}</dt>
            <dd>
              {[loyaltyLevel, loyaltyPoints === null ? null : words.points(loyaltyPoints)].filter(Boolean).join(" · ")}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What this shop keeps beside that. */
export function OwnFields({ record, changes }: Shown) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  if (record.fields.length === 0) return null;
  return (
    <section className={styles.card} aria-label={words.own}>
      <h2>{words.own}</h2>
      <dl className={styles.facts}>
        {record.fields.map(({ key, names, kind, choices, value }) => (
          <Field
            key={key}
            externalId={record.externalId}
            field={key}
            name={names[locale]}
            value={value}
            shown={(text) => toldOf(kind, text, choices)}
            choices={optionsOf(kind, choices)}
            type={kind === "date" ? "date" : "text"}
            changes={changes}
          />
        ))}
      </dl>
    </section>
  );

  function toldOf(kind: string, text: string, choices: CustomerRecord["fields"][number]["choices"]): string {
    if (kind === "flag") return nameIn(words.flags, text);
    const date = kind === "date" ? new Date(`${text}T12:00`) : null;
    if (date && !Number.isNaN(date.getTime())) return shortDate(date, locale);
    return choices.find((choice) => choice.ru === text)?.[locale] ?? text;
  }
  function optionsOf(kind: string, choices: CustomerRecord["fields"][number]["choices"]) {
    if (kind === "flag") return Object.entries(words.flags).map(([value, label]) => ({ value, label }));
    return kind === "choice" ? choices.map((choice) => ({ value: choice.ru, label: choice[locale] })) : [];
  }
}

/** "Литва" for LT; what is no country's code stays as the shop wrote it. */
function countryName(value: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(value)) return value;
  return new Intl.DisplayNames(locale, { type: "region" }).of(value) ?? value;
}
