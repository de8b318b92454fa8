import type { ToldFigures } from "../../api/wire.ts";
import styles from "../segments.module.css";

/** The numbers, row by row. */
export function FiguresTable({ told: { heading, columns, rows } }: { told: ToldFigures }) {
  return (
    <div className={styles.scrolling}>
      <table className={`${styles.table} ${styles.scrollable}`}>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key ?? ""}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, at) => (
                <td key={columns[at]?.name}>
                  <b>{cell.text}</b>
                  {cell.change && <div className={styles.soft}>{cell.change}</div>}
                  {cell.share && <div className={styles.soft}>{cell.share}</div>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
