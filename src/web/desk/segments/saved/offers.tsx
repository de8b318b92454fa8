import { useSegmentOffers } from "../../api/recommendations.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { money } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { Goods } from "../result/goods.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** What to offer to the people of a segment. */
export function Offers({ id }: { id: string }) {
  const { offers } = useSegmentWords();
  const { locale } = useSpeech();
  const { data, isError, refetch } = useSegmentOffers(id, locale);
  const goods = data?.map(({ price, ...one }) => ({
    ...one,
    price: price ? money(price.amount, price.currency, locale) : null,
  }));
  return (
    <section className={styles.card} aria-label={offers.title}>
      <h2>{offers.title}</h2>
      {!goods && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {goods && <Goods goods={goods} />}
    </section>
  );
}
