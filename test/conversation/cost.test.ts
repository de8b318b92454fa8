import { expect, test } from "vitest";
import { allowSelfService, makeHousehold } from "./self-service/household.ts";
import { costOf, openStage, person, set, start, yes } from "./stage.ts";

const stage = await openStage();

/** What one message costs the database, from its coming in to the saved reply. */
async function costing(work: () => Promise<unknown>) {
  stage.statements.length = 0;
  await work();
  // A turn of many seconds prolongs its lease: that goes by the clock, and is no cost of what was said.
  return costOf(stage.statements.filter((text) => !/^\s*update conversations set lease_until/.test(text)));
}

/** The bounds of every turn; the figures beside the tests are what is measured now, so that a growth is seen. */
const BOUND = { statements: 12, commits: 3 };
const within = ({ statements, commits }: ReturnType<typeof costOf>) =>
  expect({ statements: Math.max(statements, BOUND.statements), commits: Math.max(commits, BOUND.commits) }).toEqual(
    BOUND,
  );

test("a question costs three statements: one in, one look at what waits, one out", async () => {
  const visitor = await stage.visitor();
  expect(await costing(() => visitor.say("How much is delivery?"))).toEqual({ statements: 3, commits: 2 });
});

test("a question without an answer costs one more, to keep it for the staff", async () => {
  const visitor = await stage.visitor();
  expect(await costing(() => visitor.say("Who won the world cup in 1998?"))).toEqual({ statements: 4, commits: 3 });
});

test("an own order is two looks more, in a transaction", async () => {
  const customer = await stage.customer();
  const number = await stage.order(customer, { items: { "YIR-250": 1 } });
  const visitor = await stage.visitor(customer);
  expect(await costing(() => visitor.say(set("order", number)))).toEqual({ statements: 7, commits: 2 });
});

test("somebody unproven's order, by number and contact", async () => {
  const number = await stage.order(await stage.customer());
  const visitor = await stage.visitor();
  await visitor.say(set("order", number));
  within(await costing(() => visitor.say(set("email", "nobody@example.com"))));
});

test("a proposal, and its yes", async () => {
  const visitor = await stage.visitor(await stage.customer());
  within(await costing(() => visitor.say([start("change_email"), set("email", "new@example.com")])));
  const confirmed = await costing(() => visitor.say(yes));
  within(confirmed);
  expect(confirmed.commits).toBe(2);
});

test("a yes to all consents at once", async () => {
  const visitor = await stage.visitor(await stage.customer({ consents: { email: true, sms: true, telegram: true } }));
  await visitor.say(set("consent", "all:off"));
  within(await costing(() => visitor.say(yes)));
});

test("a code sent, and a code checked", async () => {
  const customer = await stage.customer();
  const visitor = await stage.visitor();
  within(await costing(() => visitor.say([start("list_orders"), set("email", customer.email)])));
  const code = String(stage.letters.at(-1)?.text.args?.code);
  within(await costing(() => visitor.say(set("code", code))));
});

test("a hand-off", async () => {
  const visitor = await stage.visitor();
  within(await costing(() => visitor.say(person)));
});

test("three requests in one message", async () => {
  const customer = await stage.customer();
  const number = await stage.order(customer);
  const visitor = await stage.visitor(customer);
  within(
    await costing(() =>
      visitor.say([
        start("track_order"),
        set("order", number),
        start("show_profile"),
        start("change_phone"),
        set("phone", "+37061234567"),
      ]),
    ),
  );
});

test.each([
  ["cancel_order", 0, []],
  ["change_delivery_address", 0, [set("address", "Каунас, Pylimo g. 20-4")]],
  ["change_items", 0, [set("item", "Hand mill"), set("variant", "blue"), set("quantity", "2")]],
  ["change_items", 0, [set("item", "Hand mill"), set("variant", "blue"), set("quantity", "1")]],
  ["change_payment", 0, [set("payment", "paypal")]],
  ["return_items", 3, [set("item", "Hand mill"), set("quantity", "1")]],
  ["exchange_item", 3, [set("item", "Hand mill"), set("variant", "blue"), set("quantity", "1")]],
  [
    "place_order",
    null,
    [
      set("product", "Ethiopia Yirgacheffe"),
      set("variant", "1000 г"),
      set("delivery", "courier"),
      set("payment", "invoice"),
    ],
  ],
  ["repeat_order", 3, [set("delivery", "courier"), set("payment", "invoice")]],
  ["request_export", null, []],
  ["request_deletion", null, []],
])("%s: what it proposes, and its yes", async (flow, place, told) => {
  await allowSelfService(stage);
  const { customer, orders } = await makeHousehold(stage);
  const visitor = await stage.visitor(customer);
  const order = place === null ? [] : [set("order", orders[place] ?? "")];
  const shown = await costing(async () => {
    const { report } = await visitor.say([start(flow), ...order, ...told]);
    expect(report?.proposal?.action, report?.messages.map(({ text }) => text).join()).toBeDefined();
  });
  const confirmed = await costing(async () => expect((await visitor.say(yes)).report?.done).toHaveLength(1));
  within(shown);
  within(confirmed);
});
