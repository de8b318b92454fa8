import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Locale } from "../../../../base/index.ts";
import type { Library } from "../../api/wire.ts";
import { PATCH, useBeginDraft, useLibrary, useRestoreText } from "../../api/writing.ts";
import { Failed, Loading, Nothing } from "../../parts/states.tsx";
import { shortMoment } from "../../parts/times.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech, useWords } from "../../words/context.tsx";
import styles from "../knowledge.module.css";
import { useWritingWords } from "../words/use-words.ts";

/** Every article in its languages, what is being written, and what the files do not have yet. */
export function LibraryPart() {
  const { data, isError, refetch } = useLibrary();
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  return <Shown library={data} />;
}

function Shown({ library: { books, drafts, takenBack, unwritten } }: { library: Library }) {
  const { library } = useWritingWords();
  const { locale } = useSpeech();
  const { rights } = useMyself();
  const [typed, type] = useState("");
  const begin = useBegin();
  const wanted = typed.trim().toLocaleLowerCase();
  const shown = books.filter(({ texts }) => texts.some(({ title }) => title.toLocaleLowerCase().includes(wanted)));
  const mayChange = rights.includes("knowledge.change");
  return (
    <div className={styles.scroll}>
      <p className={styles.lead}>{library.lead}</p>
      {unwritten && (
        <p className={styles.lead} role="status">
          {library.unwritten} <a href={PATCH}>{library.patch}</a>
        </p>
      )}
      <div className={styles.tools}>
        <TextInput
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          placeholder={library.search}
          aria-label={library.search}
        />
        {mayChange && (
          <Button loading={begin.isPending} onClick={() => begin.begin({ locale })}>
            {library.add}
          </Button>
        )}
      </div>
      <Failure failed={begin.isError} />
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {books.length === 0 && <Nothing icon="book" title={library.emptyTitle} text={library.emptyText} />}
      {books.length > 0 && shown.length === 0 && <p className={styles.lead}>{library.none}</p>}
      <ul className={styles.rows} aria-label={library.search}>
        {shown.map((book) => (
          <Book key={book.slug} book={book} begin={mayChange ? begin.begin : null} />
        ))}
      </ul>
      {takenBack.length > 0 && <TakenBack {...{ takenBack, mayChange }} />}
    </div>
  );
}

/** Begins a draft and goes to it. */
function useBegin() {
  const [, navigate] = useLocation();
  const { mutate, ...state } = useBeginDraft();
  const begin = (from: { locale: Locale; slug?: string }) =>
    mutate(from, { onSuccess: (id) => navigate(`/knowledge/drafts/${id}`) });
  return { ...state, begin };
}

function Failure({ failed }: { failed: boolean }) {
  const { knowledge } = useWords();
  return failed ? (
    <p className={styles.failed} role="alert">
      {knowledge.failed}
    </p>
  ) : null;
}

function Drafts({ drafts }: Pick<Library, "drafts">) {
  const { library } = useWritingWords();
  const { locale, words } = useSpeech();
  return (
    <>
      <h2 className={styles.heading}>{library.drafts}</h2>
      <ul className={styles.rows}>
        {drafts.map(({ id, title, locale: of, changedBy, changedAt }) => (
          <li key={id} className={styles.card}>
            <Link href={`/knowledge/drafts/${id}`} lang={of}>
              {title || library.untitled}
            </Link>
            <p className={styles.facts}>
              <span>{words.inbox.languages[of]}</span>
              <span>{library.changed(changedBy, shortMoment(new Date(changedAt), new Date(), locale))}</span>
            </p>
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>{useWritingWords().articles}</h2>
    </>
  );
}

/** What customers are not answered from any more, and the way back. */
function TakenBack({ takenBack, mayChange }: Pick<Library, "takenBack"> & { mayChange: boolean }) {
  const { library } = useWritingWords();
  const { locale: reader, words } = useSpeech();
  return (
    <>
      <h2 className={styles.heading}>{library.takenBack}</h2>
      <ul className={styles.rows}>
        {takenBack.map(({ locale, slug, title, version, by, at }) => (
          <li key={`${locale}/${slug}`} className={styles.card}>
            <p lang={locale}>{title}</p>
            <p className={styles.facts}>
              <span>{words.inbox.languages[locale]}</span>
              <span>{library.changed(by ?? "…", shortMoment(new Date(at), new Date(), reader))}</span>
            </p>
            {mayChange && <Return {...{ locale, slug, version }} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Return({ locale, slug, version }: Pick<Library["takenBack"][number], "locale" | "slug" | "version">) {
  const { library } = useWritingWords();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError } = useRestoreText(locale, slug);
  return (
    <div className={styles.deeds}>
      <Button
        variant="default"
        size="sm"
        loading={isPending}
        onClick={() => mutate(version, { onSuccess: (id) => navigate(`/knowledge/drafts/${id}`) })}
      >
        {library.bringBack}
      </Button>
      <Failure failed={isError} />
    </div>
  );
}

interface BookProps {
  book: Library["books"][number];
  begin: ((from: { locale: Locale; slug: string }) => void) | null;
}

function Book({ book: { slug, texts, missing }, begin }: BookProps) {
  const { library } = useWritingWords();
  const { locale: reader, words } = useSpeech();
  const { inbox } = words;
  return (
    <li className={styles.card}>
      <ul className={styles.texts}>
        {texts.map(({ locale, title, validFrom, validTo }) => (
          <li key={locale}>
            <Link href={`/knowledge/articles/${locale}/${slug}`} lang={locale}>
              {title}
            </Link>
            <p className={styles.facts}>
              <span>{inbox.languages[locale]}</span>
              {validFrom && <span>{library.from(dayOf(validFrom, reader))}</span>}
              {validTo && <span>{library.until(dayOf(validTo, reader))}</span>}
            </p>
          </li>
        ))}
      </ul>
      {begin && missing.length > 0 && (
        <div className={styles.deeds}>
          {missing.map((locale) => (
            <Button key={locale} variant="default" size="sm" onClick={() => begin({ locale, slug })}>
              {library.missing(inbox.languages[locale])}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

const dayOf = (day: string, locale: Locale): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { timeZone: "UTC", dateStyle: "medium" });
