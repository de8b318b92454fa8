import { Button } from "@mantine/core";
import { useState } from "react";
import { isProblem } from "../api/problem.ts";
import type { DoneAct } from "../api/wire.ts";
import { clockTime, dayName } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./about.module.css";
import { detailsOf } from "./done-details.ts";
import { type DoneAt, useUndo } from "./use-owner.ts";

/** What was done in a conversation, or with an order, and how to take it back. */
export function Done({ at, done }: { at: DoneAt; done: DoneAct[] }) {
  const { done: said } = useWords();
  return (
    <section className={styles.part}>
      <h2>{said.title}</h2>
      {done.length === 0 && <p className={styles.absent}>{said.nothing}</p>}
      <ul className={styles.done} aria-label={said.title}>
        {done.map((act) => (
          <li key={act.id}>
            <Act act={act} />
            {act.objection === null ? <Undo at={at} act={act.id} /> : <Standing act={act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Act({ act: { action, values, at, by, name } }: { act: DoneAct }) {
  const { words, locale } = useSpeech();
  const moment = new Date(at);
  return (
    <>
      <b>{nameIn(words.done.actions, action)}</b>
      <time dateTime={at}>
        {dayName(moment, new Date(), locale, words.thread)}, {clockTime(moment, locale)}
      </time>
      {by === "staff" && <small>{words.done.byStaff(name)}</small>}
      {detailsOf(values, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
}

/** Why it stays, or who took it back. */
function Standing({ act: { objection, undone } }: { act: DoneAct }) {
  const { done: said } = useWords();
  if (undone) return <small>{said.undoneBy(undone.by)}</small>;
  return objection === "not_undoable" ? null : <small>{nameIn(said.objections, objection ?? "")}</small>;
}

/** Asks once more, in its own place. */
function Undo({ at, act }: { at: DoneAt; act: number }) {
  const { done: said, common } = useWords();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useUndo(at);
  if (!asking)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setAsking(true)}>
        {said.undo}
      </Button>
    );
  const why = Object.keys(said.objections).find((one) => isProblem(error, one));
  return (
    <div className={styles.sure}>
      <span role={error ? "alert" : undefined}>{error ? nameIn(said.objections, why ?? "failed") : said.sure}</span>
      <Button size="compact-sm" loading={isPending} onClick={() => mutate(act)} autoFocus>
        {said.yes}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {common.cancel}
      </Button>
    </div>
  );
}
