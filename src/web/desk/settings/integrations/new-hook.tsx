import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useMakeWebhook, type WebhookDraft } from "../../api/settings-integrations.ts";
import { whyNot } from "../import/failed.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { ToldOnce } from "./told-once.tsx";
import { WORDS } from "./words.ts";

/** A form for another system that is to be told. */
export function NewHook({ kinds }: { kinds: string[] }) {
  const words = useLocal(WORDS);
  const empty = { name: "", url: "https://", kinds };
  const [draft, setDraft] = useState<WebhookDraft>(empty);
  const making = useMakeWebhook();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate(draft, { onSuccess: () => setDraft(empty) });
  };
  const turn = (kind: string) =>
    setDraft({
      ...draft,
      kinds: draft.kinds.includes(kind) ? draft.kinds.filter((one) => one !== kind) : [...draft.kinds, kind],
    });
  return (
    <>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={words.name}
          required
          maxLength={100}
          value={draft.name}
          onChange={({ currentTarget }) => setDraft({ ...draft, name: currentTarget.value })}
        />
        <TextInput
          label={words.url}
          required
          type="url"
          maxLength={1000}
          value={draft.url}
          onChange={({ currentTarget }) => setDraft({ ...draft, url: currentTarget.value })}
        />
        <fieldset className={styles.plain}>
          <legend>{words.events}</legend>
          {kinds.map((kind) => (
            <label key={kind} className={styles.check}>
              <input type="checkbox" checked={draft.kinds.includes(kind)} onChange={() => turn(kind)} />
              {words.kinds[kind] ?? kind}
            </label>
          ))}
        </fieldset>
        {making.isError && (
          <p className={styles.failed} role="alert">
            {whyNot(making.error, words.failed)}
          </p>
        )}
        <div className={styles.deeds}>
          <Button type="submit" disabled={draft.kinds.length === 0} loading={making.isPending}>
            {words.make}
          </Button>
        </div>
      </form>
      {making.data && <ToldOnce label={words.secret} secret={making.data.secret} />}
    </>
  );
}
