import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useDecide, useRules } from "../api/insight.ts";
import { isProblem } from "../api/problem.ts";
import type { InsightRules } from "../api/wire.ts";
import styles from "./insight.module.css";
import { useInsightWords } from "./words/use-words.ts";

type Thresholds = InsightRules["thresholds"];
const SCORES = [2, 3, 4, 5];
const KINDS = ["recency", "frequency", "monetary"] as const;
/** What a shop may begin from. */
const FIRST = { recency: [365, 180, 90, 30], frequency: [1, 2, 4, 8], monetary: [50, 100, 250, 500] };

/** Where scores begin: seen by whoever opens it, and changed. */
export function Rules() {
  const { rules: words } = useInsightWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.card} aria-label={words.title}>
      <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <h2>{words.title}</h2>
        </summary>
        <p className={styles.soft}>{words.lead}</p>
        {isOpen && <Loaded />}
      </details>
    </section>
  );
}

function Loaded() {
  const { data } = useRules();
  // Kept here: the form is another one once what was saved is read again.
  const deciding = useDecide();
  return data ? <Form key={JSON.stringify(data)} rules={data} deciding={deciding} /> : null;
}

function Form({ rules, deciding }: { rules: InsightRules; deciding: ReturnType<typeof useDecide> }) {
  const { rules: words } = useInsightWords();
  const [thresholds, setThresholds] = useState<Thresholds>(rules.thresholds);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deciding.mutate({ ...rules, thresholds });
  };
  return (
    <form className={styles.rules} onSubmit={submit}>
      {KINDS.map((kind) => (
        <Kind
          key={kind}
          kind={kind}
          values={thresholds[kind]}
          change={(values) => setThresholds({ ...thresholds, [kind]: values })}
        />
      ))}
      {deciding.isError && (
        <p className={styles.failed} role="alert">
          {isProblem(deciding.error, "invalid") ? words.wrong : words.failed}
        </p>
      )}
      <p role="status">{deciding.isSuccess && words.saved}</p>
      <Button type="submit" loading={deciding.isPending}>
        {words.save}
      </Button>
    </form>
  );
}

interface KindProps {
  kind: (typeof KINDS)[number];
  values: number[] | null;
  change: (values: number[] | null) => void;
}

function Kind({ kind, values, change }: KindProps) {
  const { rules: words } = useInsightWords();
  return (
    <fieldset>
      <legend>{words[kind]}</legend>
      <NativeSelect
        aria-label={words[kind]}
        data={[
          { value: "automatic", label: words.automatic },
          { value: "own", label: words.own },
        ]}
        value={values === null ? "automatic" : "own"}
        onChange={({ currentTarget }) => change(currentTarget.value === "own" ? FIRST[kind] : null)}
      />
      {values?.map((value, at) => (
        <TextInput
          key={SCORES[at]}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          required
          label={words.score(SCORES[at] ?? 0)}
          value={String(value)}
          onChange={({ currentTarget }) =>
            change(values.map((one, place) => (place === at ? Number(currentTarget.value) : one)))
          }
        />
      ))}
    </fieldset>
  );
}
