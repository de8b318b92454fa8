import { Button } from "@mantine/core";
import { useTelegramLink } from "../../api/marketer.ts";
import { Away } from "../../parts/linked.tsx";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** The same chat in Telegram, for whoever proves there to be the one who is signed in here. */
export function TelegramLink() {
  const { ask } = useSegmentWords();
  const { common } = useWords();
  const { data, mutate, isPending, isError, isSuccess } = useTelegramLink();
  return (
    <p className={styles.telegram} role="status">
      {!isSuccess && (
        <Button variant="subtle" size="xs" loading={isPending} onClick={() => mutate()}>
          {ask.telegram}
        </Button>
      )}
      {isError && common.failed}
      {data && <Away href={data}>{ask.telegramLink}</Away>}
      {isSuccess && !data && ask.noTelegram}
    </p>
  );
}
