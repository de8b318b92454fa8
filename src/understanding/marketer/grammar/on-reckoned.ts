import { addFact } from "./facts.ts";
import { GROUP, reckonedField, SCORED } from "./reckoned.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What was reckoned of customers by its words alone: groups of RFM, scores such as 555, how likely somebody leaves, a ranking by it. */
export function onReckoned(scene: Scene, term: Term): boolean {
  return (
    onGroup(scene, term) || onScores(scene, term) || onRisk(scene, term) || onLate(scene, term) || onRankBy(scene, term)
  );
}

function onGroup(scene: Scene, term: Term): boolean {
  const sense = term.senses.find((one) => one.startsWith(GROUP));
  return sense !== undefined && addValue(scene, "rfm_group", sense.slice(GROUP.length), term);
}

function addValue(scene: Scene, field: string, value: string, ...terms: Term[]): true {
  addFact(scene, field, { kind: "attribute", field, test: { kind: "in", values: [value] } }, ...terms);
  return true;
}

const SCORES = ["rfm_recency", "rfm_frequency", "rfm_monetary"];

/** "RFM 545"; elsewhere the word only says what a group is of. */
function onScores(scene: Scene, term: Term): boolean {
  const [, letter = "", digit] = term.senses.find((one) => one.startsWith(SCORED))?.slice(SCORED.length - 1) ?? "";
  if (digit !== undefined) return addScore(scene, "rfm".indexOf(letter), Number(digit), term);
  if (!means(term, "rfm")) return false;
  const next = scene.terms.slice(scene.terms.indexOf(term) + 1).find((one) => !means(one, "filler", "eq"));
  const number = next?.number;
  if (next === undefined || number?.is !== "number" || !/^[1-5]{3}$/.test(String(number.value))) {
    if (!scene.terms.some(isOfRfm)) return false;
    term.use = "filler";
    return true;
  }
  delete next.number;
  [...String(number.value)].forEach((one, at) => {
    addScore(scene, at, Number(one), term, next);
  });
  return true;
}

function addScore(scene: Scene, at: number, value: number, ...terms: Term[]): true {
  const field = SCORES[at] ?? "";
  addFact(scene, field, { kind: "attribute", field, test: { kind: "number", is: { op: "=", value } } }, ...terms);
  return true;
}

const isOfRfm = (term: Term): boolean =>
  term.senses.some((sense) => sense.startsWith(GROUP)) || (term.own?.field.name.startsWith(GROUP) ?? false);

const LEVELS = [
  ["big", "high"],
  ["small", "low"],
  ["average", "medium"],
] as const;
const NEAR = 3;

/** "Likely to churn"; "the risk of leaving is high". */
function onRisk(scene: Scene, term: Term): boolean {
  const { terms } = scene;
  const said = LEVELS.find(([, level]) => means(term, `risk_${level}`));
  if (said !== undefined) return addValue(scene, "churn_risk", said[1], term);
  if (!means(term, "risk")) return false;
  const at = terms.indexOf(term);
  const near = [...terms.slice(at + 1, at + 1 + NEAR), ...terms.slice(Math.max(0, at - 1), at)];
  for (const [sense, level] of LEVELS) {
    const word = near.find((one) => means(one, sense) && one.name === undefined);
    if (word !== undefined) return addValue(scene, "churn_risk", level, term, word);
  }
  return false;
}

/** "Overdue for an order": it was expected before today. */
function onLate(scene: Scene, term: Term): boolean {
  if (!means(term, "late_order")) return false;
  const window = { kind: "earlier", n: 1, unit: "day" } as const;
  addFact(scene, "next_order", { kind: "attribute", field: "next_order", test: { kind: "within", window } }, term);
  return true;
}

/** "Top 100 by predicted value". */
function onRankBy({ rank, lexicon }: Scene, term: Term): boolean {
  const field = reckonedField(term);
  if (field === null || rank === null || rank.by !== null || rank.field !== null) return false;
  if (lexicon.lacks?.includes(field)) return false;
  rank.field = field;
  use(term);
  return true;
}
