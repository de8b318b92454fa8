import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { whyNot } from "./why-not.ts";
import { WORDS } from "./words.ts";

/** What became of something that was asked for. */
export function Outcome({ of, done }: { of: { error: unknown; isSuccess: boolean }; done: string }) {
  const words = useLocal(WORDS);
  if (of.error)
    return (
      <p className={styles.failed} role="alert">
        {whyNot(of.error, words)}
      </p>
    );
  return (
    <p className={styles.done} role="status" hidden={!of.isSuccess}>
      {of.isSuccess ? done : ""}
    </p>
  );
}
