import { anywhere, plain, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const ALL = `
  все; всё; весь; всю; целиком; полностью; оба; обе; обоих; весь заказ; все товары; все позиции; усе; увесь; повністю; цілком; обидва; обидві; все замовлення; усі; всі;
  all; everything; all of (it|them); the whole (order|thing|lot); the whole; whole; entire; both; both of them; the lot; each of them`;
const SAID = anywhere(ALL);
/** "Всё равно", "at all": nothing of it. */
const NO_SUCH = anywhere(`
  все (равно|еще|ж|же|таки|время|хорошо|понятно|это|остальное|одно|ще); и все; вот и все; это все; та й все; все-таки; at all; after all; all right; that's all; that is all; all good; all the time; all day; all i`);
const ONLY = wholly(
  `${ALL};${inAll((words) => words.fillers)};верните; возвращаю; вернуть; поверніть; повертаю; return; them; of; штук*; товар*; items; возьмите`,
);

/** Whether a text says that all of it is meant. */
export const meansAll = (text: string): boolean => {
  const said = plain(text);
  return SAID.test(said) && !NO_SUCH.test(said);
};

/** Whether it says nothing else. */
export const isOnlyAll = (said: string): boolean => ONLY.test(said) && SAID.test(said);
