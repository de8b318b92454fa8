import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useInvite } from "../../api/team.ts";
import type { Role } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { TheLink } from "./the-link.tsx";
import { whyNot } from "./told.ts";
import { WORDS } from "./words.ts";

/** Makes an invitation, and shows its link. */
export function InviteForm({ roles }: { roles: readonly Role[] }) {
  const { locale, words: desk } = useSpeech();
  const words = useLocal(WORDS);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("support");
  const invite = useInvite();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate({ email: email.trim(), role, locale }, { onSuccess: () => setEmail("") });
  };
  return (
    <section className={styles.card} aria-label={words.invite}>
      <h3>{words.invite}</h3>
      <p className={styles.soft}>{words.inviteLead}</p>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          type="email"
          label={words.email}
          description={words.emailHint}
          value={email}
          autoComplete="off"
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
        />
        <NativeSelect
          label={words.roleLabel}
          description={words.means[role]}
          data={roles.map((one) => ({ value: one, label: desk.shell.roles[one] }))}
          value={role}
          onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
        />
        {invite.error && (
          <p className={styles.failed} role="alert">
            {whyNot(invite.error, words)}
          </p>
        )}
        <div className={styles.deeds}>
          <Button type="submit" loading={invite.isPending}>
            {words.inviteDo}
          </Button>
        </div>
      </form>
      {invite.data && <TheLink made={invite.data} />}
    </section>
  );
}
