import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { type ShopSettings, useChangeShop, useShopSettings } from "../../api/settings-shop.ts";
import { Failed, Loading } from "../../parts/states.tsx";
import { useMyself } from "../../staff/me.ts";
import { whyNot } from "../import/failed.ts";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { Holidays } from "./holidays.tsx";
import { Hours } from "./hours.tsx";
import { hoursOf, isSpan, type ShopPolicy, weekOf } from "./policy-form.ts";
import { Support } from "./support.tsx";
import { Switches } from "./switches.tsx";
import { Versions } from "./versions.tsx";
import { WORDS } from "./words.ts";

/** The shop's name, hours, periods and switches, with earlier versions. */
export function ShopPart() {
  const { data, isError, refetch } = useShopSettings();
  const changing = useChangeShop();
  if (isError) return <Failed again={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <Form key={data.version} settings={data} changing={changing} />
      <Versions settings={data} />
    </>
  );
}

function Form({ settings, changing }: { settings: ShopSettings; changing: ReturnType<typeof useChangeShop> }) {
  const words = useLocal(WORDS);
  const mayChange = useMyself().rights.includes("settings.change");
  const [policy, setPolicy] = useState<ShopPolicy>(settings.policy);
  const spans = [...Object.values(policy.hours ?? {}), ...Object.values(policy.holidays ?? {})].flat();
  const areHours = spans.every(isSpan);
  const isChanged = JSON.stringify(policy) !== JSON.stringify(settings.policy);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate({ seen: settings.version, policy });
  };
  const change = (changed: Partial<ShopPolicy>) => setPolicy({ ...policy, ...changed } as ShopPolicy);
  return (
    <form onSubmit={submit}>
      <p className={styles.soft}>{words.lead}</p>
      <fieldset disabled={!mayChange} className={styles.plain}>
        <About {...{ policy, change }} zone={words.zone(settings.timezone, settings.currency)} />
        <section className={styles.card} aria-label={words.hours}>
          <h3>{words.hours}</h3>
          <p className={styles.soft}>{words.hoursLead}</p>
          <Hours week={weekOf(policy.hours)} change={(week) => change({ hours: hoursOf(week) })} />
        </section>
        <section className={styles.card} aria-label={words.holidays}>
          <h3>{words.holidays}</h3>
          <p className={styles.soft}>{words.holidaysLead}</p>
          <Holidays days={policy.holidays ?? {}} change={(holidays) => change({ holidays })} />
        </section>
        <Support {...{ policy, change }} />
        <Windows {...{ policy, change }} />
        <Switches policy={policy} file={settings.file} change={setPolicy} />
        {!areHours && (
          <p className={styles.failed} role="alert">
            {words.wrongHours}
          </p>
        )}
        {changing.isError && (
          <p className={styles.failed} role="alert">
            {whyNot(changing.error, words.failed)}
          </p>
        )}
        <div className={styles.deeds}>
          <Button type="submit" disabled={!isChanged || !areHours} loading={changing.isPending}>
            {words.save}
          </Button>
          {isChanged && (
            <Button variant="default" onClick={() => setPolicy(settings.policy)}>
              {words.undo}
            </Button>
          )}
          <p className={styles.done} role="status">
            {changing.isSuccess && !isChanged && words.saved}
          </p>
        </div>
      </fieldset>
    </form>
  );
}

interface PartProps {
  policy: ShopPolicy;
  change: (changed: Partial<ShopPolicy>) => void;
}

function About({ policy, change, zone }: PartProps & { zone: string }) {
  const words = useLocal(WORDS);
  return (
    <section className={styles.card} aria-label={words.about}>
      <h3>{words.about}</h3>
      <TextInput
        mt="sm"
        label={words.name}
        value={policy.seller?.name ?? ""}
        maxLength={200}
        onChange={({ currentTarget: { value } }) =>
          change({ seller: value ? { ...policy.seller, name: value } : undefined })
        }
      />
      <p className={styles.soft}>{zone}</p>
      <TextInput
        mt="sm"
        type="number"
        min={0}
        step={1}
        label={words.people}
        description={words.peopleHint}
        value={String(policy.staff_online ?? 0)}
        onChange={({ currentTarget }) => change({ staff_online: Number(currentTarget.value) })}
      />
    </section>
  );
}

function Windows({ policy, change }: PartProps) {
  const words = useLocal(WORDS);
  const shown = (["return", "exchange"] as const).filter((key) => policy[key] !== undefined);
  if (shown.length === 0) return null;
  const labels = { return: words.returnDays, exchange: words.exchangeDays };
  return (
    <section className={styles.card} aria-label={words.windows}>
      <h3>{words.windows}</h3>
      {shown.map((key) => (
        <TextInput
          mt="sm"
          key={key}
          type="number"
          min={0}
          step={1}
          label={labels[key]}
          value={String(policy[key]?.days ?? 0)}
          onChange={({ currentTarget }) => change({ [key]: { ...policy[key], days: Number(currentTarget.value) } })}
        />
      ))}
    </section>
  );
}
