import { Button } from "@mantine/core";
import { useUninvite } from "../../api/team.ts";
import type { PeopleAnswer, Role } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { dayOf, whyNot } from "./told.ts";
import { WORDS } from "./words.ts";

/** The invitations that nobody accepted yet. */
export function Invitations(props: { invitations: PeopleAnswer["invitations"]; roles: readonly Role[] }) {
  const { locale, words: desk } = useSpeech();
  const words = useLocal(WORDS);
  const uninvite = useUninvite();
  return (
    <section className={styles.card} aria-label={words.open}>
      <h3>{words.open}</h3>
      {props.invitations.length === 0 && <p className={styles.soft}>{words.noneOpen}</p>}
      {uninvite.error && (
        <p className={styles.failed} role="alert">
          {whyNot(uninvite.error, words)}
        </p>
      )}
      <ul className={styles.rows}>
        {props.invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <div className={styles.what}>
              <b>{email ?? words.anybody}</b>
              <small>
                {desk.shell.roles[role]} · {words.until(dayOf(expiresAt, locale))}
              </small>
            </div>
            {props.roles.includes(role) && (
              <Button
                variant="default"
                aria-label={words.revokeOf(email ?? words.anybody)}
                loading={uninvite.isPending && uninvite.variables === id}
                onClick={() => uninvite.mutate(id)}
              >
                {words.revoke}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
