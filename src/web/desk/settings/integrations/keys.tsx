import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type Integrations, useMakeKey, useRevokeKey } from "../../api/settings-integrations.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import { whyNot } from "../import/failed.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Sure } from "./sure.tsx";
import { ToldOnce } from "./told-once.tsx";
import { WORDS } from "./words.ts";

/** A key that was made, by its first letters. */
export function KeyRow({ one }: { one: Integrations["keys"][number] }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const mayChange = useMyself().rights.includes("settings.change");
  const revoking = useRevokeKey();
  const when = (at: string) => new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(at));
  const state = one.revokedAt
    ? words.revoked(when(one.revokedAt))
    : one.usedAt
      ? words.used(when(one.usedAt))
      : words.unused;
  return (
    <li>
      <span className={styles.what}>
        <b>{one.name}</b>
        <small>
          {one.start}… · {words.scopes[one.scope]} · {state}
        </small>
      </span>
      {mayChange && one.revokedAt === null && (
        <span className={styles.deeds}>
          <Sure
            label={words.revoke}
            yes={words.revokeYes}
            isBusy={revoking.isPending}
            act={() => revoking.mutate(one.id)}
          />
        </span>
      )}
    </li>
  );
}

/** A form for a new key. */
export function KeyForm() {
  const words = useLocal(WORDS);
  const [name, setName] = useState("");
  const [scope, setScope] = useState<"read" | "write">("read");
  const making = useMakeKey();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate({ name, scope }, { onSuccess: () => setName("") });
  };
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={words.name}
          required
          maxLength={100}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          label={words.scope}
          data={(["read", "write"] as const).map((value) => ({ value, label: words.scopes[value] }))}
          value={scope}
          onChange={({ currentTarget }) => setScope(currentTarget.value === "write" ? "write" : "read")}
        />
        {making.isError && (
          <p className={styles.failed} role="alert">
            {whyNot(making.error, words.failed)}
          </p>
        )}
        <div className={styles.deeds}>
          <Button type="submit" loading={making.isPending}>
            {words.makeKey}
          </Button>
        </div>
      </form>
      {making.data && <ToldOnce label={words.key} secret={making.data.key} />}
    </>
  );
}
