import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { FLOWS } from "../../src/dialogue/index.ts";
import { Policy } from "../../src/policy/index.ts";
import { KINDS, readTranscripts, type Transcript } from "./transcript.ts";

const LOCALES = ["ru", "uk", "en"] as const;
const transcripts = await readTranscripts("kept");

/** Kinds that a flow cannot have, and why; every flow has all others. */
const HAS_NO: Partial<Record<string, readonly (typeof KINDS)[number][]>> = {
  // It is not insisted on, so there is nothing to come back to, and the first contact ends it.
  leave_contact: ["resumed", "corrected"],
  // It asks for nothing but who writes.
  like_last_order: ["corrected", "abandoned", "resumed", "restarted"],
  // Nothing rules out a complaint.
  complaint: ["refused"],
};

/** What one conversation at one door cannot show, and where it is tested instead. */
const ELSEWHERE: Record<string, string> = {
  join_thread: "conversation/doors.test.ts",
  "cancel.reasons": "orders/rules/rules.test.ts",
  "cancel.unless_changed": "orders/rules/rules.test.ts",
  "change_items.once": "orders/rules/rules.test.ts",
  "return.once": "orders/rules/rules.test.ts",
  "return.refund_to": "orders/rules/rules.test.ts",
  "exchange.once": "orders/rules/rules.test.ts",
  "campaigns.per_week": "campaigns/campaigns.test.ts",
  "campaigns.quiet_hours": "campaigns/sending/sending.test.ts",
  "campaigns.pace": "campaigns/sending/sending.test.ts",
  "recommendations.except_categories": "recommendations/rules/exclusions.test.ts",
  "recommendations.except_brands": "recommendations/rules/exclusions.test.ts",
  "recommendations.except_products": "recommendations/rules/exclusions.test.ts",
  "recommendations.for_customers": "recommendations/rules/exclusions.test.ts",
  "support.first_answer_minutes": "desk/journey.test.ts",
  "support.resolve_minutes": "desk/journey.test.ts",
  "support.requeue_minutes": "conversation/desk/due.test.ts",
  "support.assign": "conversation/desk/due.test.ts",
  "support.at_most": "conversation/desk/due.test.ts",
  "campaigns.holdout": "campaigns/campaigns.test.ts",
  "keep.segment_journal_days": "services/trim.test.ts",
  "keep.marketer_chat_days": "services/trim.test.ts",
};

/** Keys that rule no customer: when people work. What they say of it is in `person.yaml`. */
const NO_RULES: readonly string[] = ["hours", "holidays", "staff_online"];

/** Still to be written: nothing may stay here. */
const MISSING: readonly string[] = [];

const rules = Object.entries(Policy.shape)
  .flatMap(([key, schema]) => keysOf(key, schema))
  .filter((rule) => !NO_RULES.includes(rule));

/** The keys of a section, or the key of what is a rule by itself. */
function keysOf(key: string, schema: z.core.$ZodType): string[] {
  const { def } = schema._zod;
  if (def.type === "object" && "shape" in def)
    return Object.keys(def.shape as object).map((inner) => `${key}.${inner}`);
  return "innerType" in def ? keysOf(key, def.innerType as z.core.$ZodType) : [key];
}

/** A transcript shows a rule, or all rules of a section. */
const isNamed = (shown: ReadonlySet<string>, rule: string): boolean =>
  shown.has(rule) || shown.has(rule.split(".")[0] ?? rule);

const isOf = (locale: string) => (transcript: Transcript) => transcript.id.startsWith(`${locale}-`);
const lacking = (wanted: string[]): string[] =>
  wanted.filter((one) => !(one in ELSEWHERE) && !MISSING.includes(one)).sort();

describe("the transcripts show", () => {
  it.each(LOCALES)("every flow in %s", (locale) => {
    const shown = new Set(transcripts.filter(isOf(locale)).map(({ flow }) => flow));
    expect(lacking([...FLOWS.keys()].filter((flow) => !shown.has(flow)))).toEqual([]);
  });

  it.each(LOCALES)(
    "every flow gone well, refused, corrected, abandoned, resumed after a day and after a restart in %s",
    (locale) => {
      const shown = transcripts.filter(isOf(locale)).flatMap(({ flow, kind }) => kind.map((one) => `${flow} ${one}`));
      const flows = [...FLOWS.keys()].filter((flow) => !(flow in ELSEWHERE));
      const wanted = flows.flatMap((flow) =>
        KINDS.filter((kind) => !HAS_NO[flow]?.includes(kind)).map((kind) => `${flow} ${kind}`),
      );
      expect(lacking(wanted.filter((one) => !shown.includes(one)))).toEqual([]);
    },
  );

  it.each(LOCALES)("every rule of the policy in %s", (locale) => {
    const shown = new Set(transcripts.filter(isOf(locale)).flatMap(({ rule }) => rule));
    expect(lacking(rules.filter((rule) => !isNamed(shown, rule)))).toEqual([]);
    expect(rules.length).toBeGreaterThan(30);
  });

  it("only flows and rules that there are", () => {
    const odd = transcripts.flatMap(({ id, rule }) =>
      rule.filter((one) => !rules.some((known) => isNamed(new Set([one]), known))).map((one) => `${id}: ${one}`),
    );
    expect(odd).toEqual([]);
  });

  it("what happens after a day where they say resumed, and after a restart where they say restarted", () => {
    const idle = transcripts.filter(
      ({ kind, turns }) =>
        (kind.includes("resumed") && !turns.some((turn) => "wait" in turn)) ||
        (kind.includes("restarted") && !turns.some((turn) => "event" in turn && turn.event === "restart")),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it("at least 150 conversations", () => {
    expect(transcripts.length).toBeGreaterThanOrEqual(150);
  });
});

it.each(Object.entries(ELSEWHERE))("%s is tested in %s", (name, path) => {
  const file = new URL(`../${path}`, import.meta.url);
  const [word = name] = (name.split(".").at(-1) ?? name).split("_thread");
  expect(existsSync(file) && readFileSync(file, "utf8").includes(word)).toBe(true);
});
