import { Button } from "@mantine/core";
import { useState } from "react";
import { type ActingOn, useConfirm } from "../api/acting.ts";
import type { ActRefusal, ConfirmAnswer } from "../api/people-wire.ts";
import { isProblem } from "../api/problem.ts";
import styles from "./acting.module.css";
import { focused } from "./focused.ts";
import { useActingWords } from "./words/use-words.ts";

type Shows = Extract<ConfirmAnswer, { kind: "changed" }>["proposal"];

/** A proposal, and whether it is another than was shown first. */
export interface Shown {
  proposal: Shows;
  isChanged: boolean;
}

interface ProposalProps {
  on: ActingOn;
  shown: Shown;
  change: (shown: Shown) => void;
  refuse: (why: ActRefusal) => void;
  back: () => void;
  close: () => void;
}

/** What will happen, as the customer would see it; done at a yes. */
export function Proposal({ on, shown: { proposal, isChanged }, change, refuse, back, close }: ProposalProps) {
  const words = useActingWords();
  const { told, id, text } = proposal;
  const [tell, setTell] = useState(true);
  const { mutate, isPending, error, data } = useConfirm(on);
  if (data?.kind === "done") return <Done told={data.told} close={close} />;
  const confirm = () =>
    mutate(
      { id, tell },
      {
        onSuccess: (answer) => {
          if (answer.kind === "changed") change({ proposal: answer.proposal, isChanged: true });
          if (answer.kind === "refused") refuse(answer.refused);
        },
      },
    );
  return (
    <>
      {isChanged && <p role="alert">{words.changed}</p>}
      <p key={id} ref={focused} tabIndex={-1} className={styles.text}>
        {text}
      </p>
      {told.by === null ? (
        <p className={styles.soft}>{words.nowhere}</p>
      ) : (
        <>
          <label className={styles.tell}>
            <input type="checkbox" checked={tell} onChange={({ currentTarget }) => setTell(currentTarget.checked)} />
            {words.tell(words.doors[told.by], words.languages[told.locale])}
          </label>
          {tell && (
            <blockquote className={styles.told} lang={told.locale} aria-label={words.willRead}>
              {told.text}
            </blockquote>
          )}
        </>
      )}
      {error && <p role="alert">{isProblem(error, "not_found") ? words.gone : words.failed}</p>}
      <div className={styles.buttons}>
        <Button loading={isPending} onClick={confirm}>
          {words.confirm}
        </Button>
        <Button variant="default" disabled={isPending} onClick={back}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

function Done({ told, close }: { told: Extract<ConfirmAnswer, { kind: "done" }>["told"]; close: () => void }) {
  const words = useActingWords();
  return (
    <>
      <p role="status" className={styles.text}>
        {words.done} {told === null ? words.toldNobody : words.toldBy[told]}
      </p>
      <div className={styles.buttons}>
        <Button ref={focused} onClick={close}>
          {words.close}
        </Button>
      </div>
    </>
  );
}
