import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Locale } from "../../../../base/index.ts";
import type { Form } from "../../api/wire.ts";
import { Markdown } from "../../parts/markdown.tsx";
import { useWords } from "../../words/context.tsx";
import styles from "../knowledge.module.css";
import { useWritingWords } from "../words/use-words.ts";

const LOCALES: readonly Locale[] = ["ru", "uk", "en"];

interface FieldsProps {
  form: Form;
  change: (change: Partial<Form>) => void;
}

/** The fields of an article. */
export function DraftFields({ form, change }: FieldsProps) {
  const { draft } = useWritingWords();
  const [asks, setAsks] = useState(form.asks.join("\n"));
  return (
    <div className={styles.fields}>
      <TextInput
        label={draft.name}
        value={form.title}
        maxLength={300}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      <Textarea
        label={draft.text}
        description={draft.textHint}
        placeholder={draft.empty}
        value={form.text}
        maxLength={12_000}
        autosize
        minRows={8}
        maxRows={24}
        lang={form.locale}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      {form.text.trim() !== "" && (
        <details className={styles.others}>
          <summary>{draft.preview}</summary>
          <Markdown className={styles.text} lang={form.locale} text={form.text} />
        </details>
      )}
      <Textarea
        label={draft.asks}
        description={draft.asksHint}
        value={asks}
        autosize
        minRows={3}
        maxRows={12}
        lang={form.locale}
        onChange={({ currentTarget }) => {
          setAsks(currentTarget.value);
          change({ asks: cut(currentTarget.value, "\n") });
        }}
      />
      <Place form={form} change={change} />
    </div>
  );
}

/** In which language, under which name, from when until when, and for whom. */
function Place({ form, change }: FieldsProps) {
  const { draft } = useWritingWords();
  const { inbox } = useWords();
  const [tags, setTags] = useState(form.tags.join(", "));
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={draft.language}
          value={form.locale}
          data={LOCALES.map((value) => ({ value, label: inbox.languages[value] }))}
          onChange={({ currentTarget }) => change({ locale: currentTarget.value as Locale })}
        />
        <TextInput
          label={draft.slug}
          description={draft.slugHint}
          inputWrapperOrder={["label", "input", "description"]}
          value={form.slug}
          maxLength={120}
          onChange={({ currentTarget }) => change({ slug: currentTarget.value })}
        />
      </div>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={draft.from}
          value={form.validFrom ?? ""}
          onChange={({ currentTarget }) => change({ validFrom: currentTarget.value || null })}
        />
        <TextInput
          type="date"
          label={draft.until}
          value={form.validTo ?? ""}
          onChange={({ currentTarget }) => change({ validTo: currentTarget.value || null })}
        />
      </div>
      <TextInput
        label={draft.tags}
        placeholder={draft.tagsHint}
        value={tags}
        onChange={({ currentTarget }) => {
          setTags(currentTarget.value);
          change({ tags: cut(currentTarget.value, ",") });
        }}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={form.audience === "staff"}
          onChange={({ currentTarget }) => change({ audience: currentTarget.checked ? "staff" : "customers" })}
        />
        {draft.staffOnly}
      </label>
    </>
  );
}

const cut = (text: string, at: string): string[] =>
  text
    .split(at)
    .map((piece) => piece.trim().slice(0, 300))
    .filter((piece) => piece !== "");
