import { Button } from "@mantine/core";
import { isProblem } from "../api/problem.ts";
import type { Summary } from "../api/wire.ts";
import { Icon } from "../parts/icon.tsx";
import { useShortcuts } from "../shell/shortcuts.ts";
import { useMyself } from "../staff/me.ts";
import { useWords } from "../words/context.tsx";
import { Composer } from "./composer.tsx";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";
import { useTake } from "./use-owner.ts";

/** Under the thread: where one answers, or why one cannot yet and what to do about it. */
export function Answer({ conversation, postbox }: { conversation: Summary; postbox: Postbox }) {
  const { work } = useWords();
  const { id: me } = useMyself();
  const { heldBy, blocked } = conversation;
  return (
    <footer className={styles.answer}>
      {blocked && <p className={styles.warning}>{work.blocked}</p>}
      {heldBy?.id === me ? <Composer postbox={postbox} /> : <NotMine conversation={conversation} />}
    </footer>
  );
}

function NotMine({ conversation: { id, heldBy, waitingSince } }: { conversation: Summary }) {
  const { work, common } = useWords();
  const { mutate, isPending, error } = useTake(id);
  const free = heldBy === null;
  useShortcuts({ t: () => free && mutate() });
  if (heldBy) {
    const words = isProblem(error, "taken") ? work.taken(heldBy.name) : work.otherHolds(heldBy.name);
    return <p role="status">{words}</p>;
  }
  const fault = error && (isProblem(error, "taken") ? work.takenNow : common.failedText);
  return (
    <div className={styles.notMine}>
      <p role={fault ? "alert" : undefined}>{fault ?? (waitingSince ? work.waitsForYou : work.botHolds)}</p>
      <Button size="md" leftSection={<Icon name="person" />} loading={isPending} onClick={() => mutate()}>
        {work.take}
      </Button>
    </div>
  );
}
