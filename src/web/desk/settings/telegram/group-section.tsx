import { Button, Code, CopyButton } from "@mantine/core";
import { useState } from "react";
import { useGroupCode, useSupportGroup, useUnbindGroup } from "../../api/support-group.ts";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./group-words.ts";

/** The group of Telegram in which support works: bound by a code, shown with what is wrong with it, let go. */
export function GroupSection() {
  const words = useLocal(WORDS);
  const coding = useGroupCode();
  const { data } = useSupportGroup(coding.isSuccess);
  const mayChange = useMyself().rights.includes("settings.change");
  if (!data) return null;
  const { group } = data;
  return (
    <section className={styles.card} aria-label={words.title}>
      <h3>{words.title}</h3>
      {group ? (
        <>
          <p>{words.bound(group.title)}</p>
          {group.trouble ? (
            <p className={styles.failed} role="alert">
              {words.trouble[group.trouble]}
            </p>
          ) : (
            <p className={styles.soft}>{words.works}</p>
          )}
          {mayChange && <Unbind />}
        </>
      ) : (
        <>
          <p>{words.none}</p>
          <ol>
            {words.how.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {mayChange && <TakeCode coding={coding} />}
        </>
      )}
    </section>
  );
}

function TakeCode({ coding }: { coding: ReturnType<typeof useGroupCode> }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const { data, isError, isPending, mutate } = coding;
  const until = data && new Date(data.expiresAt).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
  return (
    <>
      {data && (
        <>
          <p>{words.send}</p>
          <Code block>{data.command}</Code>
          <p className={styles.soft}>{words.until(until ?? "")}</p>
        </>
      )}
      {isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      <div className={styles.deeds}>
        {data && (
          <CopyButton value={data.command}>
            {({ copied, copy }) => <Button onClick={copy}>{copied ? words.copied : words.copy}</Button>}
          </CopyButton>
        )}
        <Button variant={data ? "default" : "filled"} loading={isPending} onClick={() => mutate()}>
          {data ? words.another : words.code}
        </Button>
      </div>
    </>
  );
}

function Unbind() {
  const words = useLocal(WORDS);
  const [isAsked, ask] = useState(false);
  const unbinding = useUnbindGroup();
  return (
    <>
      {isAsked && <p>{words.sure}</p>}
      {unbinding.isError && (
        <p className={styles.failed} role="alert">
          {words.failed}
        </p>
      )}
      <div className={styles.deeds}>
        {isAsked ? (
          <>
            <Button color="red" loading={unbinding.isPending} onClick={() => unbinding.mutate()}>
              {words.yes}
            </Button>
            <Button variant="default" onClick={() => ask(false)}>
              {words.no}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => ask(true)}>
            {words.unbind}
          </Button>
        )}
      </div>
    </>
  );
}
