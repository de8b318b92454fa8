import { Button } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { useDropDraft } from "../../api/campaigns.ts";
import type { Campaign } from "../../api/wire.ts";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { Approve } from "./approve.tsx";
import { DraftForm } from "./draft-form.tsx";
import { DryRun } from "./dry-run.tsx";
import { problemText } from "./problem-text.ts";
import { useGoodsOf } from "./product-field.tsx";
import { TestSend } from "./test-send.tsx";

/** A draft as it was saved; who would get it is told and it may be sent while nothing of it is being changed. */
export function Draft({ campaign }: { campaign: Campaign }) {
  const { campaigns, look } = useSegmentWords();
  const { words } = useWordsOfLanguages();
  const [isOpen, open] = useState(false);
  const { id, name, status, channel, content } = campaign;
  return (
    <>
      <section className={styles.card}>
        <Link href="/segments/campaigns">← {campaigns.back}</Link>
        <h1>{name}</h1>
        <p className={styles.soft}>
          {campaigns.statuses[status]} · {look.channels[channel]}
        </p>
        {isOpen ? (
          <DraftForm campaign={campaign} saved={() => open(false)} />
        ) : (
          <>
            {Object.entries(content.texts).map(([locale, text]) => (
              <blockquote key={locale} className={styles.message} lang={locale}>
                <small>{words(locale)}</small>
                {text?.subject && <b dir="auto">{text.subject}</b>}
                <p dir="auto">{text?.text}</p>
              </blockquote>
            ))}
            {content.product && <Product sku={content.product} />}
            <div className={styles.deeds}>
              <Button variant="default" onClick={() => open(true)}>
                {campaigns.change}
              </Button>
              <TestSend id={id} />
              <Drop id={id} />
            </div>
          </>
        )}
      </section>
      {!isOpen && <DryRun id={id} />}
      {!isOpen && <Approve id={id} />}
    </>
  );
}

function Product({ sku }: { sku: string }) {
  const { campaigns } = useSegmentWords();
  const goods = useGoodsOf(sku);
  return (
    <p className={styles.soft}>
      {campaigns.product}: {goods ? [goods.name, goods.price].filter(Boolean).join(" · ") : sku}
    </p>
  );
}

function useWordsOfLanguages() {
  const { inbox } = useWords();
  const names: Record<string, string> = inbox.languages;
  return { words: (locale: string) => names[locale] ?? locale };
}

function Drop({ id }: { id: string }) {
  const segmentWords = useSegmentWords();
  const { campaigns } = segmentWords;
  const { common } = useWords();
  const [, navigate] = useLocation();
  const [isSure, ask] = useState(false);
  const { mutate, isPending, error } = useDropDraft(id);
  if (!isSure)
    return (
      <Button variant="default" onClick={() => ask(true)}>
        {campaigns.drop}
      </Button>
    );
  return (
    <div className={styles.sure}>
      <p role={error ? "alert" : undefined}>{problemText(error, segmentWords) ?? campaigns.dropSure}</p>
      <Button
        loading={isPending}
        onClick={() => mutate(undefined, { onSuccess: () => navigate("/segments/campaigns") })}
      >
        {campaigns.dropYes}
      </Button>
      <Button variant="default" disabled={isPending} onClick={() => ask(false)}>
        {common.cancel}
      </Button>
    </div>
  );
}
