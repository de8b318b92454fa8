import { Button } from "@mantine/core";
import { useState } from "react";
import { useWhy } from "../../api/marketer.ts";
import type { Definition, Listed } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Somebody, and why they are in it or are not, at a press. */
export function PersonRow(props: { person: Listed; definition: Definition; question: string }) {
  const { person, definition, question } = props;
  const { people20 } = useSegmentWords();
  const { words, locale } = useSpeech();
  const [isOpen, open] = useState(false);
  const { data, isError } = useWhy(definition, locale, isOpen ? person.externalId : null);
  const name = person.name ?? people20.nameless;
  return (
    <li>
      <div className={styles.person}>
        <div>
          <b>{name}</b> <span className={styles.soft}>{person.externalId}</span>
          <ul className={styles.factList}>
            {person.facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </div>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          aria-label={people20.whyOf(question, name)}
          onClick={() => open(!isOpen)}
        >
          {question}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.why} role="status">
          {data?.map((line) => <p key={line}>{line}</p>) ?? (
            <p>{isError ? people20.whyFailed : words.common.loading}</p>
          )}
        </div>
      )}
    </li>
  );
}
