import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useRename } from "../../api/team.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Outcome } from "./outcome.tsx";
import { WORDS } from "./words.ts";

/** How one is called. */
export function NameForm() {
  const { words: desk } = useSpeech();
  const words = useLocal(WORDS);
  const me = useMyself();
  const [name, setName] = useState(me.name);
  const rename = useRename();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(name.trim());
  };
  return (
    <section className={styles.card} aria-label={words.who}>
      <h3>{words.who}</h3>
      <p className={styles.soft}>
        {me.email} · {desk.shell.roles[me.role]}
      </p>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={words.name}
          description={words.nameHint}
          value={name}
          maxLength={100}
          required
          withAsterisk={false}
          autoComplete="name"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Outcome of={rename} done={words.saved} />
        <div className={styles.deeds}>
          <Button type="submit" variant="light" loading={rename.isPending} disabled={name.trim() === me.name}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
