import { Refused } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import type { Condition, Definition } from "../../definition.ts";
import { describe } from "../../describe/describe.ts";
import { type Teller, tellerOf } from "../../describe/teller.ts";
import { membersOf } from "../../queries.ts";
import { peopleOf, type Shown } from "../people/people.ts";
import { factOf } from "./facts.ts";
import { truthsOf, whoIsCalled } from "./queries.ts";

/** A condition as it is of one customer. */
export interface WhyClause {
  path: number[];
  /** The condition, in words. */
  text: string;
  is: "true" | "false" | "unknown";
  /** What is so of the customer, in words: the number, the orders and their dates. Null of groups, and where there is nothing to tell. */
  fact: string | null;
}

/** Why a customer is in a segment, or is not. */
export interface Why {
  externalId: string;
  name: string | null;
  in: boolean;
  /** Every condition of the tree, the root first. */
  clauses: WhyClause[];
  /** Where only the first are asked for: by what they are ranked, and the customer's own. */
  top: { text: string; fact: string | null } | null;
  /** The same in sentences: whether they are in, then one for each condition without conditions inside. */
  lines: string[];
}

/** Tells of every condition whether it is true of a customer, and why. @throws Refused `not_found`: there is no such customer */
export async function whyIn(db: Database, definition: Definition, externalId: string, shown: Shown): Promise<Why> {
  const who = await whoIsCalled(db, externalId, shown.personal);
  if (!who) throw new Refused("not_found", "There is no such customer.");
  const { id } = who;
  const { now } = shown;
  const nodes = nodesOf(definition.where, []);
  const told = describe(definition, shown);
  const teller = tellerOf(shown, definition.timezone, true);
  const conditions = nodes.map((node) => node.condition);
  const truths = await truthsOf(db, definition, { id, conditions, now });
  const clauses: WhyClause[] = [];
  for (const [at, { path, condition }] of nodes.entries())
    clauses.push({
      path,
      text: told.clauses[at]?.text ?? "",
      is: truths[at] === null ? "unknown" : truths[at] ? "true" : "false",
      fact: await factOf(db, condition, { id, teller, personal: shown.personal }),
    });
  const isIn = (await membersOf(db, definition, { now, among: [id] })).length > 0;
  const top = told.top ? { text: told.top, fact: await rankOf(db, definition, { ...shown, id }) } : null;
  const name = shown.personal ? who.name : null;
  const leaves = clauses.filter((_, at) => isLeaf(nodes[at]?.condition));
  const lines = [
    teller.say("segment-why", { who: name ?? externalId, in: isIn ? "yes" : "no" }),
    ...leaves.map((clause) => lineOf(teller, clause)),
    ...(top ? [withFact(teller, top.text, top.fact)] : []),
  ];
  return { externalId, name, in: isIn, clauses, top, lines };
}

function nodesOf(condition: Condition, path: number[]): { path: number[]; condition: Condition }[] {
  const group = condition.kind === "all" || condition.kind === "any" ? condition.of : [];
  const inside = condition.kind === "not" || condition.kind === "except" ? [condition.of] : group;
  return [{ path, condition }, ...inside.flatMap((one, at) => nodesOf(one, [...path, at]))];
}

const isLeaf = (condition: Condition | undefined): boolean =>
  condition !== undefined && !["all", "any", "not", "except"].includes(condition.kind);

/** What a customer is ranked by. */
async function rankOf(db: Database, definition: Definition, { id, ...shown }: Shown & { id: number }) {
  const everybody: Condition = { kind: "all", of: [] };
  const [person] = await peopleOf(db, definition, { ...shown, ids: [id], among: everybody });
  return person?.facts[0] ?? null;
}

const lineOf = (teller: Teller, { is, text, fact }: WhyClause): string =>
  withFact(teller, teller.say("segment-why-clause", { is, clause: text }), fact);

const withFact = (teller: Teller, line: string, fact: string | null): string =>
  fact === null ? line : teller.say("segment-why-fact", { line, fact });
