import type { Random } from "../../../db/demo/random.ts";
import type { Replica } from "../replica.ts";
import type { Played } from "./findings.ts";
import type { Kind, Stage } from "./stage.ts";

/** How wild a run is. */
export interface ChaosOptions {
  kind: Kind;
  conversations: number;
  /** For how long customers begin something new and processes are killed. */
  seconds: number;
  /** More than that where fewer have been killed till then. */
  kills: number;
  /** On a slow machine it goes on after that, and nobody is killed any more, until so many messages were sent and so many orders moved. */
  least: number;
  replicas: number;
  /** The pause between two kills, in milliseconds. */
  killMs: readonly [from: number, to: number];
  /** The pause of a customer before the next thing. */
  thinkMs: readonly [from: number, to: number];
  /** An order moves on every so many milliseconds. */
  moveMs: number;
  /** For how long the rest may take at most. */
  drainSeconds: number;
  seed: number;
  signal: AbortSignal;
  tell: (line: string) => void;
}

/** A run that goes on. */
export interface Scene extends Omit<ChaosOptions, "replicas"> {
  replicas: readonly Replica[];
  stage: Stage;
  played: Played;
  random: Random;
}
