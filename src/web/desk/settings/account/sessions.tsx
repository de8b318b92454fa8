import { Button } from "@mantine/core";
import { useEndSession } from "../../api/team.ts";
import type { OwnSession } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { browserName } from "./browser-name.ts";
import { Outcome } from "./outcome.tsx";
import { WORDS } from "./words.ts";

/** Where one is signed in; each can be ended, and all others at once. */
export function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const words = useLocal(WORDS);
  const end = useEndSession();
  const others = sessions.filter(({ current }) => !current);
  return (
    <section className={styles.card} aria-label={words.sessions}>
      <h3>{words.sessions}</h3>
      <ul className={styles.rows}>
        {sessions.map((session) => (
          <Row key={session.id} of={session} end={() => end.mutate(session.id)} />
        ))}
      </ul>
      <Outcome of={{ error: end.error, isSuccess: false }} done="" />
      {others.length > 0 && (
        <div className={styles.deeds}>
          <Button variant="light" loading={end.isPending} onClick={() => end.mutate(null)}>
            {words.endOthers}
          </Button>
        </div>
      )}
    </section>
  );
}

function Row({ of: { browser, address, seen, current }, end }: { of: OwnSession; end: () => void }) {
  const { locale } = useSpeech();
  const words = useLocal(WORDS);
  const name = browserName(browser) ?? words.unknown;
  const when = new Date(seen).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <div className={styles.what}>
        <b>
          {name}
          {current && ` (${words.current})`}
        </b>
        <small>{[...(address ? [address] : []), ...(current ? [] : [words.seen(when)])].join(" · ")}</small>
      </div>
      {!current && (
        <Button variant="default" aria-label={words.endOf(name)} onClick={end}>
          {words.end}
        </Button>
      )}
    </li>
  );
}
