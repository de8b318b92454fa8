import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { signIn } from "../api/session.ts";
import type { Me } from "../api/wire.ts";
import { useWords } from "../words/context.tsx";
import { useEntrance } from "./entrance.ts";
import { faultOf } from "./fault-of.ts";
import styles from "./gate.module.css";
import { Fault, Gate, Remark } from "./gate.tsx";
import { SecondStep } from "./second-step.tsx";

/** Asks for e-mail and password, then for a code where there is a second factor; `expired` is whose session has ended over the work. */
export function SignIn({ expired }: { expired: Me | null }) {
  const { signIn: words } = useWords();
  const [isHalf, setHalf] = useState(false);
  const { submit, isPending, error } = useEntrance(["email", "password"], async ({ email, password }) => {
    const answer = await signIn(email.trim(), password);
    if (answer?.twoFactorRedirect) setHalf(true);
  });
  if (isHalf) return <SecondStep over={() => setHalf(false)} />;
  return (
    <Gate title={words.title} lead={words.lead}>
      <form onSubmit={submit}>
        {expired && <Remark>{words.expired}</Remark>}
        {error && <Fault>{faultOf(error, words)}</Fault>}
        <TextInput
          name="email"
          type="email"
          label={words.email}
          defaultValue={expired?.email ?? ""}
          autoComplete="username"
          autoFocus={!expired}
          size="md"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label={words.password}
          autoComplete="current-password"
          autoFocus={Boolean(expired)}
          size="md"
          required
          withAsterisk={false}
        />
        <Button type="submit" size="md" loading={isPending}>
          {words.submit}
        </Button>
        <p className={styles.small}>
          <Link href="/forgotten">{words.forgotten}</Link>
        </p>
      </form>
    </Gate>
  );
}
