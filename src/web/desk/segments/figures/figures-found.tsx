import { Button } from "@mantine/core";
import { type Turn, useFiguresFile } from "../../api/marketer.ts";
import type { Figures, ToldFigures } from "../../api/wire.ts";
import { Nothing } from "../../parts/states.tsx";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { Drawn } from "./drawn.tsx";
import { FiguresSql } from "./figures-sql.tsx";
import { FiguresTable } from "./figures-table.tsx";

/** Figures that were asked for: what was counted, the numbers, drawn and as a table, how it was counted. */
export function FiguresFound({ turn, figures }: { turn: Turn; figures: Figures }) {
  const { figures: words } = useSegmentWords();
  const { told, trouble, question } = figures;
  if (!told) return <Nothing icon="people" title={words.notReckoned} text={trouble ?? ""} />;
  return (
    <div className={styles.found}>
      <header className={styles.card}>
        <h1>{told.sentence}</h1>
        {told.kind === "value" && <Values told={told} />}
        <Unread words={turn.unread} />
        <p className={styles.soft}>{told.how}</p>
        <Deeds figures={figures} />
      </header>
      {told.kind !== "value" && <Rows told={told} />}
      <FiguresSql question={question} given={turn.answer.sql} />
    </div>
  );
}

function Values({ told }: { told: ToldFigures }) {
  const [row] = told.rows;
  const isOne = told.columns.length === 1;
  return row?.cells.map(({ text, change }, at) => (
    <p key={told.columns[at]?.name} className={styles.figure}>
      {!isOne && <span>{told.columns[at]?.name}</span>}
      <b>{text}</b>
      {change && <span>{change}</span>}
    </p>
  ));
}

function Rows({ told }: { told: ToldFigures }) {
  if (told.rows.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2>{told.heading}</h2>
      <Drawn told={told} />
      <FiguresTable told={told} />
      {told.notes.map((note) => (
        <p key={note} className={styles.soft}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Unread({ words }: { words: readonly string[] }) {
  const { result } = useSegmentWords();
  if (words.length === 0) return null;
  return (
    <p className={styles.warning}>
      <b>{result.unreadTitle}.</b> {result.unreadText(words.join(", "))}
    </p>
  );
}

/** What may be done with them: taken away as a file, or the people behind them looked at. */
function Deeds({ figures: { question, people } }: { figures: Figures }) {
  const { figures: words } = useSegmentWords();
  const { locale } = useSpeech();
  const { send, isPending } = useStepping();
  const file = useFiguresFile();
  const said = { by: "choice", text: words.whoAre } as const;
  return (
    <div className={styles.deeds}>
      <Button size="sm" variant="default" loading={file.isPending} onClick={() => file.mutate({ question, locale })}>
        {words.file}
      </Button>
      {people && (
        <Button size="sm" variant="default" disabled={isPending} onClick={() => send({ said, definition: people })}>
          {words.who}
        </Button>
      )}
      {file.isError && (
        <p className={styles.failed} role="alert">
          {words.fileFailed}
        </p>
      )}
    </div>
  );
}
