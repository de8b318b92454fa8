import { Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import type { ActsAnswer, ProposalRequest } from "../../api/people-wire.ts";
import styles from "../acting.module.css";
import { focused } from "../focused.ts";
import { useActingWords } from "../words/use-words.ts";

/** What each form is given: what there is to choose, and where it goes. */
export interface FormProps {
  act: ActsAnswer["acts"][number];
  order: ActsAnswer;
  /** Asks what the change comes to. */
  show: (change: ProposalRequest["change"]) => void;
  isPending: boolean;
  back: () => void;
}

interface FrameProps extends Pick<FormProps, "act" | "isPending" | "back"> {
  /** The change as it is filled in; null while something is missing. */
  change: ProposalRequest["change"] | null;
  show: FormProps["show"];
  children: ReactNode;
}

/** A form with its title and its two buttons. */
export function Frame({ act, change, show, isPending, back, children }: FrameProps) {
  const words = useActingWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change) show(change);
  };
  return (
    <form className={styles.form} onSubmit={submit} aria-label={words.actions[act.action]}>
      <h3 ref={focused} tabIndex={-1} className={styles.title}>
        {words.actions[act.action]}
      </h3>
      {children}
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} disabled={!change}>
          {words.look}
        </Button>
        <Button variant="default" onClick={back}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}
