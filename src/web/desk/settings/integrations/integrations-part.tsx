import { useIntegrations } from "../../api/settings-integrations.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { HookRow } from "./hook-row.tsx";
import { KeyForm, KeyRow } from "./keys.tsx";
import { NewHook } from "./new-hook.tsx";
import { WORDS } from "./words.ts";

/** Other systems: which are told what happens, and the keys that they come in with. */
export function IntegrationsPart() {
  const { data, isError, refetch } = useIntegrations();
  const words = useLocal(WORDS);
  const mayChange = useMyself().rights.includes("settings.change");
  if (isError) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <section className={styles.card} aria-label={words.hooks}>
        <h3>{words.hooks}</h3>
        <p className={styles.soft}>{words.hooksLead}</p>
        <ul className={styles.rows}>
          {data.webhooks.map((webhook) => (
            <HookRow key={webhook.id} webhook={webhook} />
          ))}
        </ul>
        {mayChange && <NewHook kinds={data.kinds} />}
      </section>
      <section className={styles.card} aria-label={words.keys}>
        <h3>{words.keys}</h3>
        <p className={styles.soft}>
          {words.keysLead}{" "}
          <a href="/api/openapi.json" target="_blank" rel="noreferrer">
            {words.docs}
          </a>
        </p>
        <ul className={styles.rows}>
          {data.keys.map((one) => (
            <KeyRow key={one.id} one={one} />
          ))}
        </ul>
        {mayChange && <KeyForm />}
      </section>
    </>
  );
}
