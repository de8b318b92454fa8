import { Counter, Histogram, type Registry } from "prom-client";
import type { ServicesOptions } from "../../services/index.ts";

type Composed = Parameters<NonNullable<ServicesOptions["onTurn"]>>[0]["composed"];

/** A model's first sentence is worth waiting for as long as the whole turn is: 8 s. */
const SECONDS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8];

/** Counts what models compose, and each sentence of theirs that no source bore out. */
export function composedCounters(registry: Registry): (composed: Composed) => void {
  const registers = [registry];
  const answers = new Counter({
    name: "beseda_composed_answers_total",
    help: "Questions that a model was asked, by what became of them; what was not said was answered locally",
    labelNames: ["outcome", "kept"],
    registers,
  });
  const sentences = new Counter({
    name: "beseda_composed_sentences_total",
    help: "Sentences of models: said, or the fault for which they were not",
    labelNames: ["verdict"],
    registers,
  });
  const first = new Histogram({
    name: "beseda_composed_first_sentence_seconds",
    help: "From asking a model to its first sentence that could be shown",
    buckets: SECONDS,
    registers,
  });
  return (composed) => {
    for (const { outcome, kept, said, dropped, firstMs } of composed) {
      answers.inc({ outcome, kept: kept ? "yes" : "no" });
      if (said > 0) sentences.inc({ verdict: "said" }, said);
      for (const verdict of dropped) sentences.inc({ verdict });
      if (firstMs !== null && !kept) first.observe(firstMs / 1000);
    }
  };
}
