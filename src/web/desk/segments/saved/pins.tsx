import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isProblem } from "../../api/problem.ts";
import { usePin, usePins } from "../../api/segments.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Whom somebody keeps in a segment or out of it, by their number. */
export function Pins({ id }: { id: string }) {
  const { saved } = useSegmentWords();
  const { data, isError, refetch } = usePins(id);
  const [customer, setCustomer] = useState("");
  const { mutate, isPending, error } = usePin(id);
  const keep = (place: "in" | "out") =>
    mutate({ customer: customer.trim(), place }, { onSuccess: () => setCustomer("") });
  return (
    <section className={styles.card} aria-label={saved.pins}>
      <h2>{saved.pins}</h2>
      <p className={styles.soft}>{saved.pinsLead}</p>
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data?.length === 0 && <p className={styles.soft}>{saved.noPins}</p>}
      <ul className={styles.people}>
        {data?.map(({ externalId, name, place }) => (
          <li key={externalId} className={styles.person}>
            <span>
              <b>{name ?? externalId}</b> <span className={styles.soft}>{saved.places[place]}</span>
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              disabled={isPending}
              aria-label={saved.unpinWhat(name ?? externalId)}
              onClick={() => mutate({ customer: externalId, place: null })}
            >
              {saved.unpin}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.pinning}>
        <TextInput
          label={saved.pinId}
          value={customer}
          onChange={({ currentTarget }) => setCustomer(currentTarget.value)}
          error={error ? (isProblem(error, "unknown_customers") ? saved.pinNobody : saved.failed) : undefined}
        />
        <Button variant="default" disabled={isPending || customer.trim() === ""} onClick={() => keep("in")}>
          {saved.places.in}
        </Button>
        <Button variant="default" disabled={isPending || customer.trim() === ""} onClick={() => keep("out")}>
          {saved.places.out}
        </Button>
      </div>
    </section>
  );
}
