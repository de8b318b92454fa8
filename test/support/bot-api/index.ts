export type { Call } from "./call-desk.ts";
export type { ShownButton, ShownKey, ShownMessage } from "./chat-view.ts";
export type { FakeBotApi, UserOptions } from "./fake-bot-api.ts";
export type { FakeGroup, FakeMember } from "./fake-group.ts";
export type { Failure } from "./script.ts";
export { type BotApiOptions, startBotApi } from "./start-bot-api.ts";
export type { Done, FakeUser, SentFile, SharedContact } from "./user.ts";
export type { WireMessage, WireUpdate, WireUser } from "./wire.ts";
