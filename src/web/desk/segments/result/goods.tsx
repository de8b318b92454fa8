import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** A product to offer to many. */
interface Good {
  sku: string;
  name: string;
  people: number;
  of: number;
  why: string;
  /** In words. */
  price?: string | null;
}

/** Goods to offer, the best first: for how many of the people each is, and why. */
export function Goods({ goods }: { goods: readonly Good[] }) {
  const { offers } = useSegmentWords();
  if (goods.length === 0) return <p className={styles.soft}>{offers.none}</p>;
  return (
    <>
      <p className={styles.soft}>{offers.lead}</p>
      <ol className={styles.goods}>
        {goods.map(({ sku, name, people, of, why, price }) => (
          <li key={sku}>
            <p>
              <b>{name}</b>
              {price && <span className={styles.soft}> {price}</span>}
            </p>
            <p className={styles.share}>
              <meter min={0} max={of} value={people} aria-hidden="true" />
              {offers.forOf(people, of)}
            </p>
            <p className={styles.soft}>{why}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
