import { type ImportState, isAtWork, refusedPath } from "../../api/settings-import.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../settings.module.css";
import { useLocal } from "../words/local.ts";
import own from "./import.module.css";
import { reasonIn } from "./reason.ts";
import { WORDS } from "./words.ts";

type Told = NonNullable<ImportState["report"]>;
type TargetTold = Told["targets"][number];

/** What came of a trial or an import: rows by what they are of, and why some were refused. */
export function Report({ state }: { state: ImportState }) {
  const words = useLocal(WORDS);
  if (isAtWork(state)) return null;
  const { report, problem } = state;
  if (problem || state.state === "interrupted")
    return (
      <p className={styles.failed} role="alert">
        {problem ? (words.failed[problem.code] ?? (problem.message || words.failed.other)) : words.interrupted}
      </p>
    );
  if (!report) return null;
  return (
    <div>
      <p className={styles.done}>{state.state === "tried" ? words.tried : words.done}</p>
      {report.cut && <p className={styles.soft}>{words.cut}</p>}
      <Counts targets={report.targets} />
      {report.statusChanges > 0 && (
        <p className={styles.soft}>
          {words.report.moved(report.statusChanges)}{" "}
          {report.notices.customers > 0 && words.report.notices(report.notices.customers)}
        </p>
      )}
      <Reasons title={words.report.reasons} report={report} of="refused" />
      {state.state === "done" && report.refused > 0 && (
        <p>
          <a href={refusedPath(state.id)} download>
            {words.report.file}
          </a>
        </p>
      )}
      <Reasons title={words.report.noted} report={report} of="mended" />
    </div>
  );
}

const sum = (reasons: Record<string, number>): number => Object.values(reasons).reduce((all, one) => all + one, 0);

function Counts({ targets }: { targets: TargetTold[] }) {
  const { report } = useLocal(WORDS);
  const { locale } = useSpeech();
  const told = (count: number) => count.toLocaleString(locale);
  return (
    <div className={own.scroll}>
      <table>
        <thead>
          <tr>
            <th>{report.what}</th>
            {[report.rows, report.added, report.updated, report.unchanged, report.refused].map((name) => (
              <th key={name} data-number>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {targets.map((one) => (
            <tr key={one.target}>
              <td>{report.targets[one.target] ?? one.target}</td>
              <td data-number>{told(one.rows)}</td>
              <td data-number>{told(one.added)}</td>
              <td data-number>{told(one.updated)}</td>
              <td data-number>{told(one.unchanged)}</td>
              <td data-number>{told(sum(one.refused))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Reasons({ title, report, of }: { title: string; report: Told; of: "refused" | "mended" }) {
  const words = useLocal(WORDS);
  const { locale } = useSpeech();
  const told = report.targets.flatMap(({ target, [of]: reasons }) =>
    Object.entries(reasons).map(([reason, count]) => ({ target, reason, count })),
  );
  if (told.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {told.map(({ target, reason, count }) => (
          <li key={target + reason}>
            {words.report.targets[target] ?? target}: {reasonIn(reason, locale)} — {count.toLocaleString(locale)}
          </li>
        ))}
      </ul>
    </>
  );
}
