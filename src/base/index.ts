export { Alarm } from "./alarm.ts";
export { cleanText } from "./clean-text.ts";
export { type Clock, fixedClock, systemClock } from "./clock.ts";
export { Refused, Unavailable, unreachable } from "./errors.ts";
export { newId } from "./id.ts";
export { asLocale, LOCALES, type Locale } from "./locale.ts";
export { errorFields, jsonLog, type Log, type LogFields, silentLog } from "./log.ts";
export { cents, fromCents, sum } from "./money.ts";
export { digitsOf, mendMixedScript, normalise, toLatinLookAlikes, words } from "./text.ts";
