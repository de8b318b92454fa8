import { useEffect } from "react";
import { useParams } from "wouter";
import { useReview } from "../api/knowledge.ts";
import type { Review } from "../api/wire.ts";
import { moveInList } from "../inbox/row-focus.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import styles from "./knowledge.module.css";
import { QuestionCard } from "./question-card.tsx";

const PARTS = ["learned", "unanswered"] as const;
type Part = (typeof PARTS)[number];

/** What the knowledge base may learn: questions that helped, and questions that nothing answered. */
export function KnowledgePage() {
  const { part } = useParams<{ part: string }>();
  const { shell } = useWords();
  const { data, isError, refetch } = useReview();
  useEffect(() => {
    document.title = `${shell.knowledge} · Beseda`;
  }, [shell]);
  useShortcuts({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    arrowdown: () => moveInList(1),
    arrowup: () => moveInList(-1),
  });
  if (!isPart(part)) return <Nowhere />;
  return (
    <div className={styles.page}>
      <Parts part={part} review={data} />
      {data ? <Rows part={part} review={data} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />}
    </div>
  );
}

const isPart = (name: string | undefined): name is Part => name === "learned" || name === "unanswered";

const countOf = (part: Part, { candidates, questions }: Review): number =>
  part === "learned" ? candidates.length : questions.length;

function Parts({ part, review }: { part: Part; review: Review | undefined }) {
  const { knowledge, shell } = useWords();
  const tabs = PARTS.map((one) => ({
    href: `/knowledge/${one}`,
    name: knowledge.parts[one],
    count: review ? countOf(one, review) : 0,
    isCurrent: one === part,
  }));
  return <Tabs label={shell.knowledge} tabs={tabs} />;
}

function Rows({ part, review }: { part: Part; review: Review }) {
  const { knowledge } = useWords();
  if (countOf(part, review) === 0) return <Nothing icon="book" {...knowledge.empty[part]} />;
  return (
    <div className={styles.scroll}>
      <p className={styles.lead}>{knowledge.leads[part]}</p>
      <ul className={styles.rows} aria-label={knowledge.parts[part]}>
        {part === "learned"
          ? review.candidates.map((one) => <CandidateCard key={one.id} candidate={one} />)
          : review.questions.map((one) => <QuestionCard key={one.id} asked={one} />)}
      </ul>
    </div>
  );
}
