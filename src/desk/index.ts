export { desk } from "./desk.ts";
export type { DeskOptions } from "./options.ts";
export type { DeskPort, SentFile } from "./port.ts";
export type { DeskMessage, ListAnswer, Opened, Summary } from "./wire.ts";
