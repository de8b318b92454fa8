import { Button, PasswordInput } from "@mantine/core";
import type { FormEvent } from "react";
import { useChangePassword } from "../../api/team.ts";
import { textsOf } from "../../staff/fields.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Outcome } from "./outcome.tsx";
import { WORDS } from "./words.ts";

/** Changes the password. */
export function PasswordForm() {
  const words = useLocal(WORDS);
  const change = useChangePassword();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    change.mutate(textsOf(form, "currentPassword", "newPassword"), { onSuccess: () => form.reset() });
  };
  return (
    <section className={styles.card} aria-label={words.password}>
      <h3>{words.password}</h3>
      <form className={styles.form} onSubmit={submit}>
        <PasswordInput name="currentPassword" label={words.oldPassword} autoComplete="current-password" {...FIELD} />
        <PasswordInput
          name="newPassword"
          label={words.newPassword}
          description={words.passwordHint}
          autoComplete="new-password"
          minLength={10}
          {...FIELD}
        />
        <Outcome of={change} done={words.changed} />
        <div className={styles.deeds}>
          <Button type="submit" variant="light" loading={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </section>
  );
}

const FIELD = { required: true, withAsterisk: false, maxLength: 200 } as const;
