import { TextInput } from "@mantine/core";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { type ShopPolicy, type SupportRules, withRule } from "./policy-form.ts";
import own from "./shop.module.css";
import { WORDS } from "./words.ts";

/** Times that may be left open: nothing is counted or done then. */
const MINUTES = ["first_answer_minutes", "resolve_minutes", "requeue_minutes"] as const;

/** How people answer: within which time, and who gets a conversation. */
export function Support({ policy, change }: { policy: ShopPolicy; change: (changed: Partial<ShopPolicy>) => void }) {
  const words = useLocal(WORDS).support;
  const rules: SupportRules = policy.support ?? {};
  const put = (key: keyof SupportRules, value: number | boolean | undefined) =>
    change({ support: withRule(rules, key, value) });
  const numberOf = (text: string) => (text === "" ? undefined : Number(text));
  return (
    <section className={styles.card} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.soft}>{words.lead}</p>
      {MINUTES.map((key) => (
        <TextInput
          mt="sm"
          key={key}
          type="number"
          min={1}
          step={1}
          label={words[key]}
          description={words.hints[key]}
          placeholder={words.off}
          value={String(rules[key] ?? "")}
          onChange={({ currentTarget }) => put(key, numberOf(currentTarget.value))}
        />
      ))}
      <ul className={own.switches}>
        <li>
          <label>
            <input
              type="checkbox"
              checked={rules.assign ?? false}
              onChange={({ currentTarget }) => put("assign", currentTarget.checked)}
            />
            <span>
              {words.assign} <small>{words.hints.assign}</small>
            </span>
          </label>
        </li>
      </ul>
      {rules.assign && (
        <TextInput
          mt="sm"
          type="number"
          min={1}
          step={1}
          required
          label={words.at_most}
          value={String(rules.at_most ?? "")}
          onChange={({ currentTarget }) => put("at_most", numberOf(currentTarget.value))}
        />
      )}
    </section>
  );
}
