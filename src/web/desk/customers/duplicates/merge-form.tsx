import { Button, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useCustomer } from "../../api/customers.ts";
import { useMerge } from "../../api/duplicates.ts";
import type { CustomerRecord } from "../../api/people-wire.ts";
import { isProblem } from "../../api/problem.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";
import { type Differing, differing } from "./differing.ts";

/** Chooses who stays and which values stay, and makes two customers one. */
export function MergeForm({ one, other, close }: { one: string; other: string; close: () => void }) {
  const [kept, setKept] = useState(one);
  const gone = kept === one ? other : one;
  const [a, b] = [useCustomer(kept), useCustomer(gone)];
  if (a.isError || b.isError) return <Failed again={() => void Promise.all([a.refetch(), b.refetch()])} />;
  if (!a.data || !b.data) return <Loading />;
  return <Chosen key={kept} kept={a.data} gone={b.data} swap={() => setKept(gone)} close={close} />;
}

interface ChosenProps {
  kept: CustomerRecord;
  gone: CustomerRecord;
  swap: () => void;
  close: () => void;
}

function Chosen({ kept, gone, swap, close }: ChosenProps) {
  const { duplicates: words, failed } = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const fields = differing(kept, gone, locale);
  const [taken, setTaken] = useState(
    () => new Set(fields.filter(({ ours }) => ours === null).map(({ field }) => field)),
  );
  const { mutate, isPending, error } = useMerge();
  const merge = (event: FormEvent) => {
    event.preventDefault();
    mutate({ kept: kept.externalId, gone: gone.externalId, take: [...taken] });
  };
  const choose = (field: string, theirs: boolean) => {
    const next = new Set(taken);
    if (theirs) next.add(field);
    else next.delete(field);
    setTaken(next);
  };
  return (
    <form onSubmit={merge}>
      <p>{words.stays(kept.externalId, gone.externalId)}</p>
      <div className={styles.deeds}>
        <Button variant="subtle" size="compact-md" onClick={swap}>
          {words.swap}
        </Button>
      </div>
      <div className={styles.choices}>
        {fields.map((one) => (
          <FieldChoice key={one.field} differing={one} theirs={taken.has(one.field)} choose={choose} />
        ))}
      </div>
      <p className={styles.soft}>{words.follows}</p>
      {error && (
        <p className={styles.failed} role="alert">
          {isProblem(error, "awaits_privacy") ? words.awaitsPrivacy : failed}
        </p>
      )}
      <div className={styles.deeds}>
        <Button type="submit" loading={isPending}>
          {words.confirm}
        </Button>
        <Button variant="default" onClick={close}>
          {desk.common.cancel}
        </Button>
      </div>
    </form>
  );
}

interface FieldChoiceProps {
  differing: Differing;
  theirs: boolean;
  choose: (field: string, theirs: boolean) => void;
}

function FieldChoice({ differing: { field, name, ours, theirs: other }, theirs, choose }: FieldChoiceProps) {
  const { absent, fields, genders } = useCustomersWords();
  const told = (value: string | null) =>
    value === null ? absent : field === "gender" ? nameIn(genders, value) : value;
  return (
    <NativeSelect
      label={name ?? fields[field] ?? field}
      value={theirs ? "theirs" : "ours"}
      data={[
        { value: "ours", label: told(ours) },
        { value: "theirs", label: told(other) },
      ]}
      onChange={({ currentTarget }) => choose(field, currentTarget.value === "theirs")}
    />
  );
}
