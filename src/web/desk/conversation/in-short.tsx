import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { assist, useAssistant } from "../api/assistant.ts";
import { Icon } from "../parts/icon.tsx";
import { useSpeech } from "../words/context.tsx";
import styles from "./about.module.css";

/** What the thread is about, in the reader's language, where there is a model to say it. */
export function InShort({ id }: { id: string }) {
  const model = useAssistant();
  const { words, locale } = useSpeech();
  const { assist: said } = words;
  const { mutate, isPending, isError, data } = useMutation({
    mutationFn: () => assist(id, { what: "summary", language: locale }),
  });
  if (!model) return null;
  return (
    <section className={styles.part}>
      <h2>{said.summary}</h2>
      {data && (
        <div role="status">
          <p className={styles.written}>{data.text}</p>
          <p className={styles.writer}>
            <Icon name="spark" size={14} />
            {said.summaryBy(data.model)}
          </p>
          {data.unsupported.length > 0 && (
            <p className={styles.doubt}>{said.unsupported(data.unsupported.join(", "))}</p>
          )}
        </div>
      )}
      {isError && (
        <p className={styles.doubt} role="alert">
          {said.failed}
        </p>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={data ? undefined : <Icon name="spark" size={16} />}
        loading={isPending}
        onClick={() => mutate()}
      >
        {data ? said.again : said.summarise}
      </Button>
    </section>
  );
}
