import { useImports } from "../../api/settings-import.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { BackupCard } from "./backup.tsx";
import { DemoCard } from "./demo.tsx";
import { LastImports } from "./last.tsx";
import { UploadCard } from "./upload.tsx";
import { WORDS } from "./words.ts";

/** Orders and customers from files, the demo shop taken out, and backups. */
export function ImportPart() {
  const { data, isError, refetch } = useImports();
  const words = useLocal(WORDS);
  const mayChange = useMyself().rights.includes("settings.change");
  if (isError) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <section className={styles.card} aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className={styles.soft}>{data.available ? words.lead : words.elsewhere}</p>
        {data.available && mayChange && <UploadCard overview={data} />}
      </section>
      {data.last.length > 0 && <LastImports last={data.last} />}
      {data.demo && mayChange && <DemoCard demo={data.demo} />}
      <BackupCard />
    </>
  );
}
