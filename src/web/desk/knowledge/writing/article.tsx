import { Button } from "@mantine/core";
import { Link, useLocation } from "wouter";
import type { Locale } from "../../../../base/index.ts";
import { isProblem } from "../../api/problem.ts";
import type { ArticleText, Form } from "../../api/wire.ts";
import { useArticle, useBeginDraft, useRestoreText, useTakeBack } from "../../api/writing.ts";
import { Markdown } from "../../parts/markdown.tsx";
import { Failed, Loading, Nothing } from "../../parts/states.tsx";
import { shortMoment } from "../../parts/times.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech, useWords } from "../../words/context.tsx";
import styles from "../knowledge.module.css";
import { useWritingWords } from "../words/use-words.ts";

/** One article as customers are answered from it, and the texts that it had. */
export function ArticlePart({ locale, slug }: { locale: string; slug: string }) {
  const { article } = useWritingWords();
  const { data, error, refetch } = useArticle(locale, slug);
  if (data) return <Shown text={data} />;
  if (isProblem(error, "not_found")) return <Nothing icon="book" title={article.gone} text="" />;
  return error ? <Failed again={() => void refetch()} /> : <Loading />;
}

function Shown({ text: { form, versions } }: { text: ArticleText }) {
  const { article } = useWritingWords();
  const { knowledge } = useWords();
  const { rights } = useMyself();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError } = useBeginDraft();
  const { locale, slug } = form;
  const edit = () => mutate({ locale, slug }, { onSuccess: (id) => navigate(`/knowledge/drafts/${id}`) });
  return (
    <div className={styles.scroll}>
      <div className={styles.column}>
        <Link href="/knowledge/articles">{article.back}</Link>
        <h1 lang={locale}>{form.title}</h1>
        {rights.includes("knowledge.change") && (
          <div className={styles.deeds}>
            <Button variant="light" loading={isPending} onClick={edit}>
              {article.edit}
            </Button>
            <TakeBack {...{ locale, slug }} />
          </div>
        )}
        {isError && (
          <p className={styles.failed} role="alert">
            {knowledge.failed}
          </p>
        )}
        <Text form={form} />
        <h2 className={styles.heading}>{article.versions}</h2>
        {versions.length === 0 ? (
          <p className={styles.facts}>{article.noVersions}</p>
        ) : (
          <Versions {...{ form, versions }} />
        )}
      </div>
    </div>
  );
}

/** Takes it back; its texts stay, so that one of them can be published again. */
function TakeBack({ locale, slug }: Pick<Form, "locale" | "slug">) {
  const { article } = useWritingWords();
  const { knowledge } = useWords();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError } = useTakeBack(locale, slug);
  const takeBack = () => {
    if (confirm(article.takeBackSure)) mutate(undefined, { onSuccess: () => navigate("/knowledge/articles") });
  };
  return (
    <>
      <Button variant="subtle" color="red" loading={isPending} onClick={takeBack}>
        {article.takeBack}
      </Button>
      {isError && (
        <p className={styles.failed} role="alert">
          {knowledge.failed}
        </p>
      )}
    </>
  );
}

function Text({ form: { text, asks, locale } }: { form: Form }) {
  const { article } = useWritingWords();
  return (
    <>
      <Markdown className={styles.text} lang={locale} text={text} />
      {asks.length > 0 && (
        <details className={styles.others}>
          <summary>{article.asks}</summary>
          <ul lang={locale}>
            {asks.map((ask) => (
              <li key={ask} dir="auto">
                {ask}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Versions({ form, versions }: ArticleText) {
  const { article } = useWritingWords();
  const { locale } = useSpeech();
  const { rights } = useMyself();
  const { knowledge } = useWords();
  const { mutate, isPending, isError, variables } = useRestoreText(form.locale, form.slug);
  const [, navigate] = useLocation();
  const restore = (id: number) => mutate(id, { onSuccess: (draft) => navigate(`/knowledge/drafts/${draft}`) });
  return (
    <ul className={styles.rows}>
      {versions.map(({ id, by, at, form: earlier }, place) => (
        <li key={id} className={styles.card}>
          <p className={styles.facts}>
            <span>{by ?? article.file}</span>
            <time dateTime={at}>{shortMoment(new Date(at), new Date(), locale)}</time>
            {place === 0 && <span>{article.current}</span>}
          </p>
          <details className={styles.others}>
            <summary>{earlier.title}</summary>
            <Text form={{ ...earlier, locale: form.locale as Locale }} />
          </details>
          {place > 0 && rights.includes("knowledge.change") && (
            <div className={styles.deeds}>
              <Button
                variant="default"
                loading={isPending && variables === id}
                disabled={isPending}
                onClick={() => restore(id)}
              >
                {article.restore}
              </Button>
            </div>
          )}
        </li>
      ))}
      {isError && (
        <p className={styles.failed} role="alert">
          {knowledge.failed}
        </p>
      )}
    </ul>
  );
}
