import type { ActRefusal } from "../api/people-wire.ts";
import { useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import styles from "./acting.module.css";
import { useActingWords } from "./words/use-words.ts";

/** Why something may not be done, and by which rule of the shop's policy. */
export const Refused = ({ refused, isAlert = false }: { refused: ActRefusal; isAlert?: boolean }) => (
  <div className={styles.refused} role={isAlert ? "alert" : undefined}>
    <p>{refused.text}</p>
    {refused.rule && <Rule rule={refused.rule} />}
  </div>
);

/** The rule in words; whoever keeps the policy finds it by its key, under the pointer. */
function Rule({ rule: { key, values } }: { rule: NonNullable<ActRefusal["rule"]> }) {
  const words = useActingWords();
  const { card } = useWords();
  const [, field = ""] = key.split(".");
  const said = values.map((value) =>
    field === "statuses"
      ? nameIn(card.statuses, value).toLowerCase()
      : value === "true"
        ? words.yes
        : nameIn(words.values, value),
  );
  return (
    <small title={key}>
      {values.length === 0 ? words.noRule : words.rule(nameIn(words.rules, field), said.join(", "))}
    </small>
  );
}
