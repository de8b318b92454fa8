import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Link } from "wouter";
import { askRecovery } from "../api/team.ts";
import { useSpeech } from "../words/context.tsx";
import { faultOf } from "./fault-of.ts";
import { textsOf } from "./fields.ts";
import styles from "./gate.module.css";
import { Fault, Gate } from "./gate.tsx";

/** Asks for a link to a new password; what it answers does not tell who is among the staff. */
export function Forgotten() {
  const { words, locale } = useSpeech();
  const { recovery, signIn } = words;
  const ask = useMutation({ mutationFn: (email: string) => askRecovery(email, locale) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate(textsOf(event.currentTarget, "email").email.trim());
  };
  const back = (
    <p className={styles.small}>
      <Link href="/">{recovery.toSignIn}</Link>
    </p>
  );
  if (ask.isSuccess)
    return (
      <Gate title={recovery.sentTitle} lead={recovery.sentText}>
        {back}
      </Gate>
    );
  return (
    <Gate title={recovery.title} lead={recovery.lead}>
      <form onSubmit={submit}>
        {ask.error && <Fault>{faultOf(ask.error, signIn)}</Fault>}
        <TextInput
          name="email"
          type="email"
          label={signIn.email}
          autoComplete="username"
          autoFocus
          size="md"
          required
          withAsterisk={false}
        />
        <Button type="submit" size="md" loading={ask.isPending}>
          {recovery.send}
        </Button>
        {back}
      </form>
    </Gate>
  );
}
