import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Locale } from "../../../../../base/index.ts";
import { localeOf } from "../../../../widget/locale.ts";
import { newUuid } from "../../../../widget/uuid.ts";
import { useSendMail } from "../../../api/customers.ts";
import type { CustomerMails } from "../../../api/people-wire.ts";
import { Problem } from "../../../api/problem.ts";
import { useCanned, usedCanned } from "../../../api/support.ts";
import { fillCanned } from "../../../conversation/canned.ts";
import { useSpeech } from "../../../words/context.tsx";
import styles from "../../customers.module.css";
import { useCustomersWords } from "../../words/use-words.ts";

const LOCALES: readonly Locale[] = ["ru", "uk", "en"];

interface FormProps {
  externalId: string;
  about: CustomerMails;
  language: string | null;
  close: () => void;
}

/** The text between greeting and signature of a language. */
const around = ({ greeting, closing }: CustomerMails, locale: Locale, text = "") =>
  `${greeting[locale]}\n\n${text}\n\n${closing[locale]}`;

/** Writes a mail: greeting and signature of the customer's language stand there already, ready answers can be put between them. */
export function MailForm({ externalId, about, language, close }: FormProps) {
  const { mails: words, wrong, failed } = useCustomersWords();
  const { words: desk, locale: reader } = useSpeech();
  // The same letter, however often it is tried.
  const [id] = useState(newUuid);
  const [locale, setLocale] = useState<Locale>(() => localeOf(language, reader));
  const [to, setTo] = useState(about.addresses[0]?.value ?? "");
  const [subject, setSubject] = useState("");
  const [text, setText] = useState(() => around(about, locale));
  const { mutate, isPending, error } = useSendMail(externalId);
  const choose = (chosen: Locale) => {
    setText(reworded(text, about, locale, chosen));
    setLocale(chosen);
  };
  const isBare = text.trim() === around(about, locale).trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (subject.trim() && text.trim() && !isBare)
      mutate({ id, to, locale, subject: subject.trim(), text: text.trim() }, { onSuccess: close });
  };
  return (
    <form className={styles.mail} onSubmit={send}>
      <div className={styles.two}>
        <NativeSelect
          label={words.to}
          value={to}
          data={about.addresses.map(({ value, proven }) => ({
            value,
            label: proven ? value : words.unproven(value),
          }))}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
        <NativeSelect
          label={words.language}
          value={locale}
          data={LOCALES.map((one) => ({ value: one, label: desk.inbox.languages[one] }))}
          onChange={({ currentTarget }) => choose(currentTarget.value as Locale)}
        />
      </div>
      <TextInput
        label={words.subject}
        value={subject}
        maxLength={200}
        autoFocus
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      <ReadyAnswers
        put={(texts) => setText(inserted(text, about, locale, fillCanned({ texts }, locale, about.fields)))}
      />
      <Textarea
        label={words.text}
        description={about.why[locale]}
        inputWrapperOrder={["label", "input", "description", "error"]}
        lang={locale}
        value={text}
        maxLength={20_000}
        autosize
        minRows={7}
        maxRows={18}
        error={error ? (wrong[codeOf(error)] ?? failed) : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.deeds}>
        <Button type="submit" size="compact-md" loading={isPending} disabled={!subject.trim() || isBare}>
          {words.send}
        </Button>
        <Button variant="subtle" size="compact-md" onClick={close}>
          {desk.common.cancel}
        </Button>
      </div>
    </form>
  );
}

const codeOf = (error: Error): string => (error instanceof Problem ? error.code : "");

function ReadyAnswers({ put }: { put: (texts: Partial<Record<Locale, string>>) => void }) {
  const { mails: words } = useCustomersWords();
  const { data } = useCanned();
  const replies = data?.replies ?? [];
  if (replies.length === 0) return null;
  const choose = (chosen: string) => {
    const reply = replies.find(({ id }) => id === chosen);
    if (!reply) return;
    put(reply.texts);
    usedCanned(reply.id);
  };
  return (
    <NativeSelect
      label={words.ready}
      value=""
      data={[{ value: "", label: words.choose }, ...replies.map((one) => ({ value: one.id, label: one.shortcut }))]}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  );
}

/** The same text with the greeting and the signature of another language, where they were left as they stood. */
function reworded(text: string, about: CustomerMails, from: Locale, to: Locale): string {
  const [greeting, closing] = [about.greeting[from], about.closing[from]];
  const begun = text.startsWith(greeting) ? about.greeting[to] + text.slice(greeting.length) : text;
  return begun.endsWith(closing) ? begun.slice(0, -closing.length) + about.closing[to] : begun;
}

/** The text with a ready answer above the signature, else at its end. */
function inserted(text: string, { closing }: CustomerMails, locale: Locale, answer: string): string {
  const end = text.endsWith(closing[locale]) ? closing[locale] : "";
  const before = text.slice(0, text.length - end.length).trimEnd();
  return [before, answer, end].filter(Boolean).join("\n\n");
}
