import { Button, PasswordInput } from "@mantine/core";
import type { UseMutationResult } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Outcome } from "./outcome.tsx";
import { WORDS } from "./words.ts";

/** Asks for the password before something is done with it. */
export function Confirm<Answer>(props: {
  of: UseMutationResult<Answer, Error, string>;
  does: string;
  cancel: () => void;
  done?: (answer: Answer) => void;
}) {
  const { of, does, cancel, done } = props;
  const words = useLocal(WORDS);
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    of.mutate(password, { onSuccess: (answer) => done?.(answer) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        label={words.confirm}
        value={password}
        autoComplete="current-password"
        required
        withAsterisk={false}
        autoFocus
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      <Outcome of={of} done="" />
      <div className={styles.deeds}>
        <Button type="submit" loading={of.isPending}>
          {does}
        </Button>
        <Button variant="default" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
