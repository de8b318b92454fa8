import type { MarketerReading } from "../understanding/index.ts";
import type { Acted } from "./acted.ts";
import type { MarketerAnswer } from "./answer.ts";
import { figuresAgain } from "./figures.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import type { Step } from "./queries.ts";
import { madeByHand } from "./understand.ts";
import { whyTurn } from "./why-turn.ts";

type Act = NonNullable<MarketerReading["act"]>;

/** The steps that an act leaves. */
export function stepsAfter<One>(steps: readonly One[], act: Act): One[] {
  return act.kind === "back" ? steps.slice(0, -1) : act.kind === "anew" ? [] : [...steps];
}

/** Does what the words asked of what stands there: a step back, anew, its statement, why somebody is in it or is not; saving is the door's. */
export async function actOn(
  parts: AnalysisParts,
  asker: Asker,
  { steps, act, asked, text }: { steps: Step[]; act: Act; asked: Asked; text: string },
): Promise<Acted> {
  const { say, segments } = parts;
  const { locale } = asker;
  if (act.kind === "why") return whyTurn(parts, asker, { steps, who: act.who, asked });
  const left = stepsAfter(steps, act);
  const ofFigures = await actOnFigures(parts, asker, { left, act, asked });
  if (ofFigures) return ofFigures;
  const definition = left.at(-1)?.definition ?? null;
  const told = { ...madeByHand(parts, definition, asked), act: plainAct(act), says: [] as string[], sql: null };
  const isList = (left.at(-1)?.people ?? []).length > 0;
  if (!definition && !(isList && act.kind === "save"))
    told.says.push(say(locale, act.kind === "anew" ? "segment-anew" : "segment-nothing-yet"));
  const sql = definition && act.kind === "sql" ? segments.sql(definition, asked.now) : null;
  const kept = act.kind === "save" ? withSaving(left, act.name ?? told.description, text) : left;
  return { steps: kept, told: { ...told, unread: left.at(-1)?.unread ?? [], sql } };
}

/** What is left after a step back, or its statement, where that are figures; else null. */
async function actOnFigures(
  parts: AnalysisParts,
  asker: Asker,
  { left, act, asked }: { left: Step[]; act: Act; asked: Asked },
): Promise<Acted | null> {
  const { question, unread = [] } = left.at(-1) ?? {};
  if (!question || (act.kind !== "back" && act.kind !== "sql")) return null;
  const told = await figuresAgain(parts, asker, { question, asked });
  const sql = act.kind === "sql" ? (parts.figures?.sql(question, asked.now) ?? null) : null;
  return (
    told && {
      steps: left,
      told: { ...madeByHand(parts, null, asked), ...told, act: plainAct(act), says: [], sql, unread },
    }
  );
}

/** "Сохрани статический": frozen as it is now; else it goes on being reckoned. */
const STATIC = /стати|static|frozen|freeze|заморож|замороз|зафікс|зафикс/iu;
const LONGEST_NAME = 120;

/** The last step with the name under which it is to be saved: a button that says yes has no room for it. */
function withSaving(steps: readonly Step[], name: string, text: string): Step[] {
  const kind = STATIC.test(text) ? "static" : "dynamic";
  return steps.map((step, at) =>
    at === steps.length - 1 ? { ...step, saving: { name: name.slice(0, LONGEST_NAME), kind } } : step,
  );
}

const plainAct = (act: Act): MarketerAnswer["act"] =>
  act.kind === "save" ? { kind: "save", name: act.name } : { kind: act.kind };
