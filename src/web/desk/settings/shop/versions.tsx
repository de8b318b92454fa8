import { Button } from "@mantine/core";
import { POLICY_FILE, type ShopSettings, useRestoreShop } from "../../api/settings-shop.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** Who changed what and when, each of which can be put back, and the whole as a file. */
export function Versions({ settings: { version: now, versions } }: { settings: ShopSettings }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const mayChange = useMyself().rights.includes("settings.change");
  const restoring = useRestoreShop();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const named = (keys: string[]) => keys.map((key) => words.keys[key] ?? key).join(", ") || words.same;
  const putBack = (version: number) =>
    version === now ? (
      <span className={styles.soft}>{words.now}</span>
    ) : (
      mayChange && (
        <Button variant="default" disabled={restoring.isPending} onClick={() => restoring.mutate(version)}>
          {words.restore}
        </Button>
      )
    );
  return (
    <section className={styles.card} aria-label={words.versions}>
      <h3>{words.versions}</h3>
      {versions.length === 0 && <p className={styles.soft}>{words.nobody}</p>}
      {restoring.isError && (
        <p className={styles.failed} role="alert">
          {words.failed.other}
        </p>
      )}
      <ul className={styles.rows}>
        {versions.map(({ version, at, by, keys, restored }) => (
          <li key={version}>
            <span className={styles.what}>
              <b>{when.format(new Date(at))}</b>
              <small>
                {words.version(by, named(keys))}
                {restored !== null && ` (${words.restored(restored)})`}
              </small>
            </span>
            {putBack(version)}
          </li>
        ))}
        {versions.length > 0 && (
          <li>
            <span className={styles.what}>
              <b>{words.file}</b>
              <small>{words.fileHint}</small>
            </span>
            {putBack(0)}
          </li>
        )}
      </ul>
      <p>
        <a href={POLICY_FILE} download>
          {words.download}
        </a>
      </p>
    </section>
  );
}
