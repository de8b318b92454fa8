import { Button } from "@mantine/core";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useWords } from "../words/context.tsx";
import styles from "./conversation.module.css";
import type { useAct } from "./use-owner.ts";

interface AskedProps {
  text: string;
  yes: string;
  act: ReturnType<typeof useAct<undefined>>;
  done: () => void;
}

/** Asks once more, in a dialog. */
export function Asked({ text, yes, act, done }: AskedProps) {
  const { common } = useWords();
  const { acts } = useInboxWords();
  return (
    <div className={styles.asked}>
      <p dir="auto">{text}</p>
      {act.isError && <p role="alert">{acts.failed}</p>}
      <div>
        <Button data-autofocus loading={act.isPending} onClick={() => act.mutate(undefined, { onSuccess: done })}>
          {yes}
        </Button>
        <Button variant="default" onClick={done}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
