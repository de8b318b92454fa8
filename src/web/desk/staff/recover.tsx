import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import { isProblem, mayPass } from "../api/problem.ts";
import { openRecovery, recover } from "../api/team.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { hashQuery } from "../shell/location.ts";
import { useWords } from "../words/context.tsx";
import { faultOf } from "./fault-of.ts";
import { textsOf } from "./fields.ts";
import { Fault, Gate } from "./gate.tsx";

/** Where a link to a new password leads. */
export function Recover() {
  const { recovery } = useWords();
  const [token] = useState(() => hashQuery("token") ?? "");
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ["recovery", token],
    queryFn: () => openRecovery(token),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <Loading />;
  if (data) return <NewPassword token={token} email={data.email} />;
  if (mayPass(error)) return <Failed again={() => void refetch()} />;
  return <Said title={recovery.void} text={recovery.voidText} />;
}

function NewPassword({ token, email }: { token: string; email: string }) {
  const { recovery, welcome, signIn } = useWords();
  const take = useMutation({ mutationFn: (password: string) => recover(token, password) });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    take.mutate(textsOf(event.currentTarget, "password").password);
  };
  if (take.isSuccess) return <Said title={recovery.doneTitle} text={recovery.doneText} />;
  if (isProblem(take.error, "recovery_invalid")) return <Said title={recovery.void} text={recovery.voidText} />;
  return (
    <Gate title={recovery.newTitle} lead={recovery.newLead(email)}>
      <form onSubmit={submit}>
        {take.error && <Fault>{faultOf(take.error, signIn, welcome.weak)}</Fault>}
        <input type="hidden" name="email" value={email} autoComplete="username" readOnly />
        <PasswordInput
          name="password"
          label={welcome.password}
          description={welcome.passwordHint}
          autoComplete="new-password"
          minLength={10}
          maxLength={200}
          size="md"
          required
          withAsterisk={false}
          autoFocus
        />
        <Button type="submit" size="md" loading={take.isPending}>
          {recovery.save}
        </Button>
      </form>
    </Gate>
  );
}

function Said({ title, text }: { title: string; text: string }) {
  const { recovery } = useWords();
  return (
    <Gate title={title} lead={text}>
      <Button component={Link} href="/" variant="light" size="md" fullWidth>
        {recovery.toSignIn}
      </Button>
    </Gate>
  );
}
