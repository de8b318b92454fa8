import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useSaveField } from "../../api/fields.ts";
import type { ShopField } from "../../api/people-wire.ts";
import { isProblem } from "../../api/problem.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { choicesOf, linesOf } from "./choices.ts";
import { useFieldsWords } from "./words/use-words.ts";

const LOCALES = ["ru", "uk", "en"] as const;
const KINDS = ["text", "number", "date", "flag", "choice"] as const;
const ROLES = ["admin", "support", "marketer", "viewer"] as const;

/** A field that is made or changed: what it is called, of what kind it is, who sees it. */
export function FieldForm({ field, isNew, close }: { field: ShopField; isNew: boolean; close: () => void }) {
  const words = useFieldsWords();
  const { words: desk, locale } = useSpeech();
  const [draft, setDraft] = useState(field);
  const [lines, setLines] = useState(linesOf(field.choices));
  const { mutate, isPending, error } = useSaveField();
  const set = (change: Partial<ShopField>) => setDraft({ ...draft, ...change });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const own = LOCALES.map((one) => draft.names[one].trim()).find((name) => name !== "") ?? draft.key;
    const names = Object.fromEntries(LOCALES.map((one) => [one, draft.names[one].trim() || own]));
    const choices = draft.kind === "choice" ? choicesOf(lines) : [];
    mutate(
      { ...draft, key: draft.key.trim() || own, names: { ...draft.names, ...names }, choices },
      { onSuccess: close },
    );
  };
  return (
    <form className={styles.form} onSubmit={save}>
      {LOCALES.map((one) => (
        <TextInput
          key={one}
          label={words.nameIn[one]}
          value={draft.names[one]}
          maxLength={100}
          required={one === locale}
          onChange={({ currentTarget }) => set({ names: { ...draft.names, [one]: currentTarget.value } })}
        />
      ))}
      {isNew && (
        <TextInput
          label={words.key}
          description={words.keyHint}
          value={draft.key}
          maxLength={200}
          onChange={({ currentTarget }) => set({ key: currentTarget.value })}
        />
      )}
      <NativeSelect
        label={words.kind}
        value={draft.kind}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={({ currentTarget }) => set({ kind: KINDS.find((one) => one === currentTarget.value) ?? "text" })}
      />
      {draft.kind === "choice" && (
        <Textarea
          label={words.choices}
          description={words.choicesHint}
          value={lines}
          rows={4}
          error={isProblem(error, "no_choices") ? words.noChoices : undefined}
          onChange={({ currentTarget }) => setLines(currentTarget.value)}
        />
      )}
      <Checks draft={draft} set={set} />
      {error && !isProblem(error, "no_choices") && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      <div className={styles.deeds}>
        <Button type="submit" loading={isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={close}>
          {desk.common.cancel}
        </Button>
      </div>
    </form>
  );
}

function Checks({ draft, set }: { draft: ShopField; set: (change: Partial<ShopField>) => void }) {
  const words = useFieldsWords();
  const { shell } = useSpeech().words;
  return (
    <>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.inChat}
          onChange={({ currentTarget }) => set({ inChat: currentTarget.checked })}
        />{" "}
        {words.inChat}
      </label>
      <fieldset>
        <legend>{words.hiddenFrom}</legend>
        {ROLES.map((role) => (
          <label key={role} className={styles.check}>
            <input
              type="checkbox"
              checked={draft.hiddenFrom.includes(role)}
              onChange={({ currentTarget }) =>
                set({
                  hiddenFrom: currentTarget.checked
                    ? [...draft.hiddenFrom, role]
                    : draft.hiddenFrom.filter((one) => one !== role),
                })
              }
            />{" "}
            {shell.roles[role]}
          </label>
        ))}
      </fieldset>
    </>
  );
}
