import { Button, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import type { StaffLink } from "../../api/team.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { dayOf } from "./told.ts";
import { WORDS } from "./words.ts";

/** A link that was made, to be handed over: it is shown once. */
export function TheLink({ made: { link, expiresAt, mailed } }: { made: StaffLink }) {
  const { locale } = useSpeech();
  const words = useLocal(WORDS);
  const { copy, copied } = useClipboard();
  return (
    <div className={styles.what} role="status">
      <p>
        {mailed ? words.mailed : words.notMailed} {words.linkOnce(dayOf(expiresAt, locale))}
      </p>
      <div className={styles.deeds}>
        <TextInput
          aria-label={words.linkFor}
          value={link}
          readOnly
          className={styles.wide}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Button variant="light" onClick={() => copy(link)}>
          {copied ? words.copied : words.copy}
        </Button>
      </div>
    </div>
  );
}
