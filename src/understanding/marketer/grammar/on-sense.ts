import { onComparative } from "./comparatives.ts";
import { onAgainst, onMoreThan, onTimes } from "./on-against.ts";
import { onElsewhere } from "./on-elsewhere.ts";
import { onChannel, onField, onHasTelegram } from "./on-field.ts";
import { onGiven } from "./on-given.ts";
import { onHeads } from "./on-heads.ts";
import { onModifier } from "./on-modifier.ts";
import { onNegation } from "./on-negation.ts";
import { onPronoun } from "./on-pronoun.ts";
import { onReckoned } from "./on-reckoned.ts";
import { onKnown, onTrait } from "./on-trait.ts";
import { onRank } from "./ranks.ts";
import { GOODS, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** A word of the lists: the first of its meanings that fits here. Returns whether one did. */
export function onSense(scene: Scene, term: Term): boolean {
  return STEPS.some((step) => step(scene, term));
}

const STEPS: readonly ((scene: Scene, term: Term) => boolean)[] = [
  onGiven,
  onBefore,
  onFormerly,
  onNegation,
  onTimes,
  onAgainst,
  onMoreThan,
  onRank,
  onComparative,
  onReckoned,
  onField,
  onHasTelegram,
  onChannel,
  onElsewhere,
  onHeads,
  onTrait,
  onKnown,
  onModifier,
  onPronoun,
  onVague,
  onGoodsNoun,
  onWasBefore,
  onArrival,
  onFiller,
];

function onVague(scene: Scene, term: Term): boolean {
  const sense = term.senses.find((one) => one.startsWith("vague"));
  if (sense === undefined) return false;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  const isOfValue = sense === "vague_loyal" && next?.name?.names.every(({ kind }) => kind === "custom_value") === true;
  if (isOfValue) term.use = "filler";
  else if (RANKED.includes(sense) && scene.rank?.terms.some((one) => means(one, "most", "top"))) {
    use(term);
    if (sense === "vague_big") scene.rank.isBySum = true;
  } else scene.vague.push({ term, sense });
  return true;
}
/** "Самые щедрые", "most active": by how much or how often they buy. */
const RANKED = ["vague_big", "vague_active", "vague_loyal", "vague_often"];

/** "Технику Apple", "Nike stuff": goods beside a name of goods are those. */
function onGoodsNoun({ terms }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  const isBeside = [terms[at - 1], terms[at + 1]].some((one) =>
    one?.name?.names.some(({ kind }) => GOODS.includes(kind)),
  );
  if (!means(term, "goods_noun") || !isBeside) return false;
  term.use = "filler";
  return true;
}

/** "Нет покупок с сентября, но раньше были": that is what "since" says already. */
function onWasBefore({ clause }: Scene, term: Term): boolean {
  const isSince =
    clause?.negated === true && clause.whens.some(({ hit, window }) => hit.lead === "since" || window?.kind === "last");
  if (!means(term, "was_before") || !isSince) return false;
  term.use = "filler";
  return true;
}

/** "Used to buy coffee and stopped": "stopped" says that it was so. */
function onFormerly({ terms }: Scene, term: Term): boolean {
  if (!means(term, "formerly") || !terms.some((one) => means(one, "stopped"))) return false;
  term.use = "filler";
  return true;
}

/** "Joined from the garden show": the source says it. */
function onArrival({ chunk }: Scene, term: Term): boolean {
  const isOfSource = chunk.terms.some((one) => one.name?.names.some(({ kind }) => kind === "source"));
  if (!means(term, "registered") || !isOfSource) return false;
  use(term);
  return true;
}

/** "Купили до письма": of which of the two came first nobody can be asked this way round. */
function onBefore({ terms, tokens, clause }: Scene, term: Term): boolean {
  const next = terms[terms.indexOf(term) + 1];
  const isTold =
    clause?.group === "orders" &&
    /^(?:до|перед|before)$/.test(tokens[term.from]?.plain ?? "") &&
    means(next, "letter", "mailing", "ticket", "visit", "return", "registered");
  if (isTold) term.senses = ["before_it"];
  return isTold;
}

function onFiller(_scene: Scene, term: Term): boolean {
  if (
    !means(
      term,
      "filler",
      "show",
      "of_them",
      "count_noun",
      "known",
      "people",
      "and",
      "but",
      "who",
      "different",
      "products_noun",
      "categories_noun",
      "brands_noun",
      "than",
      "rank_by",
      "from_end",
      "by_times",
      "own_field",
    )
  )
    return false;
  term.use = "filler";
  return true;
}
