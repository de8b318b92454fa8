import type { Name } from "../reading.ts";
import type { Scene } from "./scene.ts";
import type { Term } from "./term.ts";

/** "Москвички", "киянки": women by the ending, in Russian and Ukrainian, unless the city itself is called so ("Каменка"). */
export function isWomanOf({ tokens, pieces }: Scene, term: Term, names: readonly Name[]): boolean {
  const [token] = tokens.slice(term.from, term.to);
  const last = pieces.at(-1);
  if (token === undefined || term.name?.how !== "form" || (last?.kind === "fact" && (last.negated || last.except)))
    return false;
  const isCity = names.some((name) => name.names.some((one) => one.toLowerCase().startsWith(token.plain.slice(0, -2))));
  return (
    !isCity &&
    /(?:[аия]чк|[ая]нк|[ая]вк|с?[иі]тк)(?:а|и|у|ам|ами|ах|ою|ой)$|(?:[ая]нок|[иі]чек|[іи]чок)$/u.test(token.plain)
  );
}
