import { NativeSelect } from "@mantine/core";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { FIELDS, KINDS, type Kind } from "./fields.ts";
import own from "./import.module.css";
import { CHOICES, guess, isOfGuests, lacking, type Matching, unmeant, wordsIn } from "./matching.ts";
import type { SheetTable } from "./table.ts";
import { WORDS } from "./words.ts";

interface Props {
  table: SheetTable;
  matching: Matching;
  change: (matching: Matching) => void;
}

/** Which column of a file is what, with what stands in it. */
export function FileMatch({ table, matching, change }: Props) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const fields = FIELDS[matching.kind];
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.names[locale] ?? key;
  const missing = lacking(matching);
  return (
    <section className={styles.card} aria-label={table.name}>
      <h3>{table.name}</h3>
      <NativeSelect
        label={words.what}
        data={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        value={matching.kind}
        onChange={({ currentTarget }) => change(guess(table, currentTarget.value as Kind))}
      />
      <Columns {...{ table, matching, change }} />
      {isOfGuests(matching) && <p className={styles.soft}>{words.guests}</p>}
      {matching.kind === "customers" && (
        <label className={own.check}>
          <input
            type="checkbox"
            checked={matching.rest}
            onChange={({ currentTarget }) => change({ ...matching, rest: currentTarget.checked })}
          />
          {words.rest}
        </label>
      )}
      {Object.keys(CHOICES).map((key) =>
        matching.columns[key] ? (
          <Meanings key={key} {...{ table, matching, change }} of={key} />
        ) : (
          fields.some((field) => field.key === key) && (
            <Always key={key} {...{ matching, change }} of={key} name={nameOf(key)} />
          )
        ),
      )}
      {missing.length > 0 && (
        <p className={styles.failed} role="alert">
          {words.lacks(missing.map(nameOf).join(", "))}
        </p>
      )}
    </section>
  );
}

function Columns({ table, matching, change }: Props) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const fields = FIELDS[matching.kind];
  const choose = (column: string, key: string) => {
    const others = Object.entries(matching.columns).filter(([ours, theirs]) => theirs !== column && ours !== key);
    change({ ...matching, columns: Object.fromEntries(key ? [...others, [key, column]] : others) });
  };
  const unread = matching.kind === "customers" && matching.rest ? words.own : words.nothing;
  return (
    <ul className={own.columns} aria-label={words.columns}>
      {table.header.map((column) => (
        <li key={column}>
          <span>
            <b>{column}</b>
            <small>{sampleOf(table, column, words.example)}</small>
          </span>
          <NativeSelect
            aria-label={column}
            data={[
              { value: "", label: unread },
              ...fields.map(({ key, names, required }) => ({
                value: key,
                label: names[locale] + (required ? " *" : ""),
              })),
            ]}
            value={Object.entries(matching.columns).find(([, theirs]) => theirs === column)?.[0] ?? ""}
            onChange={({ currentTarget }) => choose(column, currentTarget.value)}
          />
        </li>
      ))}
    </ul>
  );
}

const SHOWN = 3;
const LETTERS = 80;

function sampleOf(table: SheetTable, column: string, example: string): string {
  const some = wordsIn({ ...table, rows: table.rows.slice(0, 50) }, column).slice(0, SHOWN);
  return some.length > 0 ? `${example}: ${some.join("; ").slice(0, LETTERS)}` : "—";
}

/** As many words of a column are asked about. */
const ASKED = 20;

function Meanings({ table, matching, change, of }: Props & { of: string }) {
  const words = useLocal(WORDS);
  const choices = Object.keys(CHOICES[of] ?? {});
  const asked = wordsIn(table, matching.columns[of]).filter((word) => !choices.includes(word.toLowerCase()));
  if (asked.length === 0) return null;
  const mean = (word: string, ours: string) => {
    const { [word]: _, ...others } = matching.values[of] ?? {};
    change({ ...matching, values: { ...matching.values, [of]: ours ? { ...others, [word]: ours } : others } });
  };
  return (
    <fieldset className={own.fieldset}>
      <legend>{words.meaning(matching.columns[of] ?? "")}</legend>
      <ul className={own.columns}>
        {asked.slice(0, ASKED).map((word) => (
          <li key={word}>
            <b>{word}</b>
            <NativeSelect
              aria-label={word}
              data={[
                { value: "", label: words.skip },
                ...choices.map((one) => ({ value: one, label: words.words[one] ?? one })),
              ]}
              value={matching.values[of]?.[word] ?? ""}
              onChange={({ currentTarget }) => mean(word, currentTarget.value)}
            />
          </li>
        ))}
      </ul>
      {unmeant(table, matching, of).length > 0 && <p className={styles.soft}>{words.unmeant}</p>}
    </fieldset>
  );
}

function Always({ matching, change, of, name }: Omit<Props, "table"> & { of: string; name: string }) {
  const words = useLocal(WORDS);
  const choose = (value: string) => {
    const { [of]: _, ...others } = matching.constants;
    change({ ...matching, constants: value ? { ...others, [of]: value } : others });
  };
  return (
    <NativeSelect
      mt="sm"
      label={words.always(name)}
      data={[
        { value: "", label: "—" },
        ...Object.keys(CHOICES[of] ?? {}).map((one) => ({ value: one, label: words.words[one] ?? one })),
      ]}
      value={matching.constants[of] ?? ""}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}
