import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";
import { isProblem } from "../../api/problem.ts";
import { useArchive } from "../../api/segments.ts";
import { useWords } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Takes a segment off the list, after a question. */
export function Archive({ id }: { id: string }) {
  const { saved } = useSegmentWords();
  const { common } = useWords();
  const [, navigate] = useLocation();
  const [isSure, ask] = useState(false);
  const { mutate, isPending, error } = useArchive(id);
  if (!isSure)
    return (
      <Button variant="default" onClick={() => ask(true)}>
        {saved.archive}
      </Button>
    );
  return (
    <div className={styles.sure}>
      <p role={error ? "alert" : undefined}>
        {error ? (isProblem(error, "used_elsewhere") ? saved.usedElsewhere : saved.failed) : saved.archiveSure}
      </p>
      <Button loading={isPending} onClick={() => mutate(undefined, { onSuccess: () => navigate("/segments/saved") })}>
        {saved.archiveYes}
      </Button>
      <Button variant="default" disabled={isPending} onClick={() => ask(false)}>
        {common.cancel}
      </Button>
    </div>
  );
}
