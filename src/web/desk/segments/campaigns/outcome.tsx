import { useResults } from "../../api/campaigns.ts";
import type { Results } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { money } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** What came of a campaign, beside those who were kept from it. */
export function Outcome({ id, isSending }: { id: string; isSending: boolean }) {
  const { campaigns } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch } = useResults(id, isSending);
  if (!data)
    return <div className={styles.card}>{isError ? <Failed again={() => void refetch()} /> : <Loading />}</div>;
  const failed = Object.values(data.failed).reduce((sum, one) => sum + one, 0);
  const rows: [string, number | null][] = [
    [campaigns.sent, data.sent],
    [campaigns.delivered, data.delivered],
    [campaigns.waiting, data.waiting],
    [campaigns.failedCount, failed],
    [campaigns.replied, data.replied],
    [campaigns.unsubscribed, data.unsubscribed],
  ];
  return (
    <section className={styles.card} aria-label={campaigns.results}>
      <h2>{campaigns.results}</h2>
      <table className={styles.table}>
        <tbody>
          {rows
            .filter(([, value]) => value !== null)
            .map(([what, value]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  <b>{value?.toLocaleString(locale)}</b>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <Bought results={data} />
    </section>
  );
}

function Bought({ results }: { results: Results }) {
  const { campaigns } = useSegmentWords();
  const { locale } = useSpeech();
  const { effect, over, boughtWithin, currency } = results;
  const share = (value: number) => value.toLocaleString(locale, { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <p className={styles.soft}>{over ? campaigns.resultsOver(boughtWithin) : campaigns.resultsSoFar(boughtWithin)}</p>
      <div className={styles.scrollable}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[campaigns.group, campaigns.groupPeople, campaigns.buyers, campaigns.rate, campaigns.orders].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
              <th scope="col">{campaigns.revenue}</th>
            </tr>
          </thead>
          <tbody>
            {(["message", "holdout"] as const).map((group) => (
              <tr key={group}>
                <th scope="row">{campaigns.groups[group]}</th>
                <td>{results[group].people.toLocaleString(locale)}</td>
                <td>{results[group].buyers.toLocaleString(locale)}</td>
                <td>{results[group].rate === null ? "–" : share(results[group].rate)}</td>
                <td>{results[group].orders.toLocaleString(locale)}</td>
                <td>{money(results[group].revenue, currency, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{effect ? campaigns.effect(share(effect.value), share(effect.from), share(effect.to)) : campaigns.noEffect}</p>
    </>
  );
}
