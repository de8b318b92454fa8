import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What a word of a clause says here: "ни разу не платили" is about payments, and not about what was spent. */
export function meantBy(scene: Scene, term: Term, said: string): string {
  const { group, marks } = scene.clause ?? { group: null, marks: new Set<string>() };
  if (said === "stopped" && group === "visits" && marks.has("cart")) return "abandoned";
  const isOfTickets = group === "tickets" && !scene.chunk.terms.some((one) => means(one, "letter", "mailing"));
  if (said === "open" && isOfTickets && isPlainly(scene, term, /^(?:открыт|відкрит|open$)/)) return "open_ticket";
  if (said === "one_time" && scene.pending.not.length > 0 && isPlainly(scene, term, /^(?:single|one)$/))
    return "order_one";
  if (said === "unpaid" && isDeniedTwice(scene, term)) return "paid";
  const isPaying =
    said === "spend" && scene.pending.not.length > 0 && isPlainly(scene, term, /плат|сплач|^paid$|^pay$/);
  return isPaying && scene.chunk.terms.every(({ number, name }) => number === undefined && name === undefined)
    ? "paid"
    : said;
}

const isPlainly = ({ tokens }: Scene, { from, to }: Term, what: RegExp): boolean =>
  tokens.slice(from, to).some(({ plain }) => what.test(plain));

/** "Ни один не оплачен": nobody has denied it twice. */
const isDeniedTwice = ({ chunk, tokens }: Scene, { from }: Term): boolean =>
  tokens[from]?.plain === "не" && chunk.terms.some((one) => one.from < from && means(one, "nothing", "never"));
