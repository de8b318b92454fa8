import { keysOf } from "../names/forms.ts";
import { wordsOf } from "../names/parts.ts";
import { onGood } from "./on-good.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

const SEASONAL = /^(?:зимн|летн|весенн|осенн|демисезон|зимов|літн|весня|осінн)/;
/** What makes a season of them: "летний период". */
const TIMES = /^(?:сезон|период|період|врем|час$|часу|мес|міс|кампан|распрод|розпрод|каникул|канікул)/;

/** "А летние не брали", in a shop that has summer tyres: goods, and no summer. */
export function onSeasonGoods(scene: Scene, term: Term): boolean {
  const { tokens, terms, lexicon } = scene;
  const token = tokens[term.to - 1];
  const next = terms[terms.indexOf(term) + 1];
  if (token === undefined || term.to - term.from !== 1 || !SEASONAL.test(token.plain)) return false;
  if (TIMES.test(tokens[next?.from ?? -1]?.plain ?? "") || means(next, "mailing", "discount")) return false;
  const keys = new Set(keysOf(token.plain));
  const names = lexicon.names.filter(
    ({ kind, names: called }) =>
      kind === "category" &&
      called.some((one) =>
        wordsOf(one.toLowerCase()).some((word) => keysOf(word).some((key) => keys.has(key) && key.length > 3)),
      ),
  );
  const [name] = names;
  if (name === undefined) return false;
  delete term.time;
  term.name = { from: term.from, to: term.to, names, how: "form" };
  return onGood(scene, term, name, names.slice(1));
}
