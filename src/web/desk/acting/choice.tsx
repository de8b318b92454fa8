import { Button } from "@mantine/core";
import type { ActsAnswer } from "../api/people-wire.ts";
import styles from "./acting.module.css";
import { focused } from "./focused.ts";
import { Refused } from "./refused.tsx";
import { useActingWords } from "./words/use-words.ts";

type Act = ActsAnswer["acts"][number];

/** What may be done with the order, and what may not with the reason why. */
export function Choice({ acts, choose }: { acts: Act[]; choose: (action: Act["action"]) => void }) {
  const words = useActingWords();
  const may = acts.filter(({ refused }) => refused === null);
  const mayNot = acts.filter(({ refused }) => refused !== null);
  return (
    <>
      {may.length === 0 && <p className={styles.soft}>{words.nothing}</p>}
      <div className={styles.choices}>
        {may.map((act, at) => (
          <Button
            key={act.action}
            variant="light"
            fullWidth
            ref={at === 0 ? focused : undefined}
            onClick={() => choose(act.action)}
          >
            {words.actions[act.action]}
          </Button>
        ))}
      </div>
      {mayNot.length > 0 && (
        <section aria-label={words.not}>
          <h3 className={styles.title}>{words.not}</h3>
          <ul className={styles.refusals}>
            {mayNot.map(
              ({ action, refused }) =>
                refused && (
                  <li key={action}>
                    <b>{words.actions[action]}</b>
                    <Refused refused={refused} />
                  </li>
                ),
            )}
          </ul>
        </section>
      )}
    </>
  );
}
