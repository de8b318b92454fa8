import { useMutation } from "@tanstack/react-query";
import { assist, useAssistant } from "../api/assistant.ts";
import { Icon } from "../parts/icon.tsx";
import { useSpeech } from "../words/context.tsx";
import styles from "./thread.module.css";

/** A customer's message in the reader's language, where there is a model to translate it. */
export function Translation({ conversation, text }: { conversation: string; text: string }) {
  const model = useAssistant();
  const { words, locale } = useSpeech();
  const { assist: said, common } = words;
  const { mutate, isPending, isError, data } = useMutation({
    mutationFn: () => assist(conversation, { what: "translation", text, language: locale }),
  });
  if (!model) return null;
  if (data)
    return (
      <div className={styles.translation} role="status">
        <p className={styles.text} lang={locale} dir="auto">
          {data.text}
        </p>
        <p className={styles.foot}>
          <Icon name="spark" size={14} />
          {said.translatedBy(data.model)}
        </p>
      </div>
    );
  return (
    <p className={styles.again}>
      {isError && <span role="alert">{said.failed}</span>}
      <button type="button" disabled={isPending} onClick={() => mutate()}>
        {isPending ? common.loading : said.translate}
      </button>
    </p>
  );
}
