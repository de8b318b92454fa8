export type { TelegramOptions, Webhook } from "./options.ts";
export type { TelegramPort } from "./port.ts";
export type { BotIdentity } from "./prepare.ts";
export { makeTelegram, type Telegram } from "./telegram.ts";
