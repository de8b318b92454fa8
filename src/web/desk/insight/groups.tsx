import type { Condition, InsightMap } from "../api/wire.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { useAbout } from "./context.ts";
import styles from "./insight.module.css";
import { percent, roundMoney } from "./told.ts";
import { useInsightWords } from "./words/use-words.ts";

/** The named groups: how many are in each, and what they are worth. */
export function Groups(props: { groups: InsightMap["groups"]; open: (name: string, conditions: Condition[]) => void }) {
  const { map } = useInsightWords();
  const { worth } = useWords();
  const all = props.groups.reduce((sum, { customers }) => sum + customers, 0);
  const isPredicted = props.groups.some(({ predicted }) => predicted !== null);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={map.groups}>
        <thead>
          <tr>
            <th scope="col">{map.group}</th>
            <th scope="col">{map.customers}</th>
            <th scope="col">{map.money}</th>
            {isPredicted && <th scope="col">{map.predicted}</th>}
          </tr>
        </thead>
        <tbody>
          {props.groups
            .filter(({ customers }) => customers > 0)
            .map((one) => (
              <Row
                key={one.group}
                {...one}
                all={all}
                isPredicted={isPredicted}
                name={one.group ? worth.groups[one.group] : worth.noGroup}
                open={props.open}
              />
            ))}
        </tbody>
      </table>
    </div>
  );
}

type Group = InsightMap["groups"][number];

function Row({
  group,
  customers,
  revenue,
  predicted,
  all,
  isPredicted,
  name,
  open,
}: Group & {
  all: number;
  isPredicted: boolean;
  name: string;
  open: (name: string, conditions: Condition[]) => void;
}) {
  const words = useInsightWords();
  const { currency } = useAbout();
  const { locale } = useSpeech();
  const condition: Condition =
    group === null
      ? { kind: "attribute", field: "rfm_group", test: { kind: "unknown" } }
      : { kind: "attribute", field: "rfm_group", test: { kind: "in", values: [group] } };
  const bought: Condition = { kind: "attribute", field: "rfm_recency", test: { kind: "known" } };
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.link}
          aria-label={words.open(`${name}, ${words.people(customers)}`)}
          onClick={() => open(name, group === null ? [condition, bought] : [condition])}
        >
          {name}
        </button>
      </th>
      <td>
        {customers.toLocaleString(locale)}{" "}
        <small>
          {percent(all === 0 ? 0 : customers / all, locale)} <span className={styles.wide}>{words.map.ofBuyers}</span>
        </small>
      </td>
      <td>{roundMoney(revenue, currency, locale)}</td>
      {isPredicted && <td>{predicted === null ? "–" : roundMoney(predicted, currency, locale)}</td>}
    </tr>
  );
}
