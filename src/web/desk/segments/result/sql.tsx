import { Button } from "@mantine/core";
import { useState } from "react";
import { useSql } from "../../api/marketer.ts";
import type { Definition } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** The statement, for reading: at a press, or where it was asked for in words (`given`). */
export function Sql({ definition, given }: { definition: Definition; given: string | null }) {
  const { sql } = useSegmentWords();
  const { words, locale } = useSpeech();
  const [isOpen, open] = useState(given !== null);
  const { data, isError } = useSql(definition, locale, isOpen && given === null);
  return (
    <section className={styles.card}>
      <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
        {isOpen ? sql.hide : sql.show}
      </Button>
      {isOpen && (
        <>
          <p className={styles.soft}>{sql.lead}</p>
          <pre className={styles.sql}>{given ?? data ?? (isError ? sql.failed : words.common.loading)}</pre>
        </>
      )}
    </section>
  );
}
