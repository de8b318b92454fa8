import type { TimeHit } from "../values.ts";
import { onName } from "./on-name.ts";
import { type Scene, textOf } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** "The Valentine's Day campaign", "смс про чёрную пятницу": what a mailing is called or is about, and no day of its own. */
export function isCampaignDay(scene: Scene, term: Term, { window }: TimeHit & { kind: "window" }): boolean {
  const said = scene.tokens.slice(term.from, term.to).map(({ plain }) => plain);
  const isHoliday =
    window?.kind === "between" &&
    window.from === window.to &&
    said.every((word) => !/\d/.test(word) && !DAY.test(word));
  return isHoliday && !LED.test(said[0] ?? "") && isOfMailing(scene, term);
}
const DAY = /^(?:[вп]?оза?вчера|вчора|сегодня|сьогодні|today|yesterday|последн|last)/;
/** What leads to a time, and not to what something is about. */
const LED = /^(?:в|во|у|за|с|со|з|із|после|після|до|on|in|at|during|since|after|before|by|over)$/;

/** A word of letters stands right before or behind it, or it is their clause and nothing but "about" leads to it. */
function isOfMailing({ terms, tokens, clause, isHere }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  const [before, earlier, next] = [terms[at - 1], terms[at - 2], terms[at + 1]];
  const isLed = LED.test(tokens[term.from - 1]?.plain ?? "");
  const beside = [before, means(before, "filler", "topic") ? earlier : undefined, next];
  if (!isLed && beside.some((one) => means(one, "mailing", "letter", "sms", "link"))) return true;
  return !isLed && isHere && clause?.group === "messages" && !clause.terms.some((one) => one.name !== undefined);
}

/** The campaign of that name, where there is one; else it is said that there is none. */
export function onCampaignDay(scene: Scene, term: Term): boolean {
  const names = (term.name?.names ?? []).filter(({ kind }) => kind === "campaign");
  if (names.length > 0) return onName(scene, term, names);
  scene.missing.push({ words: textOf(scene, term), kind: "campaign", nearest: null });
  return true;
}
