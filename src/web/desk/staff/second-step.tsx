import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isProblem } from "../api/problem.ts";
import { proveBackupCode, proveCode } from "../api/team.ts";
import { useWords } from "../words/context.tsx";
import { useEntrance } from "./entrance.ts";
import { faultOf } from "./fault-of.ts";
import styles from "./gate.module.css";
import { Fault, Gate } from "./gate.tsx";

/** The second step of signing in: a code of the phone's app, or one for a day without the phone. `over`: back to the password. */
export function SecondStep({ over }: { over: () => void }) {
  const { signIn: words } = useWords();
  const [isBackup, setBackup] = useState(false);
  const { submit, isPending, error } = useEntrance(["code"], ({ code }) =>
    isBackup ? proveBackupCode(code.trim()) : proveCode(code.replace(/\D/g, "")),
  );
  const wrong = isBackup ? words.wrongBackupCode : words.wrongCode;
  const isOver = CODES_OF_END.some((code) => isProblem(error, code));
  return (
    <Gate title={words.codeTitle} lead={isBackup ? words.backupLead : words.codeLead}>
      <form onSubmit={submit}>
        {error && <Fault>{isOver ? words.codeOver : faultOf(error, words, wrong)}</Fault>}
        <TextInput
          key={String(isBackup)}
          name="code"
          label={isBackup ? words.backupCode : words.code}
          inputMode={isBackup ? "text" : "numeric"}
          autoComplete="one-time-code"
          maxLength={20}
          size="md"
          required
          withAsterisk={false}
          autoFocus
        />
        <Button type="submit" size="md" loading={isPending} disabled={isOver}>
          {words.confirm}
        </Button>
        <p className={styles.small}>
          <button type="button" className={styles.link} onClick={() => setBackup(!isBackup)}>
            {isBackup ? words.useApp : words.useBackup}
          </button>
          <button type="button" className={styles.link} onClick={over}>
            {words.startOver}
          </button>
        </p>
      </form>
    </Gate>
  );
}

/** What the server says where this sign-in goes no further. */
const CODES_OF_END = ["invalid_two_factor_cookie", "too_many_attempts_request_new_code"];
