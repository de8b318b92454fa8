import { Button } from "@mantine/core";
import { useTestSend } from "../../api/campaigns.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { problemText } from "./problem-text.ts";

/** Sends the message to whoever is signed in. */
export function TestSend({ id }: { id: string }) {
  const words = useSegmentWords();
  const { mutate, isPending, isSuccess, error } = useTestSend(id);
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {words.campaigns.test}
      </Button>
      <span role="status" className={styles.soft}>
        {isSuccess ? words.campaigns.testSent : problemText(error, words)}
      </span>
    </>
  );
}
