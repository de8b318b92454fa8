import { Button } from "@mantine/core";
import { useIsOn } from "../api/functions.ts";
import { useOffers } from "../api/recommendations.ts";
import type { CustomerOffers } from "../api/wire.ts";
import { Icon } from "../parts/icon.tsx";
import { money } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import styles from "./about.module.css";

/** What to offer the customer next, each with the reason; `put` puts a sentence into the answer, and is null while somebody else answers. */
export function Offers(props: { customer: string; language: string; put: ((text: string) => void) | null }) {
  const { customer, language, put } = props;
  const { locale } = useSpeech();
  const { offers: words } = useWords();
  const areOn = useIsOn("recommendations");
  const { data } = useOffers(customer, locale, language);
  if (!data || !areOn) return null;
  return (
    <section className={styles.part} aria-label={words.title}>
      <h2>{words.title}</h2>
      {data.length === 0 && <p className={styles.absent}>{words.none}</p>}
      <ul className={styles.offers}>
        {data.map((offer) => (
          <Shown key={offer.sku} offer={offer} put={put} />
        ))}
      </ul>
    </section>
  );
}

function Shown({ offer, put }: { offer: CustomerOffers["offers"][number]; put: ((text: string) => void) | null }) {
  const { words, locale } = useSpeech();
  const { name, price, why, reply } = offer;
  return (
    <li>
      <b>{name}</b>
      {price && <span>{money(price.amount, price.currency, locale)}</span>}
      <small>{why}</small>
      {put && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="pencil" size={14} />}
          aria-label={words.offers.putOf(name)}
          onClick={() => put(reply)}
        >
          {words.offers.put}
        </Button>
      )}
    </li>
  );
}
