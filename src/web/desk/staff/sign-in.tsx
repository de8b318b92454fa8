import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Problem } from "../api/problem.ts";
import { signIn } from "../api/session.ts";
import type { Me } from "../api/wire.ts";
import { useWords } from "../words/context.tsx";
import type { Words } from "../words/words.ts";
import { useEntrance } from "./entrance.ts";
import styles from "./gate.module.css";
import { Fault, Gate, Remark } from "./gate.tsx";

/** Asks for e-mail and password; `expired` is whose session has ended over the work. */
export function SignIn({ expired }: { expired: Me | null }) {
  const { signIn: words } = useWords();
  const { submit, isPending, error } = useEntrance(["email", "password"], ({ email, password }) =>
    signIn(email.trim(), password),
  );
  return (
    <Gate title={words.title} lead={words.lead}>
      <form onSubmit={submit}>
        {expired && <Remark>{words.expired}</Remark>}
        {error && <Fault>{faultOf(error, words)}</Fault>}
        <TextInput
          name="email"
          type="email"
          label={words.email}
          defaultValue={expired?.email ?? ""}
          autoComplete="username"
          autoFocus={!expired}
          size="md"
          required
          withAsterisk={false}
        />
        <PasswordInput
          name="password"
          label={words.password}
          autoComplete="current-password"
          autoFocus={Boolean(expired)}
          size="md"
          required
          withAsterisk={false}
        />
        <Button type="submit" size="md" loading={isPending}>
          {words.submit}
        </Button>
        <p className={styles.small}>{words.forgotten}</p>
      </form>
    </Gate>
  );
}

function faultOf(error: unknown, words: Words["signIn"]): string {
  if (!(error instanceof Problem)) return words.failed;
  if (error.status === 429) return words.tooMany(Math.ceil((error.retryAfter ?? 60) / 60));
  if (error.status === 0) return words.offline;
  return error.status < 500 ? words.wrong : words.failed;
}
