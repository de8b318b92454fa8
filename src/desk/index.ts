export type { Assisted, AssistRequest } from "./assist-wire.ts";
export { desk } from "./desk.ts";
export type { Review, Titles } from "./knowledge-wire.ts";
export type { DeskOptions } from "./options.ts";
export type { AssistPort, DeskPort, KnowledgePort, SentFile } from "./port.ts";
export type { DeskMessage, DoneAct, ListAnswer, Opened, Summary } from "./wire.ts";
