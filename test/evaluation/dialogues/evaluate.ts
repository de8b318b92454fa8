import { join } from "node:path";
import type { FlowName } from "../../../src/dialogue/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { ratio } from "../search/figures.ts";
import { type Heard, hear, lexiconOf, type Typed } from "./heard.ts";
import { readRecorded } from "./recorded.ts";
import { KNOWN_FLOWS, referenceOf } from "./reference.ts";

/** Where the recorded dialogues stand in a folder of public sets. */
export const publicDialogues = (folder: string): string => join(folder, "tau2-retail");

interface Measured extends Heard {
  wanted: FlowName[];
  half: Half;
}

type Half = "tuned on" | "not tuned on";

/**
 * What is read from the customers' turns of the recorded dialogues, without a language model, against the reference actions: recall and
 * precision by flow, a flow counted once a dialogue, and the shares of order numbers and e-mails that were read. Every other dialogue was
 * tuned on; the figures with a floor are those of the others.
 */
export async function evaluateDialogues(folder: string, reader: Reader): Promise<Record<string, number>> {
  const { shop, tasks, dialogues } = await readRecorded(publicDialogues(folder));
  const lexicon = lexiconOf(shop);
  const measured: Measured[] = [];
  for (const [at, dialogue] of dialogues.entries()) {
    const wanted = referenceOf(dialogue, tasks, shop);
    if (wanted === null) continue;
    measured.push({
      ...(await hear(reader, dialogue, lexicon)),
      wanted,
      half: at % 2 === 0 ? "tuned on" : "not tuned on",
    });
  }
  return {
    "dialogues measured": measured.length,
    ...figuresOf("tuned on", measured),
    ...figuresOf("not tuned on", measured),
    ...Object.assign({}, ...KNOWN_FLOWS.map((flow) => ofFlow(flow, measured))),
  };
}

function figuresOf(half: Half, all: readonly Measured[]): Record<string, number> {
  const measured = all.filter((one) => one.half === half);
  const { recall, precision } = rightOf(KNOWN_FLOWS, measured);
  return {
    [`dialogues, ${half}: recall of flows`]: recall,
    [`dialogues, ${half}: precision of flows`]: precision,
    [`dialogues, ${half}: order numbers read`]: shareOf(measured.map(({ orders }) => orders)),
    [`dialogues, ${half}: e-mails read`]: shareOf(measured.map(({ emails }) => emails)),
  };
}

function ofFlow(flow: FlowName, measured: readonly Measured[]): Record<string, number> {
  const { recall, precision, wanted } = rightOf([flow], measured);
  return {
    [`dialogues, ${flow} (${wanted}): recall`]: recall,
    [`dialogues, ${flow} (${wanted}): precision`]: precision,
  };
}

function rightOf(flows: readonly FlowName[], measured: readonly Measured[]) {
  const among = (some: readonly FlowName[]) => some.filter((flow) => flows.includes(flow));
  const count = (of: (one: Measured) => FlowName[]) => measured.reduce((sum, one) => sum + of(one).length, 0);
  const right = count((one) => among(one.flows).filter((flow) => one.wanted.includes(flow)));
  const wanted = count((one) => among(one.wanted));
  return {
    recall: ratio(right, wanted),
    precision: ratio(
      right,
      count((one) => among(one.flows)),
    ),
    wanted,
  };
}

const shareOf = (all: readonly Typed[]): number =>
  ratio(
    all.reduce((sum, { read }) => sum + read, 0),
    all.reduce((sum, { typed }) => sum + typed, 0),
  );
