import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../words/context.tsx";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./states.module.css";

/** Nothing to show, and what to do about it. */
export const Nothing = (props: { icon: IconName; title: string; text: string; children?: ReactNode }) => (
  <div className={styles.state}>
    <span className={styles.icon}>
      <Icon name={props.icon} size={26} />
    </span>
    <h2>{props.title}</h2>
    <p>{props.text}</p>
    {props.children}
  </div>
);

/** It could not be loaded; again at a button. */
export function Failed({ again }: { again: () => void }) {
  const { common } = useWords();
  return (
    <div className={styles.state} role="alert">
      <span className={styles.icon} data-alarm>
        <Icon name="alert" size={26} />
      </span>
      <h2>{common.failed}</h2>
      <p>{common.failedText}</p>
      <Button variant="light" onClick={again}>
        {common.retry}
      </Button>
    </div>
  );
}

/** It is being loaded. */
export function Loading() {
  const { common } = useWords();
  return (
    <div className={styles.state} role="status" aria-label={common.loading}>
      <Loader size="sm" />
    </div>
  );
}
