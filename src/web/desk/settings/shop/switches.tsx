import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { FUNCTIONS, firstOf, isOn, type ShopPolicy, switched } from "./policy-form.ts";
import own from "./shop.module.css";
import { WORDS } from "./words.ts";

interface Props {
  policy: ShopPolicy;
  file: ShopPolicy;
  change: (policy: ShopPolicy) => void;
}

/** What the bot does, each with a switch. */
export function Switches({ policy, file, change }: Props) {
  const words = useLocal(WORDS);
  const privacy = policy.privacy ?? { export: true, deletion: true };
  return (
    <section className={styles.card} aria-label={words.functions}>
      <h3>{words.functions}</h3>
      <p className={styles.soft}>{words.functionsLead}</p>
      <ul className={own.switches}>
        {FUNCTIONS.map((key) => (
          <Switch
            key={key}
            name={key}
            on={isOn(policy, key)}
            hint={!isOn(policy, key) && firstOf(file, key) === null ? words.fromFile : null}
            turn={() => change(switched(policy, file, key))}
          />
        ))}
        <Switch
          name="promo_codes_in_chat"
          on={policy.promo_codes_in_chat === true}
          turn={() => change({ ...policy, promo_codes_in_chat: !policy.promo_codes_in_chat })}
        />
        {(["export", "deletion"] as const).map((key) => (
          <Switch
            key={key}
            name={key}
            on={privacy[key]}
            turn={() => change({ ...policy, privacy: { ...privacy, [key]: !privacy[key] } })}
          />
        ))}
      </ul>
    </section>
  );
}

function Switch({
  name,
  on,
  hint = null,
  turn,
}: {
  name: string;
  on: boolean;
  hint?: string | null;
  turn: () => void;
}) {
  const { keys } = useLocal(WORDS);
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} disabled={hint !== null} onChange={turn} />
        <span>
          {keys[name] ?? name} {hint && <small>{hint}</small>}
        </span>
      </label>
    </li>
  );
}
