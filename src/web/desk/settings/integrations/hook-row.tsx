import { Button } from "@mantine/core";
import { useState } from "react";
import {
  type Integrations,
  useDeliveries,
  useDropWebhook,
  useSwitchWebhook,
  useTestWebhook,
} from "../../api/settings-integrations.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Sure } from "./sure.tsx";
import { WORDS } from "./words.ts";

type Hook = Integrations["webhooks"][number];

/** One system that is told, with what was brought to it. */
export function HookRow({ webhook }: { webhook: Hook }) {
  const words = useLocal(WORDS);
  const mayChange = useMyself().rights.includes("settings.change");
  const [isOpen, open] = useState(false);
  const { id, name, url, kinds, active } = webhook;
  return (
    <li>
      <span className={styles.what}>
        <b>
          {name} {!active && `(${words.isOff})`}
        </b>
        <small>{url}</small>
        <small>{kinds.map((kind) => words.kinds[kind] ?? kind).join("; ")}</small>
      </span>
      <span className={styles.deeds}>
        {mayChange && <Deeds webhook={webhook} onTest={() => open(true)} />}
        <Button variant="default" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {words.deliveries}
        </Button>
      </span>
      {isOpen && <LastDeliveries id={id} />}
    </li>
  );
}

function Deeds({ webhook: { id, active }, onTest }: { webhook: Hook; onTest: () => void }) {
  const words = useLocal(WORDS);
  const [testing, switching, dropping] = [useTestWebhook(), useSwitchWebhook(), useDropWebhook()];
  const isFailed = testing.isError || switching.isError || dropping.isError;
  return (
    <>
      <Button variant="default" loading={testing.isPending} onClick={() => testing.mutate(id, { onSuccess: onTest })}>
        {words.test}
      </Button>
      <Button variant="default" onClick={() => switching.mutate({ id, active: !active })}>
        {active ? words.off : words.on}
      </Button>
      <Sure label={words.drop} yes={words.dropYes} isBusy={dropping.isPending} act={() => dropping.mutate(id)} />
      {isFailed && (
        <span className={styles.failed} role="alert">
          {words.failed.other}
        </span>
      )}
    </>
  );
}

const SHOWN = 10;

function LastDeliveries({ id }: { id: string }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const { data = [] } = useDeliveries(id);
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "medium" });
  if (data.length === 0) return <p className={styles.soft}>{words.none}</p>;
  return (
    <ul className={styles.rows}>
      {data.slice(0, SHOWN).map(({ id: one, kind, at, status, error, deliveredAt }) => (
        <li key={one}>
          <span>
            {when.format(new Date(at))} · {words.kinds[kind] ?? kind}
          </span>
          <span className={error ? styles.failed : styles.soft}>
            {deliveredAt && status !== null ? words.brought(status) : outcomeOf(error, status)}
          </span>
        </li>
      ))}
    </ul>
  );

  function outcomeOf(error: string | null, status: number | null): string {
    if (error === null) return words.waits;
    return `${words.errors[error] ?? error}${status === null ? "" : ` ${status}`}`;
  }
}
