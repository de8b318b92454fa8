import { anywhere, atStart } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const POLICY = atStart(inAll((words) => words.policy));
const QUESTION = atStart(inAll((words) => words.question));
const REQUEST = atStart(inAll((words) => words.request));
const OWN = anywhere(inAll((words) => words.own));
const POLITE =
  /^(?:(?:а|и|і|й|ну|та|and|so|well|please|подскажите|скажите|підкажіть|скажіть|пожалуйста|будь ласка|здравствуйте|привет|добрый день|привіт|вітаю|добрий день|доброго дня|hi|hello|hey|tell me|кстати|до речі|btw|by the way|интересно|цікаво|а ещё|і ще|ещё|ще|хотел узнать|хотела узнать|хочу узнать|хотів дізнатися|хотіла дізнатися|хочу дізнатися|хотела спросить|хотел спросить|вопрос|питання|could you tell me|can you tell me|i'd like to know|i want to know|i wonder|do you know|не подскажете|не підкажете|расскажите|розкажіть) )+/u;

/** A plain text without the politeness before what it asks. */
export const bareQuestion = (plain: string): string => plain.replaceAll("ё", "е").replace(POLITE, "");

/** Whether it asks how things are done here ("how do I return something?") rather than asks for it to be done. */
export const isPolicyQuestion = (plain: string): boolean => POLICY.test(bareQuestion(plain));

/** Whether it asks anything. */
export const isQuestion = (text: string, plain: string): boolean =>
  /\?\s*\p{P}*\s*$/u.test(text) || QUESTION.test(bareQuestion(plain));

/** Whether it begins as a wish, an order to the bot, or a question: words that no name and no address begins with. */
export const isRequest = (plain: string): boolean => REQUEST.test(bareQuestion(plain));

/** Whether it speaks of one's own affairs. */
export const isOwn = (plain: string): boolean => OWN.test(plain);
