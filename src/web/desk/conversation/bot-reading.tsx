import { Button } from "@mantine/core";
import { useState } from "react";
import { type BotReading as Read, useReading } from "../api/closing.ts";
import { useWords } from "../words/context.tsx";
import { nameIn } from "../words/name-in.ts";
import type { Words } from "../words/words.ts";
import styles from "./thread.module.css";
import { useConversationWords } from "./words/use-words.ts";
import type { ConversationWords } from "./words/words.ts";

interface MessageOf {
  conversation: string;
  seq: number;
}

/** Under a customer's message, when it is asked for: what the bot understood of it, and why it did what it did. */
export function BotReading(message: MessageOf) {
  const { reading } = useConversationWords();
  const [shown, setShown] = useState(false);
  return (
    <div className={styles.reading}>
      <Button variant="subtle" size="compact-xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? reading.hide : reading.show}
      </Button>
      {shown && <Shown {...message} />}
    </div>
  );
}

function Shown({ conversation, seq }: MessageOf) {
  const { reading: words } = useConversationWords();
  const { common } = useWords();
  const { data, isError } = useReading(conversation, seq);
  if (!data) return <p role="status">{isError ? words.failed : common.loading}</p>;
  return data.turn ? <Turn turn={data.turn} /> : <p>{words.none}</p>;
}

/** From this confidence on the bot was sure. */
const SURE = 0.5;

function Turn({ turn }: { turn: NonNullable<Read["turn"]> }) {
  const { reading: words } = useConversationWords();
  const all = useWords();
  const { understood, left, steps, refused, done, reader } = turn;
  return (
    <dl>
      <dt>
        {words.understood}
        {reader && ` (${nameIn(words.by, reader)})`}
      </dt>
      {understood.length === 0 && <dd>{words.nothing}</dd>}
      {understood.map(({ command, confidence }) => (
        <dd key={JSON.stringify(command)}>
          {sayCommand(command, words, all)}{" "}
          {confidence !== null && <small>{confidence >= SURE ? words.sure : words.guessed}</small>}
        </dd>
      ))}
      {left.length > 0 && <dt>{words.left}</dt>}
      {left.map(({ command, why }) => (
        <dd key={JSON.stringify(command)}>
          {sayCommand(command, words, all)} — {nameIn(words.why, why)}
        </dd>
      ))}
      {steps.length > 0 && <dt>{words.did}</dt>}
      {steps.length > 0 && <dd>{stepsIn(steps, words, all).join(", ")}</dd>}
      {refused && <dt>{words.refused}</dt>}
      {refused && <dd>{words.refusals[refused] ?? words.otherRefusal}</dd>}
      {done.length > 0 && <dt>{words.done}</dt>}
      {done.length > 0 && <dd>{done.map((action) => nameIn(all.done.actions, action)).join(", ")}</dd>}
    </dl>
  );
}

type Command = NonNullable<Read["turn"]>["understood"][number]["command"];

function sayCommand({ type, name, value }: Command, words: ConversationWords["reading"], { packet }: Words): string {
  const { commands, plain, chitchat } = words;
  switch (type) {
    case "start_flow":
      return commands.start_flow(nameIn(packet.flows, name));
    case "set_slot":
      return commands.set_slot(nameIn(packet.slots, name), value);
    case "correct_slot":
      return commands.correct_slot(nameIn(packet.slots, name));
    case "ask_knowledge":
      return commands.ask_knowledge(value);
    case "ask_product":
      return commands.ask_product(value);
    case "choose":
      return commands.choose;
    case "hand_off":
      return commands.hand_off;
    case "chitchat":
      return nameIn(chitchat, name);
    default:
      return nameIn(plain, type);
  }
}

/** What the bot did, each thing once and in its order. */
function stepsIn(steps: readonly string[], words: ConversationWords["reading"], { packet }: Words): string[] {
  const said = steps.map((step) => {
    const [kind = "", name = ""] = step.split(" ");
    if (kind === "ask") return words.asks(nameIn(packet.slots, name));
    return kind === "call" ? (words.steps[name] ?? words.otherStep) : (words.steps[kind] ?? words.otherStep);
  });
  const told = said.length > 1 ? said.filter((one) => one !== words.steps.finish) : said;
  return told.filter((one, at) => one !== told[at - 1]);
}
