import { Button } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** The codes for a day without the phone, shown once. */
export function BackupCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const words = useLocal(WORDS);
  const { copy, copied } = useClipboard();
  return (
    <div role="status">
      <h4>{words.codes}</h4>
      <p className={styles.soft}>{words.codesLead}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.deeds}>
        <Button variant="light" onClick={() => copy(codes.join("\n"))}>
          {copied ? words.copied : words.keep}
        </Button>
        <Button variant="default" onClick={kept}>
          {words.kept}
        </Button>
      </div>
    </div>
  );
}
