import type { Condition, Window } from "../../../segments/index.ts";
import type { Amount, Clause } from "../grammar/clause.ts";
import type { Made } from "./made.ts";

const denied = (clause: Clause, condition: Condition): Condition =>
  clause.negated ? { kind: "not", of: condition } : condition;

const joined = (clause: Clause, of: Condition[]): Made => {
  const [only] = of;
  if (of.length <= 1) return only === undefined ? null : denied(clause, only);
  return denied(clause, { kind: clause.whens.some(({ join }) => join === "or" || join === "and") ? "any" : "all", of });
};

/** Birthdays, registration, consent and being reachable. */
export const customerConditions: Partial<Record<Clause["group"], (clause: Clause) => Made>> = {
  birthday: birthday,
  registered: (clause) => cameThen(clause),
  source: (clause) => cameThen(clause),
  next_order: (clause) => expectedThen(clause),
  consent: consent,
  reach: (clause) => denied(clause, { kind: "reachable", channels: channelsOf(clause) }),
};

/** Who gave none at all has given none to any channel. */
function consent(clause: Clause): Made {
  const channels = channelsOf(clause);
  const granted = !clause.negated && !clause.marks.has("unsubscribed");
  if (clause.only && granted && clause.channels.length === 1) return onlyBy(channels);
  const isAll = clause.marks.has("all_of") && clause.marks.has("unsubscribed");
  const isNone = (clause.negated || isAll) && clause.channels.length === 0 && channels.length > 1;
  if (!isNone) return { kind: "consent", channels, granted };
  return { kind: "all", of: channels.map((one) => ({ kind: "consent", channels: [one], granted })) };
}

/** "Подписаны только на смс": and on nothing else. */
const onlyBy = (channels: readonly Channel[]): Made => ({
  kind: "all",
  of: (["email", "telegram", "sms"] as const).map((one) => ({
    kind: "consent",
    channels: [one],
    granted: channels.includes(one),
  })),
});
type Channel = "email" | "telegram" | "sms";

const cameThen = (clause: Clause): Made =>
  joined(
    clause,
    [...clause.whens.map(({ window }) => window), ...clause.lengths.map(sinceThen)].flatMap((window): Condition[] =>
      window === null ? [] : [{ kind: "attribute", field: "registered", test: { kind: "within", window } }],
    ),
  );

/** "Зарегистрированы больше года": that long ago. */
const sinceThen = ({ op, n, unit }: Clause["lengths"][number]): Window | null =>
  op === null || op === "=" ? null : { kind: op.startsWith(">") ? "earlier" : "last", n, unit };

/** What they will buy nobody has reckoned. */
const expectedThen = (clause: Clause): Made =>
  clause.goods.length > 0
    ? null
    : joined(
        clause,
        clause.whens.flatMap((when): Condition[] => {
          const window = aheadOf(when);
          return window === null ? [] : [{ kind: "attribute", field: "next_order", test: { kind: "within", window } }];
        }),
      );

/** A month is told of its last one, and so says nothing of the next. */
function aheadOf({ birthday, hit }: Clause["whens"][number]): Window | null {
  if (hit.window?.kind === "between") return hit.window;
  if (birthday?.kind === "this") return { kind: "this", unit: birthday.unit, shift: birthday.shift };
  if (birthday?.kind !== "next") return null;
  return birthday.n === 0
    ? { kind: "this", unit: birthday.unit, shift: 0 }
    : { kind: "next", n: birthday.n, unit: birthday.unit };
}

const channelsOf = ({ channels, marks }: Clause): ("email" | "telegram" | "sms")[] => {
  if (channels.length > 0) return [...new Set(channels)];
  return marks.has("letter") ? ["email"] : ["email", "telegram", "sms"];
};

/** "В этом году исполняется 30", "turned 40": born so many years before that time, or of that age. */
function turned(clause: Clause, { value: years, to, op, isBare }: Amount): Made {
  const [when, ...more] = clause.whens;
  if (to !== undefined || years > 120 || more.length > 0) return null;
  if (when === undefined) {
    const is = { op: isBare ? (">=" as const) : op, value: years };
    return clause.marks.has("grown")
      ? denied(clause, { kind: "attribute", field: "age", test: { kind: "number", is } })
      : null;
  }
  const on = when.birthday;
  const isThis =
    on?.kind === "this" && (on.unit === "year" || (on.shift === 0 && !["week", "season"].includes(on.unit)));
  if (on === null || (!isThis && on.kind !== "month")) return null;
  const isYear = isThis && on.unit === "year";
  const window: Window = { kind: "this", unit: "year", shift: (isYear ? on.shift : 0) - years };
  const born: Condition = { kind: "attribute", field: "birth_date", test: { kind: "within", window } };
  return denied(clause, isYear ? born : { kind: "all", of: [{ kind: "birthday", on }, born] });
}

function birthday(clause: Clause): Made {
  const [amount] = clause.amounts;
  if (amount !== undefined && clause.marks.has("turned")) return turned(clause, amount);
  const of = clause.whens.flatMap((when): Condition[] => {
    const isYear = clause.marks.has("birth_year") && !clause.marks.has("birthday");
    if ((isYear || when.birthday === null) && isOfYear(when)) {
      return when.window === null
        ? []
        : [{ kind: "attribute", field: "birth_date", test: { kind: "within", window: when.window } }];
    }
    return when.birthday === null ? [] : [{ kind: "birthday", on: when.birthday }];
  });
  return joined(clause, of);
}

/** "Родились в 1990", and not "родились в мае" or "родились 29 февраля". */
const isOfYear = ({ hit, window }: Clause["whens"][number]): boolean =>
  hit.anyYear !== true && (window?.kind === "between" || (window?.kind === "named" && window.year !== undefined));
