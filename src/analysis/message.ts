import type { Locale } from "../base/index.ts";
import type { MarketerAnswer, OfferedGoods, Offering, ToldGoods } from "./answer.ts";
import { figuresMessage } from "./figures-message.ts";
import { markOf } from "./mark.ts";
import type { AnalysisParts } from "./parts.ts";
import { personButtons } from "./which.ts";

/** As many people are named in a message. */
const NAMED = 5;
/** Telegram takes 64 characters of a button. */
const LABEL = 60;
/** What a tapped reading says: which of the open ones. */
const PICK = /^segment:(\d{1,3}):([\w-]+)$/;

/** An answer for a channel of messages: a text, and a button for each other reading. */
export interface AnswerMessage {
  text: string;
  buttons: { label: string; payload: string }[];
}

/** An answer as one message: what was understood, how many, what was not, and the first few people. */
export function messageOf(answer: MarketerAnswer, locale: Locale, say: AnalysisParts["say"]): AnswerMessage {
  if (answer.figures) return figuresMessage(answer, answer.figures, { locale, say });
  const { description, count, people, says, open, sql, definition, offers } = answer;
  const tell: Tell = (...of) => say(locale, ...of);
  if (answer.act?.kind === "why" || answer.which) return personMessage(answer, tell);
  if (offers?.kind === "each") return { text: [...says, ...eachOf(offers, tell)].join("\n\n"), buttons: [] };
  if (offers?.kind === "with") {
    const lead = tell("offers-with", { called: offers.called });
    return { text: [...goodsUnder(lead, offers.goods), ...says].join("\n\n"), buttons: [] };
  }
  const lines = [
    ...(offers?.kind === "who" ? [say(locale, "offers-who", { called: offers.called })] : []),
    ...(definition
      ? [description]
      : offers?.kind === "who"
        ? []
        : says.length > 0
          ? []
          : [say(locale, "segment-nothing-understood")]),
    ...(count
      ? [say(locale, count.atLeast ? "segment-people-at-least" : "segment-people", { count: count.value })]
      : []),
    ...says,
    ...(offers?.kind === "to" ? [goodsOf(offers.goods, locale, say)] : []),
    ...(offers?.kind === "to" ? [] : people.length > 0 ? [namesOf(answer, locale, say)] : []),
    ...(sql ? [sql] : []),
    ...open.map(({ words, kind }) => say(locale, kind === "ambiguous" ? "segment-also" : "segment-vague", { words })),
  ];
  const readings = open.flatMap((one) => one.readings);
  return {
    text: lines.filter((line) => line !== "").join("\n\n"),
    buttons: readings.slice(0, 12).map((one, at) => ({
      label: shortened(`${one.count} · ${one.description}`),
      payload: `segment:${at}:${markOf(one.definition)}`,
    })),
  };
}

type Tell = (reply: string, args: Record<string, string>) => string;

/** Goods, each with why, under a line that says what they are; nothing where there are none. */
const goodsUnder = (lead: string, goods: readonly ToldGoods[]): string[] =>
  goods.length > 0 ? [lead, goods.map(({ name, why }) => `• ${name}\n  ${why}`).join("\n")] : [];

/** What to offer to each. */
const eachOf = ({ each }: Extract<Offering, { kind: "each" }>, tell: Tell): string[] =>
  each.flatMap(({ who, goods }) => goodsUnder(tell("offers-one", { who }), goods));

/** What is told of somebody, or who of several is meant: numbered, since words may choose as well as a button. */
function personMessage({ says, which, offers }: MarketerAnswer, tell: Tell): AnswerMessage {
  const people = which?.people.map(({ name, externalId, facts }, at) => {
    const who = name ? `${name} (${externalId})` : externalId;
    return `${at + 1}. ${[who, ...facts].join(" · ")}`;
  });
  const goods = offers?.kind === "each" ? eachOf(offers, tell) : [];
  const text = [...goods, ...says, ...(people ? [people.join("\n")] : [])].join("\n\n");
  return { text, buttons: which ? personButtons(which) : [] };
}

/** Which open reading a tapped button means; null where it means none. */
export const pickedIn = (payload: string): { at: number; mark: string } | null => {
  const [, at, mark] = PICK.exec(payload) ?? [];
  return at === undefined || mark === undefined ? null : { at: Number(at), mark };
};

/** What to offer, each with for how many and why. */
const goodsOf = (goods: readonly OfferedGoods[], locale: Locale, say: AnalysisParts["say"]): string =>
  goods.map(({ name, people, of, why }) => `${say(locale, "offers-line", { name, people, of })}\n  ${why}`).join("\n");

function namesOf({ people, count }: MarketerAnswer, locale: Locale, say: AnalysisParts["say"]): string {
  const named = people.slice(0, NAMED).map(({ name, externalId, facts }) => {
    const who = name ? `${name} (${externalId})` : externalId;
    return facts.length > 0 ? `• ${who}: ${facts.join(", ")}` : `• ${who}`;
  });
  const rest = (count?.value ?? 0) - named.length;
  return [...named, ...(rest > 0 ? [say(locale, "segment-more-people", { count: rest })] : [])].join("\n");
}

const shortened = (label: string): string => (label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label);
