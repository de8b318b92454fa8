import { Button } from "@mantine/core";
import { useBackup, useBackups } from "../../api/settings-import.ts";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** Everything as one file, for an owner. */
export function BackupCard() {
  const { backup: words } = useLocal(WORDS);
  const { data } = useBackups();
  const { role } = useMyself();
  const making = useBackup();
  const download = () => making.mutate(undefined, { onSuccess: keep });
  const why = data && !data.available ? words.none : role === "owner" ? null : words.owner;
  return (
    <section className={styles.card} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.lead}</p>
      {making.isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      {why === null ? (
        <div className={styles.deeds}>
          <Button variant="default" loading={making.isPending} onClick={download}>
            {words.download}
          </Button>
        </div>
      ) : (
        <p>{why}</p>
      )}
    </section>
  );
}

function keep(file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `beseda-${new Date().toISOString().slice(0, 10)}.beseda`;
  link.click();
  URL.revokeObjectURL(link.href);
}
