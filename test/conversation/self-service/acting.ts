import fc from "fast-check";
import { returnToBot, type TurnReport, takeByPerson } from "../../../src/conversation/index.ts";
import { FLOW_NAMES, FLOWS, type FlowName, SLOT_NAMES } from "../../../src/dialogue/index.ts";
import type { Button } from "../../../src/outbox/index.ts";
import type { Stage, Visitor } from "../stage.ts";
import type { Household } from "./household.ts";

/** What somebody may do at any moment; numbers choose among whatever there is then. */
export type Deed =
  | { do: "begin"; flow: FlowName; picks: number[] }
  | { do: "say"; commands: Said[] }
  | { do: "answer"; pick: number }
  | { do: "tap"; pick: number }
  | { do: "tap foreign"; pick: number }
  | { do: "confirm"; how: "tapped" | "said" | "twice at once" }
  | { do: "share"; whose: number; own: boolean }
  | { do: "redeliver" | "restart" | "person" }
  | { do: "wait"; minutes: number };

/** A command as it is generated; the value of a slot is chosen among those that fit it. */
export type Said = { type: string; flow?: string; slot?: string; pick?: number };

const slot = fc.constantFrom(...SLOT_NAMES.filter((name) => name !== "identity" && name !== "link"));
const pick = fc.nat(11);
const start = fc.record({ type: fc.constant("start_flow"), flow: fc.constantFrom(...FLOW_NAMES) });
const said: fc.Arbitrary<Said> = fc.oneof(
  { weight: 4, arbitrary: start },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("set_slot"), slot, pick }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("correct_slot"), slot, pick }) },
  { weight: 2, arbitrary: fc.constantFrom({ type: "affirm" }, { type: "deny" }, { type: "later" }) },
  { weight: 1, arbitrary: fc.constantFrom({ type: "ask_knowledge" }, { type: "cancel_flow" }, { type: "hand_off" }) },
);
const commands = fc.oneof(
  { weight: 3, arbitrary: fc.array(said, { minLength: 1, maxLength: 3 }) },
  { weight: 2, arbitrary: fc.tuple(start, fc.record({ type: fc.constant("set_slot"), slot, pick })) },
);

/** Anything, with what leads to a yes more often than what leads away from it. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("say" as const), commands }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("answer" as const), pick }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("confirm" as const),
      how: fc.constantFrom("tapped", "said", "twice at once"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("tap" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("tap foreign" as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("share" as const), whose: fc.nat(1), own: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constantFrom({ do: "redeliver" }, { do: "restart" }, { do: "person" }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.constantFrom(1, 30, 13 * 60, 25 * 60) }),
  },
);

/** A deed of one of the actors. */
export type Turn = [who: number, deed: Deed];

const who = fc.constantFrom(0, 0, 0, 1, 1, 1, 2, 3);

/** One flow begun with what it takes, answered, and confirmed where it gets so far; now and then something else comes between. */
const pursuit: fc.Arbitrary<Turn[]> = fc
  .tuple(
    who,
    fc.constantFrom(...FLOW_NAMES),
    fc.array(pick, { minLength: 3, maxLength: 3 }),
    fc.array(pick, { maxLength: 3 }),
    fc.option(deed, { freq: 3 }),
    fc.constantFrom("tapped", "said", "twice at once"),
  )
  .map(([one, flow, picks, answers, between, how]) => [
    [one, { do: "begin", flow, picks }],
    ...answers.map((answer): Turn => [one, { do: "answer", pick: answer }]),
    ...(between ? [[one, between] satisfies Turn] : []),
    [one, { do: "confirm", how: how as "said" }],
  ]);

/** What several people do, in one order. */
export const sequence: fc.Arbitrary<Turn[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: pursuit },
      {
        weight: 2,
        arbitrary: fc.tuple(who, deed).map((one): Turn[] => [one]),
      },
    ),
    { minLength: 6, maxLength: 14 },
  )
  .map((turns) => turns.flat());

/** Somebody who writes, and what they were shown. */
export interface Actor {
  visitor: Visitor;
  /** Theirs, where they are known. */
  household: Household | null;
  /** Every button they were shown, the newest last. */
  shown: Button[];
  last: TurnReport | null;
  held: boolean;
  /** How to send the last thing again. */
  again: (() => Promise<unknown>) | null;
}

/** Somebody who has not written yet; as a customer where their household is given. */
export async function newActor(
  stage: Stage,
  household: Household | null,
  channel: "web" | "telegram" = "web",
): Promise<Actor> {
  const visitor = await stage.visitor(household?.customer, { channel });
  return { visitor, household, shown: [], last: null, held: false, again: null };
}

/** Everything that a run is played in. */
export interface World {
  stage: Stage;
  households: Household[];
}

/** Values that a slot may be told, right ones and wrong ones. */
function valuesOf({ households, stage }: World, slot: string): string[] {
  const values: Record<string, string[]> = {
    order: [...households.flatMap(({ orders }) => orders), "last", "last:2", "99999"],
    item: ["Hand mill", "Ethiopia Yirgacheffe", "2 × Hand mill", "Hand mill; Ethiopia Yirgacheffe"],
    product: ["Hand mill", "Ethiopia Yirgacheffe", "2 × Hand mill", "a piano"],
    variant: ["red", "blue", "green", "1000 г", "purple"],
    quantity: ["1", "2", "99"],
    phone_or_email: households.flatMap(({ customer }) => [customer.email, customer.phone]),
    code: [String(stage.letters.at(-1)?.text.args?.code ?? "000000"), "999999"],
    email: ["new@example.com", "not-an-address"],
    phone: ["+37061234567", "12"],
    address: ["Pylimo g. 20-4", "Вильнюс, Pilies g. 3"],
    city: ["Вильнюс", "Каунас", "Atlantis"],
    consent: ["email:off", "email:on", "all:off", "sms:on"],
    language: ["uk", "en"],
    payment: ["card", "paypal", "on_delivery", "invoice", "9513", "gift_card"],
    delivery: ["courier", "locker", "pickup", "post"],
    date: ["2026-11-20", "2026-11-01/2026-11-30"],
    birth_date: ["1990-05-17", "2090-01-01"],
    choice: ["5", "0", "nps:9"],
    field: ["grind", "nonsense"],
    topic: ["offers", "nonsense"],
  };
  return values[slot] ?? ["так", "Anna Orlova", "2"];
}

