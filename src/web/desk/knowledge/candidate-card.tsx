import { Button } from "@mantine/core";
import { useDecision } from "../api/knowledge.ts";
import type { Candidate } from "../api/wire.ts";
import { Icon } from "../parts/icon.tsx";
import { useWords } from "../words/context.tsx";
import { Card, moveOn } from "./card.tsx";
import styles from "./knowledge.module.css";

/** A question that an article helped with: it becomes an example of the article, or not. */
export function CandidateCard({ candidate }: { candidate: Candidate }) {
  const { knowledge } = useWords();
  const { mutate, isPending, isError, variables } = useDecision();
  const { id, question, locale, lastAt, helped, notHelped, chosen, article } = candidate;
  const decide = (verb: "accept" | "reject") => mutate({ id, verb }, { onSuccess: () => moveOn(id) });
  const facts = [
    knowledge.helped(helped),
    notHelped > 0 ? knowledge.notHelped(notHelped) : null,
    chosen > 0 ? knowledge.chosen(chosen) : null,
  ];
  return (
    <Card {...{ id, question, locale, lastAt, facts, failed: isError }}>
      <p className={styles.article}>
        <Icon name="book" size={16} />
        {article ? <span lang={article.locale}>{article.title}</span> : knowledge.articleGone}
      </p>
      <div className={styles.deeds}>
        {article && (
          <Button
            loading={isPending && variables?.verb === "accept"}
            disabled={isPending}
            onClick={() => decide("accept")}
          >
            {knowledge.accept}
          </Button>
        )}
        <Button
          variant="default"
          loading={isPending && variables?.verb === "reject"}
          disabled={isPending}
          onClick={() => decide("reject")}
        >
          {knowledge.reject}
        </Button>
      </div>
    </Card>
  );
}
