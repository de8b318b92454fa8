import { Button } from "@mantine/core";
import { useState } from "react";
import { useBeginFactor, useEndFactor, useNewCodes, useShownCodes } from "../../api/team.ts";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { Confirm } from "./confirm.tsx";
import { Enrol } from "./enrol.tsx";
import { WORDS } from "./words.ts";

/** The second factor: turned on with a picture and a first code, turned off with the password. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const words = useLocal(WORDS);
  const { owesSecondFactor = false } = useMyself();
  const { codes, show } = useShownCodes();
  return (
    <section className={styles.card} aria-label={words.factor}>
      <h3>{words.factor}</h3>
      {owesSecondFactor && !isOn && (
        <p className={styles.failed} role="alert">
          {words.factorOwed}
        </p>
      )}
      <p className={styles.soft}>{isOn ? words.factorOn : words.factorLead}</p>
      {codes && <BackupCodes codes={codes} kept={() => show(null)} />}
      {!codes && (isOn ? <WhenOn show={show} /> : <WhenOff show={show} />)}
    </section>
  );
}

function WhenOff({ show }: { show: (codes: readonly string[]) => void }) {
  const words = useLocal(WORDS);
  const begin = useBeginFactor();
  const [isAsked, ask] = useState(false);
  const { data: secret } = begin;
  if (secret) return <Enrol secret={secret} done={() => show(secret.backupCodes)} />;
  if (isAsked) return <Confirm of={begin} does={words.begin} cancel={() => ask(false)} />;
  return (
    <div className={styles.deeds}>
      <Button onClick={() => ask(true)}>{words.begin}</Button>
    </div>
  );
}

function WhenOn({ show }: { show: (codes: readonly string[]) => void }) {
  const words = useLocal(WORDS);
  const [asked, ask] = useState<"off" | "anew" | null>(null);
  const end = useEndFactor();
  const anew = useNewCodes();
  const cancel = () => ask(null);
  if (asked === "off") return <Confirm of={end} does={words.turnOff} cancel={cancel} />;
  if (asked === "anew")
    return <Confirm of={anew} does={words.anew} cancel={cancel} done={({ backupCodes }) => show(backupCodes)} />;
  return (
    <div className={styles.deeds}>
      <Button variant="light" onClick={() => ask("anew")}>
        {words.anew}
      </Button>
      <Button variant="default" onClick={() => ask("off")}>
        {words.turnOff}
      </Button>
    </div>
  );
}