const among = <One>(all: readonly One[], pick: number): One | undefined => all[pick % Math.max(1, all.length)];

function spoken(world: World, { pick = 0, ...command }: Said): object {
  if (command.slot) return { ...command, value: among(valuesOf(world, command.slot), pick) };
  if (command.type === "later") return { type: "cancel_flow", later: true };
  if (command.type === "ask_knowledge") return { ...command, question: "How much is delivery?" };
  return command.type === "hand_off" ? { ...command, reason: "asked" } : command;
}

/** Does a deed; the next turn of its actor, or turns, come of it. */
export async function act(world: World, actor: Actor, other: Actor, deed: Deed): Promise<void> {
  const { stage } = world;
  switch (deed.do) {
    case "begin":
      return begin(world, actor, deed);
    case "say":
      return say(
        stage,
        actor,
        deed.commands.map((one) => spoken(world, one)),
      );
    case "answer":
      return answer(world, actor, deed.pick);
    case "tap":
      return tap(stage, actor, among(actor.shown.toReversed(), deed.pick));
    case "tap foreign":
      return tap(stage, actor, among(other.shown.toReversed(), deed.pick));
    case "confirm":
      return confirm(stage, actor, deed.how);
    case "share":
      return send(stage, actor, () =>
        actor.visitor.send({
          kind: "contact",
          phone: world.households[deed.whose]?.customer.phone ?? "",
          own: deed.own,
        }),
      );
    case "redeliver":
      return void (await actor.again?.());
    case "restart":
      stage.conversation = stage.replica();
      return;
    case "person":
      return takeOrReturn(stage, actor);
    case "wait":
      stage.now = new Date(stage.now.getTime() + deed.minutes * 60_000);
  }
}

let sent = 0;

async function send(stage: Stage, actor: Actor, deliver: (id: string) => Promise<unknown>): Promise<void> {
  sent += 1;
  const id = `sent-${sent}`;
  await deliver(id);
  actor.again = () => deliver(id);
  await stage.conversation.settled();
}

const say = (stage: Stage, actor: Actor, commands: object[]) =>
  send(stage, actor, (id) => actor.visitor.send({ kind: "text", text: JSON.stringify(commands) }, id));

const tap = async (stage: Stage, actor: Actor, button: Button | undefined) =>
  button && send(stage, actor, (id) => actor.visitor.send({ kind: "button", ...button }, id));

/** Asks for something with all that it takes, of one's own things. */
function begin(world: World, actor: Actor, { flow, picks }: Extract<Deed, { do: "begin" }>): Promise<void> {
  const own = { ...world, households: [actor.household ?? world.households[0]].flatMap((one) => one ?? []) };
  const takes = FLOWS.get(flow)?.takes ?? [];
  const told = takes.filter((name) => TOLD_AT_ONCE.includes(name));
  const commands = told.map((slot, at) => spoken(own, { type: "set_slot", slot, pick: picks[at % picks.length] ?? 0 }));
  return say(world.stage, actor, [{ type: "start_flow", flow }, ...commands]);
}

const TOLD_AT_ONCE: readonly string[] = [
  ...["order", "item", "product", "variant", "quantity", "email", "phone", "name", "address", "city", "consent"],
  ...["payment", "delivery", "field", "value", "birth_date"],
];

/** Answers what was asked last: with a button where there are some, else with a value. */
function answer(world: World, actor: Actor, pick: number): Promise<void> {
  const buttons = actor.last?.messages.at(-1)?.buttons ?? [];
  const asked = actor.last?.asks;
  if (buttons.length > 0 && pick < 8) return tap(world.stage, actor, among(buttons, pick));
  const slot = asked && SLOT_NAMES.find((name) => name === asked);
  return say(world.stage, actor, [spoken(world, slot ? { type: "set_slot", slot, pick } : { type: "affirm" })]);
}

async function confirm(stage: Stage, actor: Actor, how: Extract<Deed, { do: "confirm" }>["how"]): Promise<void> {
  const button = actor.shown.findLast(({ payload }) => payload.startsWith("confirm:"));
  if (how === "said" || !button) return say(stage, actor, [{ type: "affirm" }]);
  if (how === "tapped") return tap(stage, actor, button);
  const replica = stage.replica();
  const content = { kind: "button" as const, ...button };
  await Promise.all([actor.visitor.post(content), actor.visitor.post(content, { through: replica })]);
  await Promise.all([stage.conversation.settled(), replica.settled()]);
  await stage.conversation.settled();
}

async function takeOrReturn({ db, now }: Stage, actor: Actor): Promise<void> {
  const { channel, senderId } = actor.visitor;
  if (actor.held) await returnToBot(db, channel, senderId, crypto.randomUUID(), now);
  else await takeByPerson(db, channel, senderId, now);
  actor.held = !actor.held;
}
