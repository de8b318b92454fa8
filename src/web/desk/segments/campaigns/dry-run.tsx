import { useState } from "react";
import { useDryRun, useLeftOut } from "../../api/campaigns.ts";
import type { DryRun as DryRunAnswer, LeftOutReason } from "../../api/wire.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Who gets it, who is kept out, and everybody else by why they get nothing. */
export function DryRun({ id }: { id: string }) {
  const { campaigns } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch } = useDryRun(id);
  if (!data)
    return <div className={styles.card}>{isError ? <Failed again={() => void refetch()} /> : <Loading />}</div>;
  const rows: [string, number][] = [
    [campaigns.people, data.people],
    [campaigns.gets, data.message],
    [campaigns.kept, data.holdout],
  ];
  const reasons = Object.entries(data.leftOut) as [LeftOutReason, number][];
  return (
    <section className={styles.card} aria-label={campaigns.dryRun}>
      <h2>{campaigns.dryRun}</h2>
      {data.soldOut && (
        <p className={styles.warning} role="alert">
          {campaigns.soldOut}
        </p>
      )}
      <table className={styles.table}>
        <tbody>
          {rows.map(([what, value]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>
                <b>{value.toLocaleString(locale)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reasons
        .filter(([, value]) => value > 0)
        .map(([reason, value]) => (
          <LeftOut key={reason} id={id} reason={reason} value={value} />
        ))}
      {data.offers && <Recommended {...data.offers} />}
    </section>
  );
}

/** What is recommended to the first of them. */
function Recommended({ looked, without, fallback, examples }: NonNullable<DryRunAnswer["offers"]>) {
  const { offers } = useSegmentWords();
  return (
    <>
      <h3>{offers.each}</h3>
      <p className={styles.soft}>{offers.looked(looked, without, fallback)}</p>
      <ul className={styles.plain}>
        {examples.map(({ externalId, name, offer }) => (
          <li key={externalId}>
            {name ?? externalId}: <b>{offer ?? offers.without}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function LeftOut({ id, reason, value }: { id: string; reason: LeftOutReason; value: number }) {
  const { campaigns, people } = useSegmentWords();
  const [isOpen, open] = useState(false);
  return (
    <details className={styles.near} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        {campaigns.reasons[reason]}: <b>{people(value)}</b>
      </summary>
      {isOpen && <Names id={id} reason={reason} />}
    </details>
  );
}

function Names({ id, reason }: { id: string; reason: LeftOutReason }) {
  const { data, isError, refetch } = useLeftOut(id, reason);
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  return (
    <ul className={styles.plain}>
      {data.map(({ externalId, name }) => (
        <li key={externalId}>
          {name ?? externalId} <span className={styles.soft}>{externalId}</span>
        </li>
      ))}
    </ul>
  );
}
