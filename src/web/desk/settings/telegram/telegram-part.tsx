import { Button, PasswordInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isProblem } from "../../api/problem.ts";
import { type TelegramState, useBot, useConnectBot, useDisconnectBot } from "../../api/settings.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { GroupSection } from "./group-section.tsx";
import { WORDS } from "./words.ts";

/** The shop's bot: connected by its token, shown with what is wrong with it, disconnected. */
export function TelegramPart() {
  const { data, isError, refetch } = useBot();
  const words = useLocal(WORDS);
  const mayChange = useMyself().rights.includes("settings.change");
  if (isError) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  const isOurs = data.source === "desk";
  return (
    <>
      <section className={styles.card}>
        {data.source === null ? <HowTo /> : <Connected state={data} />}
        {data.source === "environment" && <p className={styles.soft}>{words.ofSettings}</p>}
        {data.source === null && mayChange && <TokenForm />}
        {isOurs && mayChange && <Disconnect />}
      </section>
      {isOurs && mayChange && (
        <section className={styles.card}>
          <h3>{words.another}</h3>
          <p className={styles.soft}>{words.anotherHint}</p>
          <TokenForm />
        </section>
      )}
      {data.source !== null && <GroupSection />}
    </>
  );
}

function HowTo() {
  const words = useLocal(WORDS);
  return (
    <>
      <p>{words.none}</p>
      <ol>
        {words.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}

function Connected({ state: { bot, updates, trouble, reason } }: { state: TelegramState }) {
  const words = useLocal(WORDS);
  const said = trouble === "not_brought" ? words.trouble.not_brought(reason ?? "") : trouble && words.trouble[trouble];
  return (
    <>
      {bot && (
        <p>
          {words.connected}{" "}
          <a href={bot.link} target="_blank" rel="noreferrer">
            @{bot.username}
          </a>
        </p>
      )}
      {said ? (
        <p className={styles.failed} role="alert">
          {said}
        </p>
      ) : (
        <p className={styles.soft}>{updates === "fetched" ? words.fetched : words.brought}</p>
      )}
    </>
  );
}

function TokenForm() {
  const words = useLocal(WORDS);
  const [token, setToken] = useState("");
  const connecting = useConnectBot();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connecting.mutate(token.trim(), { onSuccess: () => setToken("") });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <PasswordInput
        label={words.token}
        value={token}
        required
        autoComplete="off"
        onChange={({ currentTarget }) => setToken(currentTarget.value)}
      />
      {connecting.isError && (
        <p className={styles.failed} role="alert">
          {whyNot(connecting.error, words.failed)}
        </p>
      )}
      <div className={styles.deeds}>
        <Button type="submit" loading={connecting.isPending}>
          {words.connect}
        </Button>
      </div>
    </form>
  );
}

function whyNot(error: unknown, words: (typeof WORDS)["en"]["failed"]): string {
  for (const code of ["bad_token", "bad_address", "unavailable"] as const)
    if (isProblem(error, code)) return words[code];
  return words.other;
}

function Disconnect() {
  const words = useLocal(WORDS);
  const [isAsked, ask] = useState(false);
  const disconnecting = useDisconnectBot();
  if (!isAsked)
    return (
      <div className={styles.deeds}>
        <Button variant="default" onClick={() => ask(true)}>
          {words.disconnect}
        </Button>
      </div>
    );
  return (
    <>
      <p>{words.sure}</p>
      {disconnecting.isError && (
        <p className={styles.failed} role="alert">
          {words.failed.other}
        </p>
      )}
      <div className={styles.deeds}>
        <Button color="red" loading={disconnecting.isPending} onClick={() => disconnecting.mutate()}>
          {words.yes}
        </Button>
        <Button variant="default" onClick={() => ask(false)}>
          {words.no}
        </Button>
      </div>
    </>
  );
}
