import { type ImportState, refusedPath } from "../../api/settings-import.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import { WORDS } from "./words.ts";

/** What was imported of late. */
export function LastImports({ last }: { last: ImportState[] }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className={styles.card} aria-label={words.last}>
      <h3>{words.last}</h3>
      <ul className={styles.rows}>
        {last.map(({ id, madeAt, state, report, problem }) => (
          <li key={id}>
            <span className={styles.what}>
              <b>{when.format(new Date(madeAt))}</b>
              <small>
                {report?.files.map(({ file, rows }) => `${file}: ${rows.toLocaleString(locale)}`).join("; ")}
              </small>
              {problem && <small>{words.failed[problem.code] ?? words.failed.other}</small>}
              {state === "interrupted" && <small>{words.interrupted}</small>}
            </span>
            {report && report.refused > 0 && (
              <a href={refusedPath(id)} download>
                {words.report.file}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
