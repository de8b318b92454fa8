import { beforeAll } from "vitest";
import { localReader, type Reader, readIntents, trainIntents } from "../../../src/understanding/index.ts";
import { behavesAsReader } from "./behaviour.ts";

const INTENTS = new URL("../../../knowledge-base/intents", import.meta.url).pathname;

let reader: Reader;
beforeAll(async () => {
  reader = localReader(trainIntents(await readIntents(INTENTS)).model);
});

behavesAsReader("the reader of rules and statistics", () => reader);
