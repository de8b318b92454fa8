import { Icon } from "../parts/icon.tsx";
import { useNow } from "../parts/now.ts";
import { clockTime, spanOf } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./inbox.module.css";

/** From when on waiting is warm, and from when on it burns; in seconds. */
const WARM_S = 5 * 60;
const HOT_S = 15 * 60;

/** How long somebody waits, and goes on waiting. */
export function Waiting({ since }: { since: string }) {
  const { words, locale } = useSpeech();
  const begun = new Date(since);
  const secondsAt = (now: number) => now - begun.getTime() / 1000;
  const span = useNow((now) => spanOf(secondsAt(now), locale));
  const heat = useNow((now) => (secondsAt(now) >= HOT_S ? "hot" : secondsAt(now) >= WARM_S ? "warm" : "calm"));
  return (
    <span className={styles.waiting} data-heat={heat} title={words.inbox.waitsSince(clockTime(begun, locale))}>
      <Icon name="clock" size={14} />
      <span className={styles.unseen}>{words.inbox.waits}</span>
      {span}
    </span>
  );
}
