import { useEffect } from "react";
import { useParams } from "wouter";
import { keyOf } from "../parts/packed.ts";
import { Tabs } from "../parts/tabs.tsx";
import { Nowhere } from "../shell/nowhere.tsx";
import { useMyself } from "../staff/me.ts";
import { CustomerPage } from "./card/customer-page.tsx";
import styles from "./customers.module.css";
import { DuplicatesPage } from "./duplicates/duplicates-page.tsx";
import { CustomersList } from "./list.tsx";
import { useCustomersWords } from "./words/use-words.ts";

/** The shop's customers: the list, and one of them. */
export function CustomersPage() {
  const { part } = useParams<{ part?: string }>();
  const { title } = useCustomersWords();
  useEffect(() => {
    document.title = `${title} · Beseda`;
  }, [title]);
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Parts part={part} />
        <Part part={part} />
      </div>
    </main>
  );
}

const DUPLICATES = "duplicates";

function Parts({ part }: { part: string | undefined }) {
  const { title, list, duplicates } = useCustomersWords();
  const { rights } = useMyself();
  if (!rights.includes("customers.change") || (part !== undefined && part !== DUPLICATES)) return null;
  const tabs = [
    { href: "/customers", name: list, count: 0, isCurrent: part === undefined },
    { href: `/customers/${DUPLICATES}`, name: duplicates.tab, count: 0, isCurrent: part === DUPLICATES },
  ];
  return <Tabs label={title} tabs={tabs} />;
}

function Part({ part }: { part: string | undefined }) {
  const { rights } = useMyself();
  if (part === undefined) return <CustomersList />;
  if (part === DUPLICATES) return rights.includes("customers.change") ? <DuplicatesPage /> : <Nowhere />;
  const externalId = part.startsWith("=") ? keyOf(part.slice(1)) : null;
  return externalId ? <CustomerPage key={externalId} externalId={externalId} /> : <Nowhere />;
}
