import { Link } from "wouter";
import { useSpeech } from "../words/context.tsx";
import styles from "./tabs.module.css";

/** One of the lists that a page is divided into; a count of 0 is not shown. */
export interface Tab {
  href: string;
  name: string;
  count: number;
  isCurrent: boolean;
}

/** Leads between the lists of a page. `fills`: they share the whole width. */
export function Tabs({ label, tabs, fills = false }: { label: string; tabs: readonly Tab[]; fills?: boolean }) {
  const { locale } = useSpeech();
  return (
    <nav className={fills ? `${styles.tabs} ${styles.filling}` : styles.tabs} aria-label={label}>
      {tabs.map(({ href, name, count, isCurrent }) => (
        <Link key={href} href={href} aria-current={isCurrent ? "page" : undefined}>
          {name}
          {count > 0 && <b>{count.toLocaleString(locale)}</b>}
        </Link>
      ))}
    </nav>
  );
}
