import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const Call = z.object({ name: z.string(), arguments: z.record(z.string(), z.unknown()) });
/** One call of a tool of the set. */
export type Call = z.infer<typeof Call>;

const Message = z.object({ role: z.string(), content: z.string().nullish(), tool_calls: z.array(Call).nullish() });
const Dialogue = z.object({ task_id: z.string(), reward: z.number(), messages: z.array(Message) });
/** A recorded dialogue. */
export type Dialogue = z.infer<typeof Dialogue>;

const Task = z.object({
  id: z.string(),
  evaluation_criteria: z.object({ actions: z.array(Call) }),
});
/** What a customer wants, as the actions that serve it. */
export type Task = z.infer<typeof Task>;

const Address = z.object({ city: z.string(), zip: z.string() });
const Shop = z.object({
  products: z.record(
    z.string(),
    z.object({
      name: z.string(),
      variants: z.record(z.string(), z.object({ options: z.record(z.string(), z.string()) })),
    }),
  ),
  users: z.record(
    z.string(),
    z.object({
      name: z.object({ first_name: z.string(), last_name: z.string() }),
      address: Address,
      email: z.string(),
    }),
  ),
  orders: z.record(z.string(), z.object({ user_id: z.string() })),
});
/** The shop that the dialogues are held in, as far as reading needs it. */
export type RecordedShop = z.infer<typeof Shop>;

/** The public set of dialogues in a folder. */
export async function readRecorded(
  folder: string,
): Promise<{ shop: RecordedShop; tasks: Task[]; dialogues: Dialogue[] }> {
  const text = (name: string) => readFile(join(folder, name), "utf8");
  const lines = (await text("train_dialogues.jsonl")).split("\n").filter(Boolean);
  return {
    shop: Shop.parse(JSON.parse(await text("db.json"))),
    tasks: z.array(Task).parse(JSON.parse(await text("train_tasks.json"))),
    dialogues: lines.map((line) => Dialogue.parse(JSON.parse(line))),
  };
}
