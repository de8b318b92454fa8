import { type DialogueState, FLOW_NAMES, type FlowName } from "../../../src/dialogue/index.ts";
import type { Stage, Visitor } from "../stage.ts";
import { type Actor, act, type Deed, newActor, type World } from "./acting.ts";
import type { Household } from "./household.ts";

/** A place in a conversation where something is waited for. */
export interface Prompt {
  /** `flow: slot`, or `flow: a yes`. */
  name: string;
  visitor: Visitor;
  state: DialogueState;
}

/** No flow asks more than this one after another. */
const ANSWERS_AT_MOST = 8;

/** Every question and every proposal of every flow that answering what is asked leads to, each in a conversation that can be put back to it. */
export async function promptsOf(stage: Stage, household: Household): Promise<Prompt[]> {
  const found = new Map<string, Prompt>();
  const world = { stage, households: [household] };
  const ways: Way[] = [
    { who: household, toldAll: false, pick: 0 },
    { who: household, toldAll: true, pick: 0 },
    { who: household, toldAll: true, pick: 3 },
    { who: null, toldAll: false, pick: 0 },
  ];
  for (const flow of FLOW_NAMES)
    for (const way of ways)
      for (const one of await walk(world, flow, way)) if (!found.has(one.name)) found.set(one.name, one);
  return [...found.values()];
}

/** How a flow is begun, and which of what it offers is taken. */
interface Way {
  who: Household | null;
  toldAll: boolean;
  pick: number;
}

async function walk(world: World, flow: FlowName, { who, toldAll, pick }: Way): Promise<Prompt[]> {
  const { stage } = world;
  const prompts: Prompt[] = [];
  const actor = await newActor(stage, who);
  const begin: Deed = toldAll
    ? { do: "begin", flow, picks: [pick, pick > 0 ? 1 : 0] }
    : { do: "say", commands: [{ type: "start_flow", flow }] };
  for (const deed of [begin, ...Array.from({ length: ANSWERS_AT_MOST }, (): Deed => ({ do: "answer", pick }))]) {
    const from = stage.reports.length;
    await act(world, actor, actor, deed);
    actor.last = stage.reports.slice(from).at(-1) ?? null;
    const prompt = await promptAt(stage, actor);
    if (!prompt) break;
    prompts.push(prompt);
    // What waits for a yes is left waiting.
    if (prompt.state.proposal) break;
  }
  return prompts;
}

async function promptAt({ db }: Stage, { visitor }: Actor): Promise<Prompt | null> {
  const [row] = await db<{ state: DialogueState }[]>`
    select state from conversations where sender_id = ${visitor.senderId}`;
  const flow = row?.state.frames.at(-1)?.flow;
  const waits = row?.state.proposal ? "a yes" : row?.state.asked?.slot;
  return row && flow && waits ? { name: `${flow}: ${waits}`, visitor, state: row.state } : null;
}

/** Puts a conversation back to where it waited, with nobody called. */
export async function putBack({ db }: Stage, { visitor, state }: Prompt): Promise<void> {
  await db`update conversations set state = ${db.json(JSON.parse(JSON.stringify(state)))} where sender_id = ${visitor.senderId}`;
  await db`delete from handoffs where conversation_id = (select id from conversations where sender_id = ${visitor.senderId})`;
}
