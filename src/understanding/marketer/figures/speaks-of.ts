import { means } from "../grammar/term.ts";
import { offerHeadIn } from "../offers/heads.ts";
import { withGoods } from "../offers/read-offers.ts";
import { readQuestion } from "../read-question.ts";
import { readCounts } from "./counts.ts";
import { says } from "./items.ts";
import { readFigures, sketchOf } from "./read-figures.ts";
import type { FiguresContext } from "./reading.ts";
import { near, plainOf, type Sketch, type Wanted } from "./sketch.ts";
import { readStructure } from "./structure.ts";
import { WEAK } from "./wanted.ts";

const PEOPLE = ["thing_person", "thing_buyer", "is_customers"];

/**
 * Whether a text asks for figures and not who: "выручка …", "… по месяцам"; "сколько клиентов из Риги" and "средний чек больше 5000"
 * ask who. What goes on from a question about figures is about figures.
 */
export function speaksOfFigures(text: string, context: FiguresContext): boolean {
  if (asksToOffer(text) || withGoods(text, context) !== null) return false;
  if (context.previous) {
    const { refines, status } = readFigures(text, context);
    if (refines && status === "answer") return true;
  }
  const { sketch } = sketchOf(text, context);
  readStructure(sketch);
  if (readCounts(text, sketch, context) !== null) return true;
  const isBroken = sketch.by !== null || sketch.isCompared || sketch.isTrend || sketch.isShare;
  const isOfPeople = sketch.wanted.every(({ sense }) => PEOPLE.includes(sense));
  const mayBe = sketch.wanted.length > 0 && (isBroken ? sketch.by !== "customer" : !isOfPeople && !isLimit(sketch));
  return mayBe && !asksWho(text, context, { sketch, isBroken });
}

/** "What should we offer to …?": not what is sold most. */
const asksToOffer = (text: string): boolean =>
  offerHeadIn(text)?.spans.some(({ from, to }) => OFFERED.test(text.slice(from, to))) ?? false;
const OFFERED = /(?:пред?л[ао][гж]|пропон|реко|совет|рад[иж]|offer|recommend|suggest|advise)/iu;

/** "Чей первый заказ был в сентябре", "потратили больше 50": nobody asks how much, no figure is named at the head, and people are found. */
function asksWho(text: string, context: FiguresContext, found: { sketch: Sketch; isBroken: boolean }): boolean {
  const { sketch, isBroken } = found;
  const isWho = readQuestion(text, { ...context, previous: context.people ?? null }).status === "answer";
  if (isWho && !isUntold(sketch) && readFigures(text, { ...context, previous: null }).status !== "answer") return true;
  const isAsked = sketch.items.some((item) => says(item, "how_many", "how_much", "which"));
  const isNamed = sketch.wanted.some((one) => isName(sketch, one));
  const isOnlyCompared = sketch.by === null && !sketch.isTrend && !sketch.isShare;
  const isOfThem = isOnlyCompared && THEM.test(sketch.tokens[0]?.plain ?? "");
  return !isAsked && !isNamed && (isWho || !isBroken || isOfThem);
}
/** "Виторг без повернень": a figure that is said not to be told, and no people. */
const isUntold = ({ blocked }: Sketch): boolean =>
  [...blocked].some((item) => says(item, "thing_return", "is_refunded", "how_many"));

/** "Клиенты из Рима, купившие больше чем на 50": who is at the head, so that "more than" compares no figures. */
const THEM = /^(?:клиент|кл[иі]єнт|покупат|покупц|люди|те$|тех$|кто$|хто$|ті$|custom|client|buyer|people|who$|those$)/;

/** "Выручка", "average order", and not "потратили", "заказы", "новички": a noun at the head that says how much. */
function isName(sketch: Sketch, { sense, item, isImplied }: Wanted): boolean {
  const isHead = sketch.items.every((one) => one.from >= item.from || one.use === "filler" || one.senses.length > 0);
  const isWeak = WEAK.includes(sense) ? sketch.by !== "return_reason" : WHO.includes(sense);
  return isHead && !isImplied && !isWeak && !VERB.test(plainOf(sketch, item));
}
const WHO = ["is_new", "is_active", "is_registrations"];
const VERB =
  /(?:л[аи]|лис[яь]|[аиія]в|ют|ут|[яа]т|ть)(?: |$)|^(?:have|has|had|haven't|did|is|are|was|were|still) |(?:ed|spent|spend|bought|made|placed|took|came|got)(?: |$)/;

/** "Средний чек больше 5000", "с выручкой от 1000": people of whom it is so. */
function isLimit(sketch: Sketch): boolean {
  const [first] = sketch.wanted;
  const next = first === undefined ? undefined : near(sketch, first.item, 1);
  const behind = next === undefined ? undefined : near(sketch, next, 1);
  const isOp = means(next?.term ?? undefined, "gt", "ge", "lt", "le");
  const isAsked = sketch.items.some((item) => says(item, "how_many", "how_much", "which"));
  return !isAsked && first?.sense !== "thing_order" && isOp && behind?.term?.number !== undefined;
}
