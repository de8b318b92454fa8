import type { Scene } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import { whoOf } from "../person/who-of.ts";
import type { MarketerReading } from "../reading.ts";

type Act = NonNullable<MarketerReading["act"]>;

/** What the words ask to be done with what stands there; null where they ask who. */
export function actOf(scene: Scene, text: string): Act | null {
  const told = scene.terms.filter(
    (term) => !isLittle(term) && scene.tokens[term.from]?.kind !== "sign" && scene.tokens[term.from]?.kind !== "quote",
  );
  const [first] = told;
  if (first === undefined) return null;
  const isWhy = means(first, "act_why") || (told.some(asksWhy) && told.some((term) => means(term, "act_here")));
  if (isWhy) return { kind: "why", who: whoOf(text) };
  if (means(first, "act_save")) return { kind: "save", name: nameBehind(scene, first, text) };
  const alone = told.every((term) => term.senses.some((sense) => sense.startsWith("act_")));
  if (!alone) return null;
  if (means(first, "act_back")) return { kind: "back" };
  if (means(first, "act_anew")) return { kind: "anew" };
  if (means(first, "act_sql")) return { kind: "sql" };
  return means(first, "act_export") ? { kind: "export" } : null;
}

const isLittle = (term: Term): boolean =>
  means(term, "filler") && !term.senses.some((sense) => sense.startsWith("act_"));

const asksWhy = (term: Term): boolean => means(term, "act_why");

/** In quotes, or all that stands behind the words of saving. */
function nameBehind(scene: Scene, first: Term, text: string): string | null {
  const quoted = /[«"“„']([^»"”“']+)[»"”“']/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted.trim();
  const rest = scene.terms.slice(scene.terms.indexOf(first) + 1);
  const begin = rest.find((term) => !isLittle(term) && !means(term, "act_save", "in_segment", "name_field"));
  const from = begin === undefined ? undefined : scene.tokens[begin.from]?.from;
  const name = from === undefined ? "" : text.slice(from).replace(/[.!?\s]+$/u, "");
  return name === "" ? null : name;
}
