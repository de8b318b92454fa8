import { useOrderHistory } from "../api/orders.ts";
import type { OrderHistory } from "../api/people-wire.ts";
import styles from "../customers/customers.module.css";
import { Failed, Loading } from "../parts/states.tsx";
import { useMyself } from "../staff/me.ts";
import { useSpeech } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import { PutBack } from "./put-back.tsx";
import { useTold } from "./told.ts";
import { useOrdersWords } from "./words/use-words.ts";

type Step = OrderHistory["steps"][number];
type Names = Pick<OrderHistory, "goods" | "payments">;

/** What was changed of the order, by whom and when, what it was before, and how to have that again. */
export function OrderHistoryCard({ number, currency }: { number: string; currency: string }) {
  const { history: words } = useOrdersWords();
  const { data, isError, refetch } = useOrderHistory(number);
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data && <p className={styles.soft}>{data.steps.length === 0 ? words.none : words.lead}</p>}
      <ul className={styles.plain}>
        {data?.steps.map((step) => (
          <li key={step.id}>
            <Changed number={number} step={step} names={{ ...data, currency }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Shown = Names & { currency: string };

function Changed({ number, step, names }: { number: string; step: Step; names: Shown }) {
  const { history: words, sources } = useOrdersWords();
  const { words: desk } = useSpeech();
  const { rights } = useMyself();
  const { moment, value, piece } = useTold(names);
  const { id, at, action, who, name, changes, goods, objection, undone, stood } = step;
  const what = nameIn({ ...desk.done.actions, ...words.actions }, action);
  return (
    <>
      {what}
      <small>{[who === "staff" ? null : nameIn(sources, who), name, moment(at)].filter(Boolean).join(", ")}</small>
      <ul className={styles.changes}>
        {changes.map(({ field, from, to }) => (
          <li key={`${field} ${String(to)}`}>
            {nameIn(words.fields, field)}:{" "}
            <FromTo isNew={stood === null} from={value(field, from)} to={value(field, to)} />
          </li>
        ))}
        {goods.map(({ from, to }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what became of goods does not change its place
          <li key={place}>
            {words.goods}: <FromTo isNew={stood === null} from={from && piece(from)} to={to && piece(to)} />
          </li>
        ))}
      </ul>
      {stood && <Stood stood={stood} names={names} />}
      {undone && <small>{words.undone(undone.by, moment(undone.at))}</small>}
      {!undone && objection && <small>{nameIn(words.stays, whyStays(step))}</small>}
      {objection === null && rights.includes("orders.change") && (
        <PutBack number={number} id={id} label={words.backWhat(what, moment(at))} />
      )}
    </>
  );
}

/** What takes something back is not taken back, nor what only notes what happened, nor what the program would do again. */
function whyStays({ objection, action, who }: Step): string {
  if (objection !== "not_undoable") return objection ?? "";
  if (who === "system") return "system";
  return action.startsWith("undo_") ? "returned" : "noted";
}

/** Of what was new with it only what it is. */
function FromTo({ from, to, isNew }: { from: string | null; to: string | null; isNew: boolean }) {
  const { history: words } = useOrdersWords();
  return (
    <>
      {!isNew && (
        <>
          <del dir="auto">{from ?? words.absent}</del> →{" "}
        </>
      )}
      <bdi>{to ?? words.absent}</bdi>
    </>
  );
}

function Stood({ stood: { values, lines }, names }: { stood: NonNullable<Step["stood"]>; names: Shown }) {
  const { history: words } = useOrdersWords();
  const { value, piece } = useTold(names);
  const facts = Object.entries(values).flatMap(([field, held]) => {
    const told = field === "currency" || held === 0 ? null : value(field, held);
    return told === null ? [] : [{ field, told }];
  });
  return (
    <details>
      <summary>{words.stood}</summary>
      {lines === null && <p className={styles.absent}>{words.linesLost}</p>}
      <ul className={styles.changes}>
        {lines?.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of the past stay in their order
          <li key={place}>{piece(line)}</li>
        ))}
      </ul>
      <dl className={styles.facts}>
        {facts.map(({ field, told }) => (
          <div key={field}>
            <dt>{nameIn(words.fields, field)}</dt>
            <dd dir="auto">{told}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
