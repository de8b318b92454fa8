export { type MailerOptions, makeMailer } from "./mailer.ts";
