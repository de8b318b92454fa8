import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { isProblem, Problem } from "../api/problem.ts";
import { acceptInvitation, openInvitation } from "../api/session.ts";
import type { Invitation } from "../api/wire.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { hashQuery } from "../shell/location.ts";
import { useWords } from "../words/context.tsx";
import type { Words } from "../words/words.ts";
import { useEntrance } from "./entrance.ts";
import styles from "./gate.module.css";
import { Fault, Gate } from "./gate.tsx";

const INVALID = "invitation_invalid";

/** Where the link of an invitation leads. */
export function Welcome() {
  const [token] = useState(() => hashQuery("token") ?? "");
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => openInvitation(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <Loading />;
  if (data) return <Accept token={token} invitation={data} />;
  const { status } = error instanceof Problem ? error : { status: 0 };
  return status >= 400 && status < 500 && status !== 429 ? <Void /> : <Failed again={() => void refetch()} />;
}

function Accept({ token, invitation: { role, email } }: { token: string; invitation: Invitation }) {
  const { welcome: words, signIn } = useWords();
  const [, navigate] = useLocation();
  const { submit, isPending, error } = useEntrance(
    ["name", "email", "password"],
    (form) => acceptInvitation({ token, ...form, email: form.email.trim() }),
    () => navigate("/", { replace: true }),
  );
  if (isProblem(error, INVALID)) return <Void />;
  return (
    <Gate title={words.title} lead={words.as[role]}>
      <form onSubmit={submit}>
        {error && <Fault>{faultOf(error, words, signIn)}</Fault>}
        <TextInput
          name="name"
          label={words.name}
          description={words.nameHint}
          autoComplete="name"
          {...FIELD}
          autoFocus
        />
        <TextInput
          name="email"
          type="email"
          label={words.email}
          description={email ? words.onlyFor(email) : undefined}
          defaultValue={email ?? ""}
          readOnly={email !== null}
          autoComplete="username"
          {...FIELD}
        />
        <PasswordInput
          name="password"
          label={words.password}
          description={words.passwordHint}
          autoComplete="new-password"
          minLength={10}
          {...FIELD}
        />
        <Button type="submit" size="md" loading={isPending}>
          {words.submit}
        </Button>
        <p className={styles.small}>
          <Link href="/">{words.toSignIn}</Link>
        </p>
      </form>
    </Gate>
  );
}

const FIELD = { size: "md", required: true, withAsterisk: false, maxLength: 200 } as const;

function faultOf(error: unknown, words: Words["welcome"], common: Words["signIn"]): string {
  if (isProblem(error, "email_taken")) return words.taken;
  if (isProblem(error, "weak_password")) return words.weak;
  if (!(error instanceof Problem) || error.status >= 500) return common.failed;
  if (error.status === 429) return common.tooMany(Math.ceil((error.retryAfter ?? 60) / 60));
  return error.status === 0 ? common.offline : common.failed;
}

function Void() {
  const { welcome: words } = useWords();
  return (
    <Gate title={words.void} lead={words.voidText}>
      <Button component={Link} href="/" variant="light" size="md" fullWidth>
        {words.toSignIn}
      </Button>
    </Gate>
  );
}
