import { TextInput } from "@mantine/core";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** A secret that is shown this once. */
export function ToldOnce({ label, secret }: { label: string; secret: string }) {
  const { once } = useLocal(WORDS);
  return (
    <div role="status">
      <TextInput
        mt="sm"
        label={label}
        value={secret}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p className={styles.done}>{once}</p>
    </div>
  );
}
