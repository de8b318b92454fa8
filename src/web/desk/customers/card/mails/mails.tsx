import { Button } from "@mantine/core";
import { useState } from "react";
import { useMails } from "../../../api/customers.ts";
import type { CustomerMails, CustomerRecord } from "../../../api/people-wire.ts";
import { clockTime } from "../../../parts/times.ts";
import { useMyself } from "../../../staff/me.ts";
import { useSpeech } from "../../../words/context.tsx";
import styles from "../../customers.module.css";
import { useCustomersWords } from "../../words/use-words.ts";
import { MailForm } from "./mail-form.tsx";

/** Mails that the staff wrote to the customer with what became of each, and how to write one. Gone for who does not answer customers. */
export function Mails({ record }: { record: CustomerRecord }) {
  const { rights } = useMyself();
  return rights.includes("conversations.answer") && !record.masked ? <Written record={record} /> : null;
}

function Written({ record: { externalId, language } }: { record: CustomerRecord }) {
  const { mails: words, failed } = useCustomersWords();
  const { data, isError } = useMails(externalId);
  const [writes, setWrites] = useState(false);
  const lacks = data && (data.canSend ? (data.addresses.length === 0 ? words.noAddress : null) : words.noServer);
  return (
    <section className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {!data && isError && <p className={styles.failed}>{failed}</p>}
      {lacks && <p className={styles.note}>{lacks}</p>}
      {data && !lacks && writes && (
        <MailForm externalId={externalId} about={data} language={language} close={() => setWrites(false)} />
      )}
      {data && !lacks && !writes && (
        <Button variant="default" size="compact-md" onClick={() => setWrites(true)}>
          {words.write}
        </Button>
      )}
      {data?.mails.length === 0 && !writes && <p className={styles.absent}>{words.none}</p>}
      <ul className={styles.plain}>
        {data?.mails.map((mail) => (
          <Mail key={mail.id} mail={mail} />
        ))}
      </ul>
    </section>
  );
}

function Mail({ mail }: { mail: CustomerMails["mails"][number] }) {
  const { mails: words } = useCustomersWords();
  const { locale } = useSpeech();
  const { at, by, to, subject, text, state, why, reply, nextAt } = mail;
  const when = new Date(at).toLocaleString(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li>
      <details>
        <summary>{subject}</summary>
        <p className={styles.words} dir="auto">
          {text}
        </p>
      </details>
      <small>{[by, when, to].filter(Boolean).join(" · ")}</small>
      <span className={state === "failed" ? styles.failed : styles.soft}>
        {[
          words.states[state],
          state !== "sent" && why && (reply ? words.answered(words.whys[why], reply) : words.whys[why]),
          nextAt && words.again(clockTime(new Date(nextAt), locale)),
        ]
          .filter(Boolean)
          .join(" ")}
      </span>
    </li>
  );
}
