import type { NumberHit } from "../values.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Words that rank people wherever they stand; little words of the same look only count beside one of these. */
const RANKING = ["top", "most", "least", "youngest", "eldest", "most_generous"];

/** "Самары" is no "самый". */
const isName = ({ name }: Term): boolean => name !== undefined && (name.how === "exact" || name.how === "form");

/** Words of rank, unless they only compare ("at most") or say "the very". */
const isRanking = (term: Term): boolean =>
  !isName(term) && means(term, ...RANKING) && !means(term, "le", "ge", "gt", "lt");

const FIRST = /^(?:перв|перш|последн|останн|first|last)/;

/** "Первые два заказа": orders are no people. */
function isOfOrders({ terms, tokens }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  const [next, behind] = [terms[at + 1], terms[at + 2]];
  return (
    FIRST.test(tokens[term.from]?.plain ?? "") &&
    next?.number !== undefined &&
    means(behind, "orders", "order_one", "letter")
  );
}

/** A ranking that is spoken of anywhere in the text is known from its beginning: "10 % of those who spent most". */
export function expectRank(scene: Scene): void {
  const said = scene.terms.filter((term) => isRanking(term) && !isOfOrders(scene, term));
  const terms = said.length > 0 ? said : isOfLargest(scene);
  if (terms.length === 0) return;
  scene.rank = {
    n: null,
    percent: false,
    lowest: terms.some((term) => means(term, "least", "youngest")),
    terms,
    by: null,
    field: terms.some((term) => means(term, ...BY_AGE)) ? "age" : null,
    ...(terms.some((term) => means(term, "most_generous")) && { isBySum: true as const }),
  };
}

/** "Ten customers with the biggest order": the phrase bears its superlative, and the number before people says of how many. */
function isOfLargest({ terms }: Scene): Term[] {
  const isCompared = terms.some((term) => means(term, "gt", "ge", "lt", "le", "or_more", "or_less"));
  const count = terms.find(
    (term, at) => term.number?.is === "number" && means(terms[at + 1], "people", "woman", "man"),
  );
  return count !== undefined && !isCompared && terms.some((term) => means(term, "largest")) ? [count] : [];
}

/** "Самых молодых", "найстарших": ranked by age. */
const BY_AGE = ["youngest", "eldest"];

/** A word of rank has been counted already. */
export function onRank(scene: Scene, term: Term): boolean {
  const { rank } = scene;
  if (rank === null) return false;
  if (
    means(term, "pieces") &&
    scene.terms.slice(0, scene.terms.indexOf(term)).some((one) => means(one, "count_noun"))
  ) {
    rank.terms.push(term);
    use(term);
    return true;
  }
  if (!rank.terms.includes(term) && !means(term, "rank_by", "big", "small")) return false;
  if (!rank.terms.includes(term) && means(term, "rank_by")) {
    if (scene.clause?.isRank === true && scene.isHere) return false;
    rank.terms.push(term);
  }
  use(term);
  return true;
}

/** Whether a number says how many people: "топ-10", "20 самых …", "50 women with the highest …". */
export function isRankCount(scene: Scene, term: Term, hit: NumberHit, next: Term | undefined): boolean {
  const { rank } = scene;
  if (rank === null || rank.n !== null || scene.pending.op !== null || hit.upTo !== undefined || hit.is === "money")
    return false;
  if (means(next, ...NO_PEOPLE)) return false;
  const before = scene.terms[scene.terms.indexOf(term) - 1];
  if (means(before, "first", ...RANKING) || rank.terms.some((one) => one === before)) return true;
  if (hit.is === "percent" || means(next, "per_cent")) return true;
  const isOfPeople =
    means(next, "people", "woman", "man", ...RANKING) || next?.name?.names.some(({ kind }) => kind === "city") === true;
  return isOfPeople || (next?.senses.some((sense) => sense.startsWith("vague")) ?? false);
}

/** "Топ-10 городов": of those no people are the first. */
const NO_PEOPLE = [
  "live",
  "region_noun",
  "country_noun",
  "products_noun",
  "brands_noun",
  "categories_noun",
  "orders",
  "mailing",
];

/** Takes it as that. */
export function setRankCount({ rank }: Scene, term: Term, hit: NumberHit, next: Term | undefined): boolean {
  if (rank === null) return false;
  rank.n = hit.value;
  rank.percent = hit.is === "percent" || means(next, "per_cent");
  if (means(next, "per_cent")) use(next);
  use(term);
  return true;
}
