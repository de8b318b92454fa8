import { useState } from "react";
import { useActs, usePropose } from "../api/acting.ts";
import type { ActRefusal, ActsAnswer, ProposalRequest } from "../api/people-wire.ts";
import { Problem } from "../api/problem.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { useSpeech } from "../words/context.tsx";
import styles from "./acting.module.css";
import { Choice } from "./choice.tsx";
import { ActForm } from "./forms/act-form.tsx";
import { Proposal, type Shown } from "./proposal.tsx";
import { Refused } from "./refused.tsx";
import { useActingWords } from "./words/use-words.ts";

interface ActingProps {
  number: string;
  conversation: string | null;
  close: () => void;
}

type Act = ActsAnswer["acts"][number];

/** What may be done with an order for its customer: chosen, filled in, shown as the customer would see it, and confirmed. */
export function Acting({ number, conversation, close }: ActingProps) {
  const { locale } = useSpeech();
  const words = useActingWords();
  const { data, error, refetch } = useActs({ number, conversation, locale });
  if (!data) return error ? <Failed again={() => void refetch()} /> : <Loading />;
  if (data.customer === null) return <p className={styles.soft}>{words.guest}</p>;
  return <Steps on={{ number, conversation, locale }} acts={data} close={close} />;
}

interface StepsProps {
  on: { number: string; conversation: string | null; locale: ReturnType<typeof useSpeech>["locale"] };
  acts: ActsAnswer;
  close: () => void;
}

function Steps({ on, acts, close }: StepsProps) {
  const words = useActingWords();
  const [action, setAction] = useState<Act["action"] | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [refused, setRefused] = useState<ActRefusal | null>(null);
  const { mutate, isPending, error } = usePropose(on);
  const show = (change: ProposalRequest["change"]) =>
    mutate(change, {
      onSuccess: (answer) => {
        setRefused(answer.kind === "refused" ? answer.refused : null);
        if (answer.kind === "proposal") setShown({ proposal: answer.proposal, isChanged: false });
      },
    });
  if (shown)
    return (
      <Proposal
        on={on}
        shown={shown}
        change={setShown}
        refuse={(why) => {
          setShown(null);
          setRefused(why);
        }}
        back={() => setShown(null)}
        close={close}
      />
    );
  const act = acts.acts.find((one) => one.action === action);
  // What somebody else did meanwhile may have made it impossible.
  const why = refused ?? act?.refused;
  if (!act || act.refused)
    return (
      <>
        {act && why && <Refused refused={why} isAlert />}
        <Choice acts={acts.acts} choose={setAction} />
      </>
    );
  const back = () => {
    setAction(null);
    setRefused(null);
  };
  return (
    <>
      {refused && <Refused refused={refused} isAlert />}
      {error && <p role="alert">{error instanceof Problem && error.code === "guest" ? words.guest : words.failed}</p>}
      <ActForm key={act.action} act={act} order={acts} show={show} isPending={isPending} back={back} />
    </>
  );
}
