import { createInterface } from "node:readline/promises";
import { newId, Refused, silentLog } from "../base/index.ts";
import { newestOfThread, type TurnReport } from "../conversation/index.ts";
import { customerOfExternalId, proveIdentity } from "../customers/index.ts";
import { CHANNELS, type ChannelName, type Inbound, type Outbound } from "../outbox/index.ts";
import { makeServices } from "../services/index.ts";
import { rest, takeFlag, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";

/** As much of what was said by itself is looked for after a turn. */
const NEWS_AT_MOST = 10;

/** `chat`: a customer's conversation in a terminal, beside a running service too. `--as ID` is somebody whom the shop knows. */
export async function run(args: string[], context: Context): Promise<number> {
  const { db, config, clock, out } = context;
  const as = takeOption(args, "--as");
  const channel = channelOf(takeOption(args, "--channel") ?? "web");
  const trace = takeFlag(args, "--trace");
  rest(args, 0);
  const senderId = `terminal-${newId(clock())}`;
  const reports: TurnReport[] = [];
  const services = await makeServices({
    db,
    config,
    clock,
    log: { ...silentLog, error: (event, fields) => context.err(`${event} ${JSON.stringify(fields)}`) },
    burstMs: 0,
    onTurn: (report) => reports.push(report),
  });
  if (as) await identify(context, channel, senderId, as);
  const input = createInterface({
    input: process.stdin,
    output: process.stderr,
    terminal: process.stdin.isTTY,
    prompt: "> ",
  });
  let shown: Outbound[] = [];
  const news = new Set<string>();
  const prompt = () => process.stdin.isTTY && input.prompt();
  prompt();
  for await (const line of input) {
    if (line.trim() === "/quit") break;
    if (line.trim() !== "") {
      reports.length = 0;
      await services.conversation.receive(messageOf(line.trim(), shown, { channel, senderId, at: clock() }));
      await services.conversation.settled();
      shown = reports.flatMap((report) => report.messages);
      await services.tick();
      shown.push(...(await newsSince(context, channel, senderId, news)));
      for (const message of shown) out(printed(message));
      if (trace) for (const report of reports) out(traced(report));
    }
    prompt();
  }
  await services.tick();
  return 0;
}

/** What was said by itself since it was last looked for: what the customer asked for and had to wait for, or news of orders. */
async function newsSince(
  { db }: Context,
  channel: ChannelName,
  senderId: string,
  known: Set<string>,
): Promise<Outbound[]> {
  const thread = await newestOfThread(db, channel, senderId, NEWS_AT_MOST);
  return thread.flatMap(({ id, notice, content }) => {
    if (!notice || known.has(id) || !("buttons" in content)) return [];
    known.add(id);
    return content;
  });
}

function channelOf(name: string): ChannelName {
  const channel = CHANNELS.find((one) => one === name);
  if (!channel) throw new Refused("bad_option", `--channel takes ${CHANNELS.join(" or ")}, not "${name}".`);
  return channel;
}

async function identify(
  { db, clock }: Context,
  channel: ChannelName,
  senderId: string,
  externalId: string,
): Promise<void> {
  const customer = await customerOfExternalId(db, externalId);
  if (!customer) throw new Refused("no_such_customer", `There is no customer "${externalId}" to talk as.`);
  await proveIdentity(db, { channel, senderId }, customer.id, "terminal", clock());
}

/** A line is words; `/2` presses the second button of what was shown last. */
function messageOf(
  line: string,
  shown: Outbound[],
  from: { channel: ChannelName; senderId: string; at: Date },
): Inbound {
  const { channel, senderId, at } = from;
  const buttons = shown.flatMap((message) => message.buttons);
  const pressed = /^\/(\d+)$/.exec(line)?.[1];
  const button = pressed ? buttons[Number(pressed) - 1] : undefined;
  const content: Inbound["content"] = button
    ? { kind: "button", ...button }
    : { kind: "text", text: line.slice(0, 4096) };
  return { channel, externalId: newId(at), sender: { id: senderId, language: null }, content, at };
}

function printed({ text, buttons, sources }: Outbound): string {
  const lines = [text];
  if (sources.length > 0)
    lines.push(...sources.map((source) => `  ↗ ${source.title}${source.url ? ` (${source.url})` : ""}`));
  if (buttons.length > 0) lines.push(buttons.map((button, index) => `  /${index + 1} ${button.label}`).join("\n"));
  return lines.join("\n");
}

function traced({ reader, locale, commands, rejected, steps }: TurnReport): string {
  const read = commands.map((command) => JSON.stringify(command)).join(" ");
  const dropped = rejected.map(({ command, why }) => `${JSON.stringify(command)} (${why})`).join(" ");
  return [
    `  · read by ${reader ?? "the door"} as ${locale}: ${read || "nothing"}`,
    dropped && `  · dropped: ${dropped}`,
    `  · ${steps.join(" → ")}`,
  ]
    .filter(Boolean)
    .join("\n");
}
