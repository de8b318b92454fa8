import type { Look } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Who can be written to by which channel, and why the others cannot. */
export function Reach({ reach }: { reach: NonNullable<Look["reach"]> }) {
  const { look, people } = useSegmentWords();
  const { locale } = useSpeech();
  return (
    <section className={styles.card}>
      <h2>{look.reach}</h2>
      <p className={styles.soft}>{look.reachLead(reach.any.toLocaleString(locale), people(reach.total))}</p>
      <div className={styles.scrollable}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{look.channel}</th>
              <th scope="col">{look.reachable}</th>
              <th scope="col">{look.noConsent}</th>
              <th scope="col">{look.noAddress}</th>
              <th scope="col">{look.blocked}</th>
            </tr>
          </thead>
          <tbody>
            {reach.channels.map((one) => (
              <tr key={one.channel}>
                <th scope="row">{look.channels[one.channel]}</th>
                <td>
                  <b>{one.reachable.toLocaleString(locale)}</b>
                </td>
                <td>{one.noConsent.toLocaleString(locale)}</td>
                <td>{one.noAddress.toLocaleString(locale)}</td>
                <td>{one.blocked.toLocaleString(locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
