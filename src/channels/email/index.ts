export { type MailerOptions, makeMailer } from "./mailer.ts";
export { type UnsubscribePort, unsubscribeDoor } from "./unsubscribe-door.ts";
