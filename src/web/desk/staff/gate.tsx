import type { ReactNode } from "react";
import styles from "./gate.module.css";
import { LanguageChoice } from "./language-choice.tsx";

/** A page in front of the desk: one card in the middle. */
export const Gate = ({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) => (
  <main className={styles.gate}>
    <section className={styles.card}>
      <p className={styles.brand}>Beseda</p>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
    <LanguageChoice />
  </main>
);

/** What went wrong, for everybody to notice. */
export const Fault = ({ children }: { children: ReactNode }) => (
  <p className={styles.fault} role="alert">
    {children}
  </p>
);

/** Something to know before one begins. */
export const Remark = ({ children }: { children: ReactNode }) => <p className={styles.remark}>{children}</p>;
