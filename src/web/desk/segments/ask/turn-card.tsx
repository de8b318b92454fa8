import type { Said, Turn } from "../../api/marketer.ts";
import { countText } from "../count-text.ts";
import { OtherFigures } from "../figures/other-figures.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import type { SegmentWords } from "../words/words.ts";
import { Marked } from "./marked.tsx";
import { Readings } from "./readings.tsx";
import { Which } from "./which.tsx";

/** One step: what was said, and what came of it. Other readings may be chosen while it is the last one. */
export function TurnCard({ turn, isLast }: { turn: Turn; isLast: boolean }) {
  const words = useSegmentWords();
  const { said, answer } = turn;
  const short = shortOf(answer, words);
  return (
    <article className={styles.turn}>
      {said.by === "words" ? (
        <p className={styles.asked}>
          <Marked text={said.text} words={answer.words} />
        </p>
      ) : (
        <p className={styles.note}>{noteOf(said, words)}</p>
      )}
      <div className={styles.told}>
        {short !== null && (
          <p>
            <b>{short}</b>
          </p>
        )}
        {answer.says.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {answer.open.map((open) => (
          <Readings key={`${open.kind} ${open.words}`} open={open} disabled={!isLast} />
        ))}
        {answer.which && <Which which={answer.which} disabled={!isLast} />}
        {answer.figures?.open.map((open) => (
          <OtherFigures key={`${open.kind} ${open.words}`} open={open} disabled={!isLast} />
        ))}
        {answer.act?.kind === "export" && <p>{words.save.exportFirst}</p>}
      </div>
    </article>
  );
}

/** What came of it, in a line; of what was asked before the page was loaded again, what it was. Null where all of it is said below. */
function shortOf(
  { figures, count, description, offers, act, which }: Turn["answer"],
  words: SegmentWords,
): string | null {
  if (offers?.kind === "each") return words.offers.one(offers.each.map(({ who }) => who).join(", "));
  if (offers?.kind === "with") return words.offers.with(offers.called);
  if (act?.kind === "why" || which) return null;
  if (!figures) return count ? countText(count, words) : description || words.ask.nobodyYet;
  const { told, trouble } = figures;
  if (!told) return trouble ?? words.figures.notReckoned;
  const [row] = told.rows;
  const isValue = told.kind === "value" && row;
  return isValue
    ? row.cells.map(({ text }) => text).join(" · ")
    : `${told.heading ?? ""}: ${words.figures.told(told.rows.length)}`;
}

function noteOf(said: Exclude<Said, { by: "words" }>, { ask }: SegmentWords): string {
  if (said.by === "hand") return ask.byHand;
  return said.by === "back" ? ask.steppedBack : ask.chosen(said.text);
}
