export type { ChatAgain } from "./again.ts";
export { type Analysis, discreet, makeAnalysis } from "./analysis.ts";
export type {
  Choice,
  FiguresAnswer,
  KnownPerson,
  MarketerAnswer,
  OfferedGoods,
  Offering,
  Open,
  Person,
  Told,
  ToldGoods,
  Understood,
} from "./answer.ts";
export { pickedFigures, wantsPeople } from "./figures-message.ts";
export { markOf } from "./mark.ts";
export { type AnswerMessage, messageOf, pickedIn } from "./message.ts";
export type {
  AnalysisParts,
  Asked,
  Asker,
  Count,
  FigurePort,
  OfferPort,
  PersonPort,
  ReadQuestion,
  SegmentPort,
} from "./parts.ts";
export { type Step, trimChats } from "./queries.ts";
export { tappedPerson } from "./which.ts";
