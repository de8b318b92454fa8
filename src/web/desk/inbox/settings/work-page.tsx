import { ActionIcon } from "@mantine/core";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { Icon } from "../../parts/icon.tsx";
import { useWords } from "../../words/context.tsx";
import { useInboxWords } from "../words/use-words.ts";
import { BlockedSenders } from "./blocked-senders.tsx";
import { CannedReplies } from "./canned-replies.tsx";
import { MyHabits } from "./my-habits.tsx";
import styles from "./work.module.css";

/** How one works in the inbox: one's own settings, the ready answers, who is kept out. */
export function WorkPage() {
  const { common } = useWords();
  const { habits } = useInboxWords();
  const [, navigate] = useLocation();
  useEffect(() => {
    document.title = `${habits.page} · Beseda`;
  }, [habits]);
  return (
    <main className={styles.page}>
      <header>
        <ActionIcon variant="subtle" size={44} aria-label={common.back} onClick={() => navigate("/inbox/waiting")}>
          <Icon name="back" size={22} />
        </ActionIcon>
        <h1>{habits.page}</h1>
      </header>
      <MyHabits />
      <CannedReplies />
      <BlockedSenders />
    </main>
  );
}
