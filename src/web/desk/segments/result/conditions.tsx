import type { Definition, MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { conditionAt, insideOf, type Path } from "../tree.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { Chip } from "./chip.tsx";
import { TopChip } from "./top-chip.tsx";

/** What was understood, a condition a chip; groups with theirs inside. */
export function Conditions({ definition, clauses }: { definition: Definition; clauses: MarketerAnswer["clauses"] }) {
  const { result } = useSegmentWords();
  const { where } = definition;
  const paths = where.kind === "all" ? where.of.map((_, at) => [at]) : [[]];
  return (
    <div className={styles.conditions}>
      <h2>{result.clauses}</h2>
      {paths.length === 0 && <p>{result.everybody}</p>}
      <ul className={styles.chips}>
        {paths.map((path) => (
          <Node key={path.join(".")} definition={definition} clauses={clauses} path={path} />
        ))}
        {definition.top && <TopChip definition={definition} top={definition.top} />}
      </ul>
    </div>
  );
}

type NodeProps = { definition: Definition; clauses: MarketerAnswer["clauses"]; path: Path };

function Node({ definition, clauses, path }: NodeProps) {
  const { result } = useSegmentWords();
  const condition = conditionAt(definition.where, path);
  if (!condition) return null;
  const text = clauses.find((clause) => clause.path.join(".") === path.join("."))?.text ?? "";
  const groups = { any: result.anyOf, all: result.allOf, not: null, except: null };
  const heading = condition.kind in groups ? groups[condition.kind as keyof typeof groups] : null;
  const inside = heading ? insideOf(condition) : [];
  return (
    <li className={styles.node} data-group={heading ? true : undefined}>
      <Chip definition={definition} path={path} condition={condition} text={text} shown={heading ?? text} />
      {inside.length > 0 && (
        <ul className={styles.chips}>
          {inside.map((_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is known by its place
            <Node key={at} definition={definition} clauses={clauses} path={[...path, at]} />
          ))}
        </ul>
      )}
    </li>
  );
}
