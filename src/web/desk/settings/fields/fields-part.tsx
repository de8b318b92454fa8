import { ActionIcon, Button } from "@mantine/core";
import { useState } from "react";
import { useOrderFields, useRemoveField, useShopFields } from "../../api/fields.ts";
import type { ShopField, ShopFields } from "../../api/people-wire.ts";
import { Icon } from "../../parts/icon.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { FieldForm } from "./field-form.tsx";
import { useFieldsWords } from "./words/use-words.ts";

type Listed = ShopFields["fields"][number];

/** A field of text that nobody has named yet. */
const blank = (key: string): ShopField => ({
  ...{ key, names: { ru: key, uk: key, en: key }, kind: "text", choices: [], hiddenFrom: [], inChat: false },
});

/** What the shop keeps of its customers beside what every shop has. */
export function FieldsPart() {
  const words = useFieldsWords();
  const { data, isError, refetch } = useShopFields();
  const [open, setOpen] = useState<{ field: ShopField; isNew: boolean } | null>(null);
  if (!data) return isError ? <Failed again={() => void refetch()} /> : <Loading />;
  const close = () => setOpen(null);
  return (
    <>
      <section className={styles.card} aria-label={words.title}>
        <p className={styles.soft}>{words.lead}</p>
        {data.fields.length === 0 && <p>{words.none}</p>}
        <Made fields={data.fields} edit={(field) => setOpen({ field, isNew: false })} />
        {open && <FieldForm key={open.field.key} field={open.field} isNew={open.isNew} close={close} />}
        {!open && (
          <div className={styles.deeds}>
            <Button onClick={() => setOpen({ field: blank(""), isNew: true })}>{words.add}</Button>
          </div>
        )}
      </section>
      <Offered title={words.fromPolicy} fields={data.fromPolicy} take={(field) => setOpen({ field, isNew: false })} />
      <Offered
        title={words.unnamed}
        fields={data.unnamed.map(blank)}
        take={(field) => setOpen({ field, isNew: false })}
      />
    </>
  );
}

function Made({ fields, edit }: { fields: Listed[]; edit: (field: ShopField) => void }) {
  const words = useFieldsWords();
  const { locale } = useSpeech();
  const order = useOrderFields();
  const up = (at: number) => {
    const keys = fields.map(({ key }) => key);
    const [moved] = keys.splice(at, 1);
    if (moved !== undefined) keys.splice(at - 1, 0, moved);
    order.mutate(keys);
  };
  return (
    <ul className={styles.rows}>
      {fields.map(({ values, ...field }, at) => (
        <li key={field.key}>
          <span className={styles.what}>
            <b>{field.names[locale]}</b>
            <small>
              {[words.kinds[field.kind], field.key, field.inChat ? words.chat : null].filter(Boolean).join(" · ")}
            </small>
          </span>
          <span className={styles.deeds}>
            {at > 0 && (
              <ActionIcon
                variant="subtle"
                size="lg"
                disabled={order.isPending}
                aria-label={words.up(field.names[locale])}
                onClick={() => up(at)}
              >
                ↑
              </ActionIcon>
            )}
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={words.edit(field.names[locale])}
              onClick={() => edit(field)}
            >
              <Icon name="pencil" />
            </ActionIcon>
            <Removal field={field} values={values} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is lost is said before it is. */
function Removal({ field, values }: { field: ShopField; values: number }) {
  const words = useFieldsWords();
  const { words: desk, locale } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, isError } = useRemoveField();
  if (!asking)
    return (
      <Button
        variant="subtle"
        size="compact-md"
        aria-label={words.removeOf(field.names[locale])}
        onClick={() => setAsking(true)}
      >
        {words.remove}
      </Button>
    );
  return (
    <span role="alert">
      <small>{isError ? words.failed : words.lost(values)}</small>
      <Button color="red" size="compact-md" loading={isPending} onClick={() => mutate(field.key)}>
        {words.removeSurely}
      </Button>{" "}
      <Button variant="default" size="compact-md" onClick={() => setAsking(false)}>
        {desk.common.cancel}
      </Button>
    </span>
  );
}

interface OfferedProps {
  title: string;
  fields: ShopField[];
  take: (field: ShopField) => void;
}

/** Fields that are there by another way, and can be named and typed here. */
function Offered({ title, fields, take }: OfferedProps) {
  const words = useFieldsWords();
  const { locale } = useSpeech();
  if (fields.length === 0) return null;
  return (
    <section className={styles.card} aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.rows}>
        {fields.map((field) => (
          <li key={field.key}>
            <span className={styles.what}>
              <b>{field.names[locale]}</b>
              <small>{field.key}</small>
            </span>
            <Button
              variant="default"
              size="compact-md"
              aria-label={words.takeOf(field.key)}
              onClick={() => take(field)}
            >
              {words.take}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
