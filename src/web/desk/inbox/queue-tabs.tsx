import { useCounts } from "../api/inbox.ts";
import { Tabs } from "../parts/tabs.tsx";
import { useWords } from "../words/context.tsx";
import type { Queue } from "../words/words.ts";

const QUEUES: readonly Queue[] = ["waiting", "mine", "all", "closed"];

/** The queues, with how many are in those that are somebody's work. */
export function QueueTabs({ queue }: { queue: Queue }) {
  const words = useWords();
  const counts = useCounts();
  const tabs = QUEUES.map((one) => ({
    href: `/inbox/${one}`,
    name: words.inbox.queues[one],
    count: one === "waiting" || one === "mine" ? (counts?.[one] ?? 0) : 0,
    isCurrent: one === queue,
  }));
  return <Tabs label={words.shell.inbox} tabs={tabs} fills />;
}
