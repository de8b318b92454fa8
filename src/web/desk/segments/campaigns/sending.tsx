import { Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useSendingStep } from "../../api/campaigns.ts";
import type { Campaign } from "../../api/wire.ts";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { problemText } from "./problem-text.ts";

/** How a campaign that was approved goes on: it may be paused, and stopped for good. */
export function Sending({ campaign }: { campaign: Campaign }) {
  const words = useSegmentWords();
  const { campaigns, look } = words;
  const { id, name, status, trouble, channel } = campaign;
  const { mutate, isPending, error } = useSendingStep(id);
  return (
    <header className={styles.card}>
      <Link href="/segments/campaigns">← {campaigns.back}</Link>
      <h1>{name}</h1>
      <p role="status">
        {campaigns.statuses[status]} · {look.channels[channel]}
      </p>
      {trouble && <p className={styles.warning}>{campaigns.trouble(campaigns.problems[trouble] ?? trouble)}</p>}
      {error && (
        <p className={styles.failed} role="alert">
          {problemText(error, words)}
        </p>
      )}
      {(status === "sending" || status === "paused") && (
        <div className={styles.deeds}>
          <Button
            variant="default"
            loading={isPending}
            onClick={() => mutate(status === "sending" ? "pause" : "resume")}
          >
            {campaigns.steps[status === "sending" ? "pause" : "resume"]}
          </Button>
          <Stop disabled={isPending} stop={() => mutate("stop")} />
        </div>
      )}
    </header>
  );
}

function Stop({ disabled, stop }: { disabled: boolean; stop: () => void }) {
  const { campaigns } = useSegmentWords();
  const { common } = useWords();
  const [isSure, ask] = useState(false);
  if (!isSure)
    return (
      <Button variant="default" disabled={disabled} onClick={() => ask(true)}>
        {campaigns.steps.stop}
      </Button>
    );
  return (
    <div className={styles.sure}>
      <p>{campaigns.stopSure}</p>
      <Button disabled={disabled} onClick={stop}>
        {campaigns.stopYes}
      </Button>
      <Button variant="default" disabled={disabled} onClick={() => ask(false)}>
        {common.cancel}
      </Button>
    </div>
  );
}
