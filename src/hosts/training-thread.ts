/** A thread that trains the reader once and tells what it made: see training.ts. */
import { parentPort, workerData } from "node:worker_threads";
import { type Intents, trainIntents } from "../understanding/index.ts";

parentPort?.postMessage(trainIntents(workerData as Intents));
