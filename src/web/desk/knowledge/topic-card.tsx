import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import type { Topic } from "../api/wire.ts";
import { type TopicDeed, useTopicDeed } from "../api/writing.ts";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { ArticleChoice } from "./article-choice.tsx";
import { Card, moveOn } from "./card.tsx";
import styles from "./knowledge.module.css";
import { useWritingWords } from "./words/use-words.ts";

/** What customers ask that is not answered well: an article answers it, one is written, or it is taken off the list. */
export function TopicCard({ topic }: { topic: Topic }) {
  const { knowledge, common } = useWords();
  const { topics } = useWritingWords();
  const { rights } = useMyself();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError, variables } = useTopicDeed();
  const [isChoosing, choose] = useState(false);
  const { question, others, locale, lastAt, nearest } = topic;
  const id = idOf(topic);
  const act = (deed: TopicDeed) =>
    mutate(deed, { onSuccess: (draft) => (draft ? navigate(`/knowledge/drafts/${draft}`) : moveOn(id)) });
  const facts = (["unanswered", "wrong", "people"] as const).map((kind) =>
    topic[kind] > 0 ? topics[kind](topic[kind]) : null,
  );
  return (
    <Card {...{ id, question, locale, lastAt, facts, failed: isError }}>
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{topics.others(others.length)}</summary>
          <ul lang={locale}>
            {others.map((other) => (
              <li key={other} dir="auto">
                {other}
              </li>
            ))}
          </ul>
        </details>
      )}
      {isChoosing && (
        <ArticleChoice
          {...{ locale, nearest, disabled: isPending, close: () => choose(false) }}
          attach={(slug) => act({ topic, verb: "attach", slug })}
        />
      )}
      {rights.includes("knowledge.change") && (
        <div className={styles.deeds}>
          <Button
            variant="light"
            loading={isPending && variables?.verb === "draft"}
            disabled={isPending}
            onClick={() => act({ topic, verb: "draft" })}
          >
            {topics.write}
          </Button>
          <Button variant="light" disabled={isPending} onClick={() => choose(!isChoosing)}>
            {isChoosing ? common.cancel : knowledge.attach}
          </Button>
          <Button
            variant="default"
            loading={isPending && variables?.verb === "dismiss"}
            disabled={isPending}
            onClick={() => act({ topic, verb: "dismiss" })}
          >
            {knowledge.dismiss}
          </Button>
        </div>
      )}
    </Card>
  );
}

/** What names a topic while it is shown. */
export const idOf = ({ ids, locale, question }: Topic): string =>
  String(ids.unanswered[0] ?? ids.wrong[0] ?? ids.people[0] ?? `${locale} ${question}`);
