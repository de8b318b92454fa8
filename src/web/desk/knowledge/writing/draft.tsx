import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { isProblem } from "../../api/problem.ts";
import type { Form, OpenDraft } from "../../api/wire.ts";
import { useDiscard, useDraft, usePublish, useSaveArticle, useTrial } from "../../api/writing.ts";
import { Failed, Loading, Nothing } from "../../parts/states.tsx";
import { useWords } from "../../words/context.tsx";
import styles from "../knowledge.module.css";
import { useWritingWords } from "../words/use-words.ts";
import { DraftFields } from "./draft-fields.tsx";
import { TrialResult } from "./trial-result.tsx";

/** An article that is being written: filled in, tried on questions, published or thrown away. */
export function DraftPart({ id }: { id: string }) {
  const { article } = useWritingWords();
  const { data, error, refetch } = useDraft(id);
  if (data) return <Editor key={data.id} draft={data} />;
  if (isProblem(error, "not_found")) return <Nothing icon="book" title={article.gone} text="" />;
  return error ? <Failed again={() => void refetch()} /> : <Loading />;
}

function Editor({ draft }: { draft: OpenDraft }) {
  const words = useWritingWords();
  const [form, setForm] = useState<Form>(draft.form);
  const save = useSaveArticle(draft.id);
  const trial = useTrial(draft.id);
  const publish = usePublish(draft.id);
  // As it was tried: it is published in no other shape.
  const [tried, setTried] = useState<Form | null>(null);
  const first = async () => {
    const { form: kept } = await save.mutateAsync(form);
    setForm(kept);
    return kept;
  };
  const tryOut = () =>
    void first().then((kept) => trial.mutate(undefined, { onSuccess: () => setTried(kept) }), ignore);
  const goOut = () => {
    if (confirm(words.draft.publishSure)) publish.mutate();
  };
  const busy = save.isPending || trial.isPending || publish.isPending;
  if (publish.data) return <Published inFile={publish.data.inFile} />;
  return (
    <div className={styles.scroll}>
      <form
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          void first().catch(ignore);
        }}
      >
        <Link href="/knowledge/articles">{words.article.back}</Link>
        <h1>{words.draft.title}</h1>
        <p className={styles.facts}>{draft.replaces ? words.draft.replaces : words.draft.isNew}</p>
        <DraftFields form={form} change={(change) => setForm({ ...form, ...change })} />
        <div className={styles.deeds}>
          <Button type="submit" variant="default" loading={save.isPending} disabled={busy}>
            {words.draft.save}
          </Button>
          <Button variant="light" loading={trial.isPending} disabled={busy} onClick={tryOut}>
            {words.draft.tryOut}
          </Button>
          <Button loading={publish.isPending} disabled={busy || tried !== form} onClick={goOut}>
            {words.draft.publish}
          </Button>
          <Discard id={draft.id} />
        </div>
        {tried !== form && <p className={styles.facts}>{words.draft.tryFirst}</p>}
        <Told saved={save.isSuccess && !trial.data} error={save.error ?? trial.error ?? publish.error} />
        {trial.data && <TrialResult trial={trial.data} />}
      </form>
    </div>
  );
}

/** What failed is told beside the buttons. */
const ignore = () => {};

function Told({ saved, error }: { saved: boolean; error: Error | null }) {
  const { draft } = useWritingWords();
  const { knowledge } = useWords();
  if (!error) return <p role="status">{saved ? draft.saved : ""}</p>;
  return (
    <p className={styles.failed} role="alert">
      {isProblem(error, "article") || isProblem(error, "invalid") ? draft.wrongArticle : knowledge.failed}
    </p>
  );
}

function Published({ inFile }: { inFile: boolean }) {
  const { draft, article } = useWritingWords();
  return (
    <Nothing icon="check" title={inFile ? draft.inFile : draft.notInFile} text="">
      <Button component={Link} href="/knowledge/articles" variant="light">
        {article.back}
      </Button>
    </Nothing>
  );
}

function Discard({ id }: { id: string }) {
  const { draft } = useWritingWords();
  const [, navigate] = useLocation();
  const { mutate, isPending } = useDiscard(id);
  const discard = () => {
    if (confirm(draft.discardSure)) mutate(undefined, { onSuccess: () => navigate("/knowledge/articles") });
  };
  return (
    <Button variant="subtle" color="red" loading={isPending} onClick={discard}>
      {draft.discard}
    </Button>
  );
}
