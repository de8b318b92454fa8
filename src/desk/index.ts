export { desk } from "./desk.ts";
export type { Review, Titles } from "./knowledge.ts";
export type { DeskOptions } from "./options.ts";
export type { DeskPort, KnowledgePort, SentFile } from "./port.ts";
export type { DeskMessage, ListAnswer, Opened, Summary } from "./wire.ts";
