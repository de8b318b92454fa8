import { Button } from "@mantine/core";
import { isProblem } from "../api/problem.ts";
import type { Open } from "../api/thread.ts";
import type { Summary } from "../api/wire.ts";
import { Icon } from "../parts/icon.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import type { Words } from "../words/words.ts";
import { Composer } from "./composer.tsx";
import styles from "./conversation.module.css";
import { Drafting } from "./drafting.tsx";
import { Drafts } from "./drafts.tsx";
import { NoteWriter } from "./note-writer.tsx";
import type { Postbox } from "./postbox.ts";
import { useTake } from "./use-owner.ts";
import { Viewing } from "./viewing.tsx";

/** Under the thread: where one answers, or why one cannot yet and what to do about it. */
export function Answer({ open, postbox }: { open: Open; postbox: Postbox }) {
  const { conversation } = open;
  const { work } = useWords();
  const { id: me, rights } = useMyself();
  const { heldBy, blocked } = conversation;
  const mine = heldBy?.id === me;
  const mayAnswer = rights.includes("conversations.answer");
  return (
    <footer className={styles.answer}>
      {blocked && <p className={styles.warning}>{work.blocked}</p>}
      <Viewing open={open} postbox={postbox} />
      {mine && mayAnswer && (
        <Drafts key={`drafts ${conversation.id}`} open={open} postbox={postbox} put={focusComposer} />
      )}
      {mine ? <Composer open={open} postbox={postbox} /> : <NotMine conversation={conversation} />}
      <div className={styles.tools}>
        {mayAnswer && <NoteWriter key={`note ${conversation.id}`} id={conversation.id} />}
        {mine && <Drafting key={conversation.id} id={conversation.id} postbox={postbox} />}
      </div>
    </footer>
  );
}

/** The field has the name by which it is found; it is there wherever drafts are. */
const focusComposer = () => document.querySelector<HTMLTextAreaElement>("[data-composer]")?.focus();

/** Who answers instead, and how to take it; from a colleague only whoever may assign. */
function NotMine({ conversation }: { conversation: Summary }) {
  const { work, common } = useWords();
  const { rights } = useMyself();
  const { mutate, isPending, error } = useTake(conversation.id);
  const { heldBy, spam } = conversation;
  useShortcuts({ t: () => !heldBy && !spam && mutate({ force: false }) });
  const fault = error && (isProblem(error, "taken") ? work.taken(heldBy?.name ?? null) : common.failedText);
  const mayTake = !spam && (!heldBy || rights.includes("conversations.assign"));
  return (
    <div className={styles.notMine}>
      <p role={fault ? "alert" : undefined}>{fault ?? holderWords(conversation, work)}</p>
      {mayTake && (
        <Button
          size="md"
          variant={heldBy ? "default" : "filled"}
          leftSection={<Icon name="person" />}
          loading={isPending}
          onClick={() => mutate({ force: heldBy !== null })}
        >
          {heldBy ? work.takeOver : work.take}
        </Button>
      )}
    </div>
  );
}

function holderWords({ heldBy, waitingSince, spam }: Summary, work: Words["work"]): string {
  if (spam) return work.spamSilent;
  if (heldBy) return work.otherHolds(heldBy.name);
  return waitingSince ? work.waitsForYou : work.botHolds;
}
