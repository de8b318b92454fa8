import { Link } from "wouter";
import { useCustomer } from "../../api/customers.ts";
import type { CustomerRecord } from "../../api/people-wire.ts";
import { isProblem } from "../../api/problem.ts";
import { Offers } from "../../conversation/offers.tsx";
import { Worth } from "../../conversation/worth.tsx";
import { Failed, Loading } from "../../parts/states.tsx";
import { Nowhere } from "../../shell/nowhere.tsx";
import { useMyself } from "../../staff/me.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";
import { Consents } from "./consents.tsx";
import { Conversations, Orders, Tickets } from "./happenings.tsx";
import { History } from "./history.tsx";
import { Identity } from "./identity.tsx";
import { Mails } from "./mails/mails.tsx";
import { Notes } from "./notes.tsx";
import { OwnFields, ProfileFields } from "./profile.tsx";

/** Everything that the shop knows of a customer. */
export function CustomerPage({ externalId }: { externalId: string }) {
  const { data, error, refetch } = useCustomer(externalId);
  if (isProblem(error, "not_found")) return <Nowhere />;
  if (!data) return error ? <Failed again={() => void refetch()} /> : <Loading />;
  return <Known record={data} />;
}

function Known({ record }: { record: CustomerRecord }) {
  const words = useCustomersWords();
  const { locale } = useSpeech();
  const { rights } = useMyself();
  const { externalId, firstName, patronymic, lastName, masked } = record;
  const changes = rights.includes("customers.change") && !masked;
  return (
    <>
      <Link href="/customers">← {words.back}</Link>
      <h1>{[firstName, patronymic, lastName].filter(Boolean).join(" ") || words.nameless}</h1>
      <p className={styles.soft}>{externalId}</p>
      {masked && <p className={styles.note}>{words.masked}</p>}
      <div className={styles.columns}>
        <div>
          <ProfileFields record={record} changes={changes} />
          <OwnFields record={record} changes={changes} />
          <Orders record={record} />
          <Conversations record={record} />
          <Mails record={record} />
          <Tickets record={record} />
        </div>
        <div>
          <Notes record={record} changes={changes} />
          <Identity record={record} />
          <Consents record={record} />
          <div className={styles.card}>
            <Worth customer={externalId} />
          </div>
          <div className={styles.card}>
            <Offers customer={externalId} language={record.language ?? locale} put={null} />
          </div>
          <History externalId={externalId} changes={changes} />
        </div>
      </div>
    </>
  );
}
