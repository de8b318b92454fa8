import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type SecretOfFactor, useProveCode } from "../../api/team.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Outcome } from "./outcome.tsx";
import { QrCode } from "./qr-code.tsx";
import { WORDS } from "./words.ts";

/** The picture for the phone's app, and the first code from it. */
export function Enrol({ secret: { totpURI }, done }: { secret: SecretOfFactor; done: () => void }) {
  const words = useLocal(WORDS);
  const [code, setCode] = useState("");
  const prove = useProveCode();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate(code.replace(/\D/g, ""), { onSuccess: done });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{words.scan}</p>
      <QrCode text={totpURI} label={words.factor} />
      <p className={styles.soft}>
        {words.byHand} <code className={styles.key}>{new URL(totpURI).searchParams.get("secret")}</code>
      </p>
      <TextInput
        label={words.code}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        required
        withAsterisk={false}
        autoFocus
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <Outcome of={prove} done="" />
      <div className={styles.deeds}>
        <Button type="submit" loading={prove.isPending}>
          {words.turnOn}
        </Button>
      </div>
    </form>
  );
}
