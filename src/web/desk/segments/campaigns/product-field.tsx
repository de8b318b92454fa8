import { Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useGoods } from "../../api/campaigns.ts";
import type { CampaignGoods } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Between two letters nothing is asked. */
const PAUSE_MS = 250;

/** Which product stands under the message, if any: sought by its name. */
export function ProductField({ sku, set }: { sku: string | null; set: (sku: string | null) => void }) {
  const { campaigns } = useSegmentWords();
  return (
    <fieldset className={styles.product}>
      <legend>{campaigns.product}</legend>
      {sku === null ? <Search choose={set} /> : <Chosen sku={sku} drop={() => set(null)} />}
    </fieldset>
  );
}

/** A product that was chosen, by its name where the shop sells it. */
export function useGoodsOf(sku: string | null): CampaignGoods | null {
  const { locale } = useSpeech();
  const { data } = useGoods(sku ?? "", locale);
  return data?.find((one) => one.sku === sku) ?? null;
}

function Chosen({ sku, drop }: { sku: string; drop: () => void }) {
  const { campaigns } = useSegmentWords();
  const goods = useGoodsOf(sku);
  return (
    <div className={styles.person}>
      <div>
        <b>{goods?.name ?? sku}</b>
        <p className={styles.soft}>{[goods?.price, sku].filter(Boolean).join(" · ")}</p>
      </div>
      <Button variant="default" size="xs" onClick={drop}>
        {campaigns.productDrop}
      </Button>
    </div>
  );
}

function Search({ choose }: { choose: (sku: string) => void }) {
  const { campaigns } = useSegmentWords();
  const { locale } = useSpeech();
  const [typed, type] = useState("");
  const [sought] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const { data, isError } = useGoods(sought, locale);
  return (
    <>
      <TextInput
        label={campaigns.productFind}
        description={campaigns.productHint}
        value={typed}
        maxLength={200}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={(event) => {
          // The form is not sent while a product is sought.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      {isError && (
        <p className={styles.failed} role="alert">
          {campaigns.failed}
        </p>
      )}
      {sought !== "" && data?.length === 0 && <p className={styles.soft}>{campaigns.productNone}</p>}
      {sought !== "" && (
        <ul className={styles.plain}>
          {data?.map(({ sku, name, price }) => (
            <li key={sku}>
              <Button className={styles.choice} variant="subtle" size="compact-sm" onClick={() => choose(sku)}>
                {[name, price].filter(Boolean).join(" · ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
