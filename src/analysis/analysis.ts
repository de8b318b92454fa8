import { type Locale, newId, Refused } from "../base/index.ts";
import { asksForHidden, checkDefinition, type Definition, type Look } from "../segments/index.ts";
import type { Acted } from "./acted.ts";
import { actOn, stepsAfter } from "./acts.ts";
import { type ChatAgain, chatAgain } from "./again.ts";
import type { MarketerAnswer, Understood } from "./answer.ts";
import { figuresByHand, figuresTurn, peopleAskedFor, peopleBehind, pickedQuestion } from "./figures.ts";
import { lexiconOf } from "./lexicon-of.ts";
import { markOf } from "./mark.ts";
import { goesOnOffering, offersTurn } from "./offers.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import { peopleOf } from "./people.ts";
import { peopleTurn } from "./people-turn.ts";
import { personTurn } from "./person-turn.ts";
import { newestChat, readChat, type Step, writeChat } from "./queries.ts";
import { saysOf } from "./says.ts";
import { madeByHand, understoodOf } from "./understand.ts";
import { unasked } from "./which.ts";

/** As many steps are kept of a chat. */
const STEPS = 50;
/** A chat of yesterday is not gone on with by who opens the page. */
const SHOWN_AGAIN_MS = 86_400_000;

/**
 * One marketer's turns: read, counted, remembered; the same from the desk, Telegram and the command line. What asks for something that
 * is hidden from the asker is refused (`hidden_field`) wherever it comes from; in words it is not known.
 */
export interface Analysis {
  /** Reads words without keeping anything: `steps` are the definitions that they may refine, and those that they left. */
  understand(
    text: string,
    context: { locale: Locale; steps: readonly Definition[] },
  ): Promise<Understood & { steps: Definition[] }>;
  /**
   * A turn of a chat; without an id a new chat begins. The same `ref` again is the same turn again; `which` is the external
   * id of who of those that the last answer asked about is meant.
   * @throws Refused `not_found` where the chat is not this member's
   */
  ask(
    asker: Asker,
    said: { chat?: string | undefined; text: string; ref?: string; which?: string | undefined },
  ): Promise<MarketerAnswer>;
  /** Puts a definition that was made by hand after the last one. @throws Refused `not_found`, and what is wrong with it */
  refine(asker: Asker, made: { chat?: string | undefined; definition: unknown }): Promise<MarketerAnswer>;
  /** Takes the `at`-th of the other readings that the last answer told, if its mark is this one. @throws Refused `not_found` */
  pick(asker: Asker, picked: { chat: string; at: number; mark: string }): Promise<MarketerAnswer>;
  /** Puts a question about figures that was made by hand after the last step. @throws Refused `not_found`, and what is wrong with it */
  refineFigures(asker: Asker, made: { chat?: string | undefined; question: unknown }): Promise<MarketerAnswer>;
  /** As {@link pick}, of the other questions about figures that the last answer told. @throws Refused `not_found` */
  pickFigures(asker: Asker, picked: { chat: string; at: number; mark: string }): Promise<MarketerAnswer>;
  /** Who the people are that the last figures are about. @throws Refused `not_found` */
  whoAreThey(asker: Asker, chat: string): Promise<MarketerAnswer>;
  /** A closer look at a definition; `patient` waits for all of it. @throws Refused what is wrong with it */
  look(asker: Asker, definition: unknown, patient?: boolean): Promise<Look>;
  /** Why somebody is in it, or is not, in sentences. @throws Refused `not_found` */
  why(asker: Asker, definition: unknown, externalId: string): Promise<string[]>;
  /** The statement of a definition, for reading. @throws Refused `hidden_field`, and what is wrong with it */
  sql(asker: Asker, definition: unknown): string;
  /** What the last step of a chat came to. @throws Refused `not_found` */
  last(chat: string, member: string): Promise<Step>;
  /** The chat in which a member wrote last by a channel. */
  newest(member: string, channel: string): Promise<string | null>;
  /** That chat told again, with whom its last step means now; null where there is none, or none of this day. */
  again(asker: Asker): Promise<ChatAgain | null>;
}

