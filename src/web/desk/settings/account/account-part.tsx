import { useAccount } from "../../api/team.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { NameForm } from "./name-form.tsx";
import { OwnTelegram } from "./own-telegram.tsx";
import { PasswordForm } from "./password-form.tsx";
import { SecondFactor } from "./second-factor.tsx";
import { Sessions } from "./sessions.tsx";

/** Everybody's own affairs: name, password, second factor, where they are signed in. */
export function AccountPart() {
  const { data, isError, refetch } = useAccount();
  if (isError && !data) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <NameForm />
      <PasswordForm />
      <OwnTelegram />
      <SecondFactor isOn={data.secondFactor} />
      <Sessions sessions={data.sessions} />
    </>
  );
}
