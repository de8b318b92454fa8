import { useEffect } from "react";
import { useParams } from "wouter";
import { useReview } from "../api/knowledge.ts";
import { useTopics } from "../api/writing.ts";
import { moveInList } from "../inbox/row-focus.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import styles from "./knowledge.module.css";
import { idOf, TopicCard } from "./topic-card.tsx";
import { useWritingWords } from "./words/use-words.ts";
import { ArticlePart } from "./writing/article.tsx";
import { DraftPart } from "./writing/draft.tsx";
import { LibraryPart } from "./writing/library.tsx";

/** What the knowledge base may learn, what it does not answer well, and its articles. */
export function KnowledgePage() {
  const { part, id, of } = useParams<{ part: string; id?: string; of?: string }>();
  const { shell } = useWords();
  useEffect(() => {
    document.title = `${shell.knowledge} · Beseda`;
  }, [shell]);
  useShortcuts({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    arrowdown: () => moveInList(1),
    arrowup: () => moveInList(-1),
  });
  return (
    <main className={styles.page}>
      <Parts part={part === "drafts" ? "articles" : part} />
      <Part {...{ part, id, of }} />
    </main>
  );
}

function Part({ part, id, of }: { part: string; id: string | undefined; of: string | undefined }) {
  if (part === "learned") return <Learned />;
  if (part === "unanswered") return <Topics />;
  if (part === "articles") return id && of ? <ArticlePart locale={id} slug={of} /> : <LibraryPart />;
  return part === "drafts" && id ? <DraftPart id={id} /> : <Nowhere />;
}

function Parts({ part }: { part: string }) {
  const { knowledge, shell } = useWords();
  const { articles } = useWritingWords();
  const review = useReview();
  const topics = useTopics();
  const tabs = [
    { of: "learned", name: knowledge.parts.learned, count: review.data?.candidates.length ?? 0 },
    { of: "unanswered", name: knowledge.parts.unanswered, count: topics.data?.topics.length ?? 0 },
    { of: "articles", name: articles, count: 0 },
  ];
  return (
    <Tabs
      label={shell.knowledge}
      tabs={tabs.map(({ of, ...tab }) => ({ ...tab, href: `/knowledge/${of}`, isCurrent: of === part }))}
    />
  );
}

function Learned() {
  const { knowledge } = useWords();
  const { data, isError, refetch } = useReview();
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  if (data.candidates.length === 0) return <Nothing icon="book" {...knowledge.empty.learned} />;
  return (
    <div className={styles.scroll}>
      <p className={styles.lead}>{knowledge.leads.learned}</p>
      <ul className={styles.rows} aria-label={knowledge.parts.learned}>
        {data.candidates.map((one) => (
          <CandidateCard key={one.id} candidate={one} />
        ))}
      </ul>
    </div>
  );
}

function Topics() {
  const { knowledge } = useWords();
  const { data, isError, refetch } = useTopics();
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  if (data.topics.length === 0) return <Nothing icon="book" {...knowledge.empty.unanswered} />;
  return (
    <div className={styles.scroll}>
      <p className={styles.lead}>{knowledge.leads.unanswered}</p>
      <ul className={styles.rows} aria-label={knowledge.parts.unanswered}>
        {data.topics.map((topic) => (
          <TopicCard key={idOf(topic)} topic={topic} />
        ))}
      </ul>
    </div>
  );
}
