import { useEffect, useState } from "react";
import { useLocation, useParams } from "wouter";
import { useCounts } from "../api/inbox.ts";
import { ConversationPane } from "../conversation/conversation-pane.tsx";
import { Nothing } from "../parts/states.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useWords } from "../words/context.tsx";
import type { Queue } from "../words/words.ts";
import { Found } from "./found.tsx";
import styles from "./inbox.module.css";
import { QueueList } from "./queue-list.tsx";
import { QueueTabs } from "./queue-tabs.tsx";
import { QueueTools } from "./queue-tools.tsx";
import { focusRow, moveInList } from "./row-focus.ts";

/** The inbox: a queue, and the conversation that is open. */
export function InboxPage() {
  const { queue, id, at } = useParams<{ queue: string; id?: string; at?: string }>();
  const [, navigate] = useLocation();
  const [sought, setSought] = useState("");
  const [tag, setTag] = useState<string | null>(null);
  useTitle();
  const back = () => {
    navigate(`/inbox/${queue}`);
    if (id) focusRow(id);
  };
  useShortcuts({
    j: () => moveInList(1),
    k: () => moveInList(-1),
    arrowdown: () => moveInList(1),
    arrowup: () => moveInList(-1),
    "/": () => document.querySelector<HTMLElement>("[data-search] input")?.focus(),
    escape: () => leaveFieldOr(id, back),
  });
  if (!isQueue(queue)) return <Nowhere />;
  return (
    <div className={styles.inbox} data-open={id ? true : undefined}>
      <section className={styles.side}>
        <QueueTabs queue={queue} />
        <QueueTools tag={tag} choose={setTag} sought={sought} seek={setSought} />
        {sought.trim().length < 2 ? (
          <QueueList key={`${queue} ${tag}`} queue={queue} tag={tag} open={id} />
        ) : (
          <Found q={sought.trim()} queue={queue} open={id} />
        )}
      </section>
      {id ? <ConversationPane key={id} id={id} queue={queue} at={at ? Number(at) : null} back={back} /> : <Pick />}
    </div>
  );
}

const isQueue = (name: string | undefined): name is Queue =>
  name === "waiting" || name === "mine" || name === "all" || name === "closed";

function Pick() {
  const { inbox } = useWords();
  return (
    <div className={styles.pick}>
      <Nothing icon="inbox" {...inbox.pick} />
    </div>
  );
}

/** The tab's title tells how many wait, also while the page is in the background. */
function useTitle(): void {
  const { shell } = useWords();
  const waiting = useCounts()?.waiting ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ""}${shell.inbox} · Beseda`;
  }, [waiting, shell]);
}

/** Out of the field first, then out of the conversation. */
function leaveFieldOr(open: string | undefined, back: () => void): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches("input, textarea")) {
    activeElement.blur();
    if (open) focusRow(open);
  } else if (open) back();
}
