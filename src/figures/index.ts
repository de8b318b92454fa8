export { figuresSqlOf, reckonFigures } from "./answer.ts";
export { checkQuestion } from "./check.ts";
export { type CsvHeads, figuresCsv } from "./csv.ts";
export { describeFigures, type FiguresDescription, toldBy } from "./describe/describe.ts";

export type { FigureRow, Figures } from "./figures.ts";
export { type PrintedFigures, printedFigures } from "./printed.ts";
export {
  DIMENSIONS,
  type Dimension,
  type Measure,
  NAMED_MEASURES,
  type PlainMeasure,
  type Question,
  question,
  TIMES,
} from "./question.ts";
export { type ToldCell, type ToldFigures, toldFigures } from "./told.ts";
export { CannotReckon } from "./trouble.ts";
export { peopleOf } from "./whose.ts";
