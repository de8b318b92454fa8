import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Locale } from "../../../../base/index.ts";
import { KEYS } from "../../api/keys.ts";
import { type Habits, keepHabits, useHabits } from "../../api/support.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { PushSwitch } from "../../push/push-switch.tsx";
import { useWords } from "../../words/context.tsx";
import { useInboxWords } from "../words/use-words.ts";
import styles from "./work.module.css";

const LOCALES: readonly Locale[] = ["ru", "uk", "en"];

/** One's own settings: kept as they are changed. */
export function MyHabits() {
  const { habits: words } = useInboxWords();
  const { data, isError, refetch } = useHabits();
  return (
    <section className={styles.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      {data ? <Form habits={data} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />}
    </section>
  );
}

function Form({ habits: kept }: { habits: Habits }) {
  const { inbox } = useWords();
  const { habits: words, acts } = useInboxWords();
  const client = useQueryClient();
  const [refused, setRefused] = useState(false);
  // A tick shows with the press: what is kept is told to the page a moment later.
  const [habits, setHabits] = useState(kept);
  useEffect(() => setHabits(kept), [kept]);
  const { mutate, isError, isSuccess } = useMutation({
    mutationFn: keepHabits,
    onMutate: (wanted) => client.setQueryData(KEYS.habits, wanted),
    onError: () => client.invalidateQueries({ queryKey: KEYS.habits }),
  });
  const set = (change: Partial<Habits>) => {
    const wanted = { ...habits, ...change };
    setHabits(wanted);
    mutate(wanted);
  };
  const speaks = (locale: Locale) => habits.locales === null || habits.locales.includes(locale);
  const toggle = (locale: Locale) => {
    const chosen = LOCALES.filter((one) => (one === locale ? !speaks(one) : speaks(one)));
    set({ locales: chosen.length === LOCALES.length || chosen.length === 0 ? null : chosen });
  };
  const notify = async (wanted: boolean) => {
    const allowed = !wanted || (await mayNotify());
    setRefused(!allowed);
    set({ notify: wanted && allowed });
  };
  return (
    <div className={styles.form}>
      <Tick label={words.available} checked={habits.available} set={(available) => set({ available })}>
        {words.availableHint}
      </Tick>
      <fieldset>
        <legend>{words.languages}</legend>
        {LOCALES.map((one) => (
          <Tick key={one} label={inbox.languages[one]} checked={speaks(one)} set={() => toggle(one)} />
        ))}
      </fieldset>
      <Tick label={words.sound} checked={habits.sound} set={(sound) => set({ sound })} />
      <Tick label={words.notify} checked={habits.notify} set={(wanted) => void notify(wanted)} />
      <PushSwitch className={styles.tick} />
      {refused && <p role="alert">{words.notifyRefused}</p>}
      <p role="status">{isError ? acts.failed : isSuccess ? words.saved : ""}</p>
    </div>
  );
}

async function mayNotify(): Promise<boolean> {
  if (!("Notification" in window)) return false;
  return (await Notification.requestPermission()) === "granted";
}

interface TickProps {
  label: string;
  checked: boolean;
  set: (on: boolean) => void;
  children?: string;
}

const Tick = ({ label, checked, set, children }: TickProps) => (
  <label className={styles.tick}>
    <input type="checkbox" checked={checked} onChange={({ currentTarget }) => set(currentTarget.checked)} />
    <span>
      {label}
      {children && <small>{children}</small>}
    </span>
  </label>
);
