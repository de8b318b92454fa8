import type { ReactNode } from "react";
import card from "../insight/insight.module.css";
import styles from "./figures.module.css";

/** Rows of text and numbers under a heading; nothing where there are none. */
export function Table(props: {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** The last column has words, not numbers. */
  endsInWords?: boolean;
  children?: ReactNode;
}) {
  const { title, heads, rows, endsInWords = false, children } = props;
  if (rows.length === 0) return null;
  const [first, ...others] = heads;
  return (
    <section className={card.card} aria-label={title}>
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={endsInWords ? styles.words : undefined}>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {others.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...cells]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, at) => (
                  <td key={heads[at + 1] ?? ""}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {children}
    </section>
  );
}
