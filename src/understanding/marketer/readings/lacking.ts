import { conditionOf } from "../conditions/piece.ts";
import type { Clause, Piece } from "../grammar/clause.ts";
import { type Group, HEADS } from "../grammar/heads.ts";
import { type Scene, textOf } from "../grammar/scene.ts";
import type { Term } from "../grammar/term.ts";
import { leavesOf } from "../refine/tree.ts";

/**
 * Pieces that speak of something that this shop has nothing at all of (visits, answers to NPS, levels of loyalty) are no conditions: with
 * "never" everybody would be found by them. Their words are unread, and it is said what is missing.
 */
export function dropLacking(scene: Scene): void {
  for (const piece of [...scene.pieces]) {
    if (!isLacking(scene, piece)) continue;
    const terms = piece.kind === "fact" ? piece.terms : headsOf(piece);
    for (const term of terms) term.use = undefined;
    scene.missing.push({ words: saidOf(scene, terms), kind: "subject", nearest: null });
    drop(scene, piece);
  }
}

function drop(scene: Scene, piece: Piece): void {
  const at = scene.pieces.indexOf(piece);
  scene.pieces.splice(at, 1);
  const next = scene.pieces[at];
  if (at === 0 && next !== undefined && next.join !== "after" && next.join !== "afterwards") next.join = "none";
  if (scene.rank?.by === piece) scene.rank.by = null;
}

function isLacking(scene: Scene, piece: Piece): boolean {
  const { has, lacks } = scene.lexicon;
  if (piece.kind === "fact") return isOfField(piece.condition, lacks ?? []);
  if (piece.group === "birthday") return lacks?.includes("birth_date") ?? false;
  if (piece.group === "registered") return lacks?.includes("registered") ?? false;
  if (piece.group === "next_order") return lacks?.includes("next_order") ?? false;
  if (piece.group === "scores") return sourcesOf(scene, piece).some((source) => !has[source]);
  const source = SOURCES[piece.group];
  return source !== undefined && !has[source];
}

const SOURCES: Partial<Record<Group, "orders" | "returns" | "messages" | "visits" | "tickets">> = {
  orders: "orders",
  returns: "returns",
  messages: "messages",
  visits: "visits",
  tickets: "tickets",
};

/** An age is known by the date of birth. Whether a field is known at all can be asked where it never is. */
function isOfField(condition: ReturnType<typeof conditionOf>, lacks: readonly string[]): boolean {
  if (condition?.kind !== "attribute" || condition.test.kind === "known" || condition.test.kind === "unknown")
    return false;
  return lacks.includes(condition.field === "age" ? "birth_date" : condition.field);
}

function sourcesOf(scene: Scene, piece: Piece) {
  const condition = conditionOf(piece, scene);
  return condition === null
    ? ["nps" as const]
    : leavesOf(condition).flatMap((leaf) => (leaf.kind === "quantity" ? [leaf.of.of.source] : []));
}

/** The words that say what it is about; goods and times are known well. */
function headsOf(clause: Clause): Term[] {
  const own = clause.terms.filter((term) => term.senses.some((sense) => HEADS.get(sense)?.group === clause.group));
  return own.length > 0 ? own : clause.terms;
}

const saidOf = (scene: Scene, terms: readonly Term[]): string =>
  [...terms]
    .sort((a, b) => a.from - b.from)
    .map((term) => textOf(scene, term))
    .join(" ");
