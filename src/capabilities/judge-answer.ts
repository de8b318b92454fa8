import type { Offered, Outcome } from "../dialogue/index.ts";
import { type JudgedAnswer, judge, search } from "../knowledge/index.ts";
import type { Capability, CapabilityContext } from "./capability.ts";

/** Articles that are offered in the place of one that did not help. */
const OTHERS_AT_MOST = 2;

/** Notes whether an answer helped. Where it did not, the next nearest articles and a person are offered, and the staff sees the question. */
export const judgeAnswer: Capability = async (context, _, { verdict }) => {
  if (!verdict) throw new Error("there is no verdict to note");
  const { id, helped, quiet } = verdict;
  const answer = await judge(context.db, { id, helped, at: context.at, hide: context.hide });
  if (quiet) return { kind: "told", tell: [] };
  if (helped) return { kind: "told", tell: [{ saying: { reply: "helped-thanks" } }] };
  return notHelped(context, answer);
};

function notHelped(context: CapabilityContext, answer: JudgedAnswer | null): Outcome {
  const { shop, at, effects, personCalled } = context;
  const options = answer ? { locale: answer.locale, at, timezone: shop.timezone } : null;
  const hits = options && answer ? search(shop.knowledge, answer.question, options) : [];
  if (answer?.isNew) effects.unanswered.push({ question: answer.question, locale: answer.locale, at, hits });
  const others = hits.filter(({ article }) => article.slug !== answer?.slug).slice(0, OTHERS_AT_MOST);
  const articles = others.map(({ article }): Offered => ({ label: article.title, value: `article:${article.slug}` }));
  const person: Offered[] = personCalled ? [] : [{ label: { reply: "choice-ask-person" }, value: "hand_off" }];
  const reply = articles.length > 0 ? "not-helped" : personCalled ? "not-helped-noted" : "not-helped-ask";
  const choices = [...articles, ...person];
  const yes = articles.length === 0 && !personCalled ? { yes: "hand_off" } : {};
  const question = answer ? { question: answer.question } : {};
  return { kind: "told", tell: [{ saying: { reply }, choices }], offer: { choices, ...yes, ...question } };
}
