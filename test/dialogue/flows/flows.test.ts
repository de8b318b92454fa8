import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import { CAPABILITIES } from "../../../src/capabilities/index.ts";
import { FLOW_NAMES, FLOWS } from "../../../src/dialogue/index.ts";
import { heard, kindShop, start, talk, yes } from "../talk.ts";

const replies = (locale: string) =>
  readFileSync(new URL(`../../../knowledge-base/replies/${locale}.ftl`, import.meta.url), "utf8");
const missing = FLOW_NAMES.filter((name) => !FLOWS.has(name));

test.each(LOCALES)("everything that is understood and not done yet has a reply of its own in %s", (locale) => {
  const text = replies(locale);
  const wanted = missing.map((name) => `unsupported-${name.replaceAll("_", "-")}`);
  expect(wanted.filter((name) => !text.includes(`\n${name} = `))).toEqual([]);
});

test("what is not done yet is offered to a person, and a yes calls one", () => {
  for (const name of missing) {
    const talking = talk(kindShop);
    const turn = talking.hear([start(name)]);
    expect(turn.steps).toContainEqual(expect.objectContaining({ kind: "say", refused: "unsupported" }));
    expect(heard(talking.hear([yes]))).toEqual(["a person: asked"]);
  }
});

test("every flow ends in calls that exist, and collects only what it takes", () => {
  for (const flow of FLOWS.values()) {
    expect(flow.steps.length).toBeGreaterThan(0);
    for (const step of flow.steps)
      if ("call" in step) expect(CAPABILITIES).toHaveProperty(step.call);
      else expect(flow.takes).toContain(step.collect);
  }
});

test("a flow for proven customers can be proven into: it takes what the channel says of who writes", () => {
  for (const flow of FLOWS.values()) if (flow.needs === "customer") expect(flow.takes).toContain("identity");
});
