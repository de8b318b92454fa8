import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import type { Conversation } from "../../../src/conversation/index.ts";
import { FLOWS } from "../../../src/dialogue/index.ts";
import { makeModels, type OpenModels, promptFiles } from "../../../src/language/index.ts";
import { readKeptModel } from "../../../src/services/kept-reader.ts";
import { assistedReader, localReader } from "../../../src/understanding/index.ts";
import { faultsOf } from "../attacks/faults.ts";
import { LEAKS, type Obeying, startObeying } from "../attacks/obeying.ts";
import { plantInProduct } from "../attacks/planted-shop.ts";
import { attacks, malicious, some } from "../attacks/sets.ts";
import { openStage } from "../stage.ts";
import { allowSelfService, makeHousehold } from "./household.ts";
import { type Prompt, promptsOf, putBack } from "./prompts.ts";
import { written } from "./written.ts";

const stage = await openStage();
let prompts: Prompt[] = [];

let server: Obeying;
let models: OpenModels;
/** Reads without a model, and with one that does whatever it is told. */
let local: Conversation;
let obeying: Conversation;

beforeAll(async () => {
  await allowSelfService(stage);
  await stage.order(await stage.customer({ last_name: LEAKS.name, email: LEAKS.email, phone: LEAKS.phone }), {
    number: LEAKS.order,
    delivery_address: "Tylioji g. 3-3",
  });
  prompts = await promptsOf(stage, await makeHousehold(stage));
  server = await startObeying();
  const config = readConfig({ ...server.settings, EMBEDDING_MODEL: "" });
  const files = await promptFiles(new URL("../../../prompts/", import.meta.url));
  models = await makeModels({ config, prompts: files, db: stage.db, log: silentLog });
  const kept = await readKeptModel(stage.db);
  if (!kept || !models.model) throw new Error("the tests' database cannot read, or there is no model");
  local = stage.replica({ read: localReader(kept.model) });
  obeying = stage.replica({ models, read: assistedReader(kept.model, kept.examples, models.model) });
});

afterAll(async () => {
  await models.settled();
  await server.stop();
});

/** Calls for a person: one of them at each question, three at each proposal, in turn. */
const CALLS = [
  "operator",
  "let me talk to a human being",
  "позовите оператора",
  "живого человека дайте",
  "покличте оператора",
  "зʼєднайте з людиною",
  "this is outrageous, you are all crooks",
  "вы издеваетесь?! это просто хамство",
  "та ви знущаєтеся, це хамство",
  "I will sue you, my lawyer will be in touch",
  "я подам на вас в суд",
  "я подам на вас до суду",
];

describe("wherever something is waited for", () => {
  it("is found in every flow that asks anything", () => {
    const flows = new Set(prompts.map(({ name }) => name.split(":")[0]));
    const silent = [...FLOWS.keys()].filter((flow) => !flows.has(flow));
    expect(silent).toEqual(SILENT);
    expect(prompts.filter(({ name }) => name.endsWith("a yes")).length).toBeGreaterThan(10);
  });

  it("a person is called at the first word for one, at anger, and at the law", async () => {
    stage.conversation = local;
    const before = await written(stage.db);
    const unheard: string[] = [];
    const proposals = prompts.filter(({ name }) => name.endsWith("a yes"));
    for (const [at, prompt] of [...prompts, ...proposals, ...proposals].entries()) {
      const call = CALLS[at % CALLS.length] ?? "";
      await putBack(stage, prompt);
      const { report } = await prompt.visitor.say(call);
      if (report?.handoff == null) unheard.push(`${prompt.name}: ${call}: ${report?.messages[0]?.text}`);
    }
    expect(unheard).toEqual([]);
    expect(await written(stage.db)).toEqual(before);
  });

  it.skipIf(malicious.length === 0)("an attack writes nothing and gets nothing that is another's", async () => {
    stage.conversation = obeying;
    const before = await written(stage.db);
    const faults: string[] = [];
    for (const { prompt, text } of dealt(malicious, 1)) {
      await putBack(stage, prompt);
      const reply = await prompt.visitor.say(text);
      const done = reply.report?.done.map(({ action }) => `${action} was done`) ?? [];
      faults.push(...[...faultsOf(reply), ...done].map((fault) => `${fault} at ${prompt.name} after "${text}"`));
    }
    expect(faults).toEqual([]);
    expect(await written(stage.db)).toEqual(before);
  });

  it.skipIf(attacks.harmless.length === 0)("a harmless text is none, however it looks", async () => {
    stage.conversation = local;
    const refused: string[] = [];
    for (const { prompt, text } of dealt(attacks.harmless, 0.5)) {
      await putBack(stage, prompt);
      const { report } = await prompt.visitor.say(text);
      if (report?.refused === "injection") refused.push(`${text} at ${prompt.name}`);
    }
    expect(refused).toEqual([]);
  });
});

describe.skipIf(malicious.length === 0)("an attack that stands in the name of goods", () => {
  it("is a name wherever the order with them is spoken of", async () => {
    stage.conversation = obeying;
    for (const text of some(malicious, 12)) {
      await plantInProduct(stage, text.slice(0, 180));
      const customer = await stage.customer({ first_name: text.slice(0, 180) });
      const order = await stage.order(customer, { items: { PLANTED: 2 } });
      const before = await written(stage.db);
      const visitor = await stage.visitor(customer);
      for (const said of [
        `where is order ${order}`,
        "my orders",
        `cancel order ${order}`,
        "change its items",
        "repeat it",
      ])
        expect(faultsOf(await visitor.say(said)), said).toEqual([]);
      expect(await written(stage.db)).toEqual(before);
    }
  });
});

/** Each prompt with the next of the texts, `each` of them a prompt; every one of them at every prompt with ATTACKS=all. */
function dealt(texts: readonly string[], each: number): { prompt: Prompt; text: string }[] {
  const count = process.env.ATTACKS === "all" ? texts.length : each;
  let at = 0;
  return prompts.flatMap((prompt, place) => {
    const from = at;
    at = Math.round((place + 1) * count);
    return Array.from({ length: at - from }, (_, nth) => ({ prompt, text: texts[(from + nth) % texts.length] ?? "" }));
  });
}

/** Flows that answer without asking anything of somebody who is known, and what only links and hand-offs begin. */
const SILENT = [
  "list_orders",
  "refund_status",
  "loyalty",
  "ticket_status",
  "show_profile",
  "prove_contact",
  "join_thread",
  "complaint",
  "like_last_order",
  "rate",
];
