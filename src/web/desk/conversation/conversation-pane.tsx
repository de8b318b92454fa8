import { Button, Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { Redirect } from "wouter";
import { useConversation } from "../api/inbox.ts";
import { Problem } from "../api/problem.ts";
import type { Open } from "../api/thread.ts";
import { useBackCloses } from "../parts/back-closes.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { About } from "./about.tsx";
import { Answer } from "./answer.tsx";
import styles from "./conversation.module.css";
import { Head } from "./head.tsx";
import { Thread } from "./thread.tsx";
import { usePostbox } from "./use-postbox.ts";

interface PaneProps {
  id: string;
  queue: string;
  /** The message to be shown, by its number; null: the newest. */
  at: number | null;
  back: () => void;
}

/** One conversation: what was said, the answer, and what is known of the customer. */
export function ConversationPane({ id, queue, at, back }: PaneProps) {
  const { data, error, refetch } = useConversation(id);
  // Threads that were joined are one now, under the id of one of them.
  if (data && data.conversation.id !== id) return <Redirect to={`/inbox/${queue}/${data.conversation.id}`} replace />;
  if (data) return <Shown open={data} at={at} back={back} />;
  return (
    <main className={styles.pane}>
      {!error && <Loading />}
      {error && (isMissing(error) ? <Missing back={back} /> : <Failed again={() => void refetch()} />)}
    </main>
  );
}

const isMissing = (error: Error) => error instanceof Problem && error.status === 404;

function Missing({ back }: { back: () => void }) {
  const { common } = useWords();
  return (
    <Nothing icon="inbox" title={common.goneTitle} text={common.goneText}>
      <Button variant="light" onClick={back}>
        {common.toInbox}
      </Button>
    </Nothing>
  );
}

/** What is put into an answer stands behind what was written already. */
const after = (draft: string, text: string): string => (draft.trim() === "" ? text : `${draft.trimEnd()}\n\n${text}`);

function Shown({ open, at, back }: { open: Open; at: number | null; back: () => void }) {
  const { card: words, common } = useWords();
  const [about, drawer] = useDisclosure(false);
  useBackCloses(about, drawer.close);
  const { conversation, thread } = open;
  const postbox = usePostbox(conversation.id);
  const { id: me } = useMyself();
  const put =
    conversation.heldBy?.id === me ? (text: string) => postbox.draft(after(postbox.look().draft, text)) : null;
  const closing = (then: (text: string) => void) => (text: string) => {
    then(text);
    drawer.close();
  };
  const newest = thread.messages.at(-1)?.seq ?? 0;
  const { unsent } = postbox.look();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer may be taken after it was read in the thread
  useEffect(() => postbox.arrived(newest), [postbox, newest, unsent]);
  return (
    <div className={styles.open}>
      <main className={styles.pane}>
        <Head conversation={conversation} seen={newest} back={back} showCard={drawer.open} />
        <Thread open={open} at={at} postbox={postbox} />
        <Answer open={open} postbox={postbox} />
      </main>
      <aside className={styles.about} aria-label={words.open}>
        <About open={open} put={put} />
      </aside>
      <Drawer
        opened={about}
        onClose={drawer.close}
        position="right"
        size="min(360px, 100%)"
        title={words.open}
        closeButtonProps={{ "aria-label": common.close }}
      >
        <About open={open} put={put && closing(put)} />
      </Drawer>
    </div>
  );
}
