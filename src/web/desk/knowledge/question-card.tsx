import { Button } from "@mantine/core";
import { useState } from "react";
import { useDecision } from "../api/knowledge.ts";
import type { OpenQuestion } from "../api/wire.ts";
import { useWords } from "../words/context.tsx";
import { ArticleChoice } from "./article-choice.tsx";
import { Card, moveOn } from "./card.tsx";
import styles from "./knowledge.module.css";

/** A question that nothing answered: it becomes an example of an article, or is taken off the list. */
export function QuestionCard({ asked }: { asked: OpenQuestion }) {
  const { knowledge, common } = useWords();
  const { mutate, isPending, isError, variables } = useDecision();
  const [isChoosing, choose] = useState(false);
  const { id, question, locale, lastAt, count, nearest } = asked;
  const attach = (slug: string) =>
    mutate({ of: "questions", id, verb: "attach", slug }, { onSuccess: () => moveOn(id) });
  return (
    <Card {...{ id, question, locale, lastAt, facts: [knowledge.asked(count)], failed: isError }}>
      {isChoosing && (
        <ArticleChoice {...{ locale, nearest, attach, disabled: isPending, close: () => choose(false) }} />
      )}
      <div className={styles.deeds}>
        <Button variant="light" disabled={isPending} onClick={() => choose(!isChoosing)}>
          {isChoosing ? common.cancel : knowledge.attach}
        </Button>
        <Button
          variant="default"
          loading={isPending && variables?.verb === "dismiss"}
          disabled={isPending}
          onClick={() => mutate({ of: "questions", id, verb: "dismiss" }, { onSuccess: () => moveOn(id) })}
        >
          {knowledge.dismiss}
        </Button>
      </div>
    </Card>
  );
}