/** `told` may say more than what acts do, and `answer` is whom it means where no definition does. */
interface Turned extends Omit<Acted, "told"> {
  told: Acted["told"] & Pick<MarketerAnswer, "offers" | "figures" | "which">;
  answer?: Pick<MarketerAnswer, "count" | "people">;
}

/** Joins the parts of a marketer's turn. */
export function makeAnalysis(parts: AnalysisParts): Analysis {
  const { db, clock, lexicon } = parts;
  const turn = async (
    asker: Asker,
    chat: string | undefined,
    take: (steps: Step[], asked: Asked) => Promise<Turned>,
  ): Promise<MarketerAnswer> => {
    const at = clock();
    const { id, steps } = chat ? await theirChat(parts, chat, asker.member) : { id: newId(at), steps: [] };
    const asked = { now: at, locale: asker.locale, lexicon: lexiconOf(await lexicon(), asker) };
    const turned = await take(steps, asked);
    const kept = turned.steps.slice(-STEPS);
    discreet(asker, kept.at(-1));
    await writeChat(db, { id, steps: kept, member: asker.member, channel: asker.channel, at });
    const people = turned.answer ?? (await peopleOf(parts, turned.told.definition, asker, asked));
    return { chat: id, ...turned.told, ...people };
  };
  const madeStep = (definition: Definition, steps: Step[], asked: Asked, chosen: boolean): Turned => {
    const unread = stillUnread(steps.at(-1), chosen);
    const step = { text: "", definition, unread, open: [], vague: [], at: asked.now.toISOString() };
    const told = { ...madeByHand(parts, definition, asked), act: null, says: [], sql: null };
    return { steps: [...steps, step], told };
  };
  const madeOf = (asker: Asker, made: { chat?: string | undefined; definition: unknown }, chosen: boolean) =>
    turn(asker, made.chat, async (steps, asked) => madeStep(checkDefinition(made.definition), steps, asked, chosen));
  /** Words that are about who: an act, offers, or a question. */
  const wordsTurn = async (
    asker: Asker,
    { steps, asked, text, ref }: { steps: Step[]; asked: Asked; text: string; ref: string | undefined },
  ): Promise<Turned> => {
    const previous = steps.at(-1)?.definition ?? null;
    const read = await (parts.offers ?? parts).read(text, { ...asked, previous });
    if (read.offers?.kind === "to" && read.status !== "answer") {
      const toOne = await personTurn(parts, asker, { steps, asked, text, evenVague: true });
      if (toOne) return toOne;
    }
    const reading = goesOnOffering(steps.at(-1), read, text);
    if (reading.act) return actOn(parts, asker, { steps, act: reading.act, asked, text });
    const says = saysOf(parts, reading, asked);
    const said = { steps, reading, asked, says, text, ref };
    return (await offersTurn(parts, asker, said)) ?? (await peopleTurn(parts, said));
  };
  const askedBy = async (asker: Asker) => {
    const { locale, personal } = asker;
    return { now: clock(), locale, personal, lexicon: lexiconOf(await lexicon(), asker) };
  };
  const last: Analysis["last"] = async (chat, member) => {
    const step = (await theirChat(parts, chat, member)).steps.at(-1);
    if (!step) throw noChat();
    return step;
  };
  return {
    async understand(text, { locale, steps }) {
      const asked = { now: clock(), locale, lexicon: await lexicon() };
      const reading = await parts.read(text, { ...asked, previous: steps.at(-1) ?? null });
      if (!reading.act) {
        const made = reading.definition ? [...steps, reading.definition] : [...steps];
        return { ...(await understoodOf(parts, reading, asked)), steps: made };
      }
      const left = stepsAfter(steps, reading.act);
      return { ...madeByHand(parts, left.at(-1) ?? null, asked), steps: left };
    },
    ask: (asker, { chat, text, ref, which }) =>
      turn(asker, chat, async (all, asked) => {
        const before = withoutTheSame(all, ref);
        const ofPerson = await personTurn(parts, asker, { steps: before, asked, text, which });
        if (ofPerson) return ofPerson;
        const steps = unasked(before);
        const behind = peopleAskedFor(steps.at(-1), text);
        if (behind) return madeStep(behind, steps, asked, false);
        const figures = await figuresTurn(parts, asker, { steps, asked, text, ref });
        if (figures) return figures;
        return wordsTurn(asker, { steps, asked, text, ref });
      }),
    refine: (asker, made) => madeOf(asker, made, false),
    refineFigures: (asker, { chat, question }) =>
      turn(asker, chat, (steps, asked) => figuresByHand(parts, asker, { steps, asked, question })),
    async pickFigures(asker, { chat, ...picked }) {
      const question = pickedQuestion(await last(chat, asker.member), picked);
      return turn(asker, chat, (steps, asked) => figuresByHand(parts, asker, { steps, asked, question }));
    },
    async whoAreThey(asker, chat) {
      const definition = peopleBehind(await last(chat, asker.member));
      return madeOf(asker, { chat, definition }, false);
    },
    async pick(asker, { chat, at, mark }) {
      const definition = (await last(chat, asker.member)).open[at];
      if (!definition || markOf(definition) !== mark)
        throw new Refused("not_found", "There is no such reading any more.");
      return madeOf(asker, { chat, definition }, true);
    },
    look: async (asker, definition, patient = false) =>
      parts.segments.look(discreet(asker, checkDefinition(definition)), { ...(await askedBy(asker)), patient }),
    async why(asker, definition, customer) {
      const asked = await askedBy(asker);
      const { externalId, lines } = await parts.segments.why(
        discreet(asker, checkDefinition(definition)),
        customer,
        asked,
      );
      await parts.people.looked(asker, [externalId], asked.now);
      return lines;
    },
    sql: (asker, definition) => parts.segments.sql(discreet(asker, checkDefinition(definition)), clock()),
    last,
    newest: async (member, channel) => (await newestChat(db, member, channel))?.id ?? null,
    async again(asker) {
      const at = clock();
      const newest = await newestChat(db, asker.member, asker.channel);
      if (!newest || at.getTime() - newest.changedAt.getTime() > SHOWN_AGAIN_MS) return null;
      const chat = await readChat(db, newest.id, asker.member);
      const asked = { now: at, locale: asker.locale, lexicon: lexiconOf(await lexicon(), asker) };
      if (asksForHidden(chat?.steps, asker.hidden)) return null;
      return chat && chat.steps.length > 0 ? chatAgain(parts, asker, chat, asked) : null;
    },
  };
}

async function theirChat({ db }: AnalysisParts, id: string, member: string) {
  const chat = await readChat(db, id, member);
  if (!chat) throw noChat();
  return chat;
}

/** What was asked, where nothing of it is hidden from the asker. @throws Refused `hidden_field` */
export function discreet<What>({ hidden }: Pick<Asker, "hidden">, asked: What): What {
  if (asksForHidden(asked, hidden))
    throw new Refused("hidden_field", "It asks for a field that your role does not see.");
  return asked;
}

const noChat = () => new Refused("not_found", "There is no such chat.");

/** What was not read stays so by hand; choosing another reading reads the words that it was for. */
function stillUnread(step: Step | undefined, chosen: boolean): string[] {
  const unread = step?.unread ?? [];
  return chosen ? unread.filter((word) => !step?.vague.some((words) => words.includes(word))) : unread;
}

/** A message that is brought again is asked again from where it was asked. */
function withoutTheSame(steps: Step[], ref: string | undefined): Step[] {
  const same = ref ? steps.findIndex((step) => step.ref === ref) : -1;
  return same < 0 ? steps : steps.slice(0, same);
}
