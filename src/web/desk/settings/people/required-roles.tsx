import { useRequire } from "../../api/team.ts";
import type { Role } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { whyNot } from "./told.ts";
import { WORDS } from "./words.ts";

/** Which roles sign in with a second factor only; a role that is not one's own to change stays as it is. */
export function RequiredRoles({ roles, required }: { roles: readonly Role[]; required: readonly Role[] }) {
  const { words: desk } = useSpeech();
  const words = useLocal(WORDS);
  const require = useRequire();
  const turn = (role: Role, isOn: boolean) =>
    require.mutate(isOn ? [...required, role] : required.filter((one) => one !== role));
  return (
    <section className={styles.card} aria-label={words.required}>
      <h3>{words.required}</h3>
      <p className={styles.soft}>{words.requiredLead}</p>
      <div className={styles.ticks}>
        {roles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={required.includes(role)}
              disabled={require.isPending}
              onChange={({ currentTarget }) => turn(role, currentTarget.checked)}
            />
            {desk.shell.roles[role]}
          </label>
        ))}
      </div>
      {require.error && (
        <p className={styles.failed} role="alert">
          {whyNot(require.error, words)}
        </p>
      )}
    </section>
  );
}
