import { Button } from "@mantine/core";
import { useState } from "react";
import { type Colleague, useColleagues, useSetSkills } from "../../api/support.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { SKILL_WORDS } from "./skill-words.ts";

const LANGUAGES = ["ru", "uk", "en"];
const SUBJECTS = ["returns", "delivery", "orders", "payment", "products", "account"];

/** What somebody who answers customers is given: languages and subjects; nothing for those who answer nobody. */
export function Skills({ id, name }: { id: string; name: string }) {
  const words = useLocal(SKILL_WORDS);
  const [open, setOpen] = useState(false);
  const one = useColleagues().data?.colleagues.find((colleague) => colleague.id === id);
  if (!one) return null;
  return (
    <div className={styles.below}>
      <div>
        <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.open}
        </Button>
      </div>
      {open && <Form one={one} label={words.title(name)} />}
    </div>
  );
}

function Form({ one, label }: { one: Colleague; label: string }) {
  const words = useLocal(SKILL_WORDS);
  const { words: desk } = useSpeech();
  const { mutate, isError, isSuccess } = useSetSkills(one.id);
  const set = (change: Partial<Pick<Colleague, "locales" | "skills">>) =>
    mutate({ locales: one.locales, skills: one.skills, ...change });
  return (
    <fieldset className={styles.skills} aria-label={label}>
      <p>{words.hint}</p>
      <Checks
        label={words.languages}
        all={LANGUAGES}
        chosen={one.locales}
        nameOf={(language) => nameIn(desk.inbox.languages, language)}
        set={(locales) => set({ locales })}
      />
      <Checks
        label={words.subjects}
        all={SUBJECTS}
        chosen={one.skills}
        nameOf={(subject) => nameIn(words.names, subject)}
        set={(skills) => set({ skills })}
      />
      <p role="status">{isError ? words.failed : isSuccess ? words.saved : ""}</p>
    </fieldset>
  );
}

interface ChecksProps {
  label: string;
  all: readonly string[];
  /** Null: all of them. */
  chosen: readonly string[] | null;
  nameOf: (one: string) => string;
  set: (chosen: string[] | null) => void;
}

/** Where none is left or all are chosen, it is all of them. */
function Checks({ label, all, chosen, nameOf, set }: ChecksProps) {
  const has = (one: string) => chosen === null || chosen.includes(one);
  const toggle = (one: string) => {
    const left = all.filter((other) => (other === one ? !has(one) : has(other)));
    set(left.length === 0 || left.length === all.length ? null : left);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      {all.map((one) => (
        <label key={one}>
          <input type="checkbox" checked={has(one)} onChange={() => toggle(one)} /> {nameOf(one)}
        </label>
      ))}
    </fieldset>
  );
}
