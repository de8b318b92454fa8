import type { Locale } from "../../../base/index.ts";
import { CONCEPTS_EN } from "./concepts-en.ts";
import { CONCEPTS_RU } from "./concepts-ru.ts";
import { CONCEPTS_UK } from "./concepts-uk.ts";

/** Everyday words of each language beyond those that stand for a concept. */
const EVERYDAY: Record<Locale, string> = {
  ru: `ул дом кв д утро вечер ночь и в во не что он на я с со как а то все она так его но ты к у же вы за бы по только ее мне было вот от еще нет о из ему теперь даже ну вдруг ли если уже или ни быть был него до вас опять уж вам ведь там потом себя ничего ей они тут есть надо для мы тебя их чем была сам чтоб без будто раз тоже себе под будет ж тогда этот того потому этого совсем ним здесь этом один почти тем чтобы нее сейчас были при наконец два об хоть после над больше тот через эти нас про них много разве три эту впрочем свою перед иногда лучше чуть том такой им более всегда всю между это сегодня завтра вчера неделю неделя день дней дня часов минут привет пожалуйста дайте сделать сделайте знаю знаете понял поняла понимаю нужен буду будете очень быстро долго утром вечером слышно живой месяц нормально новости чайник привет скажите вернуть заказать отменить купить поменять узнать посмотреть показать удалить получить дела подарок спасибо такое такая такие магазин магазина`,
  uk: `вул буд кв просп ранок вечір ніч і й в у не що він на я з зі із як а то все вона так його але ти до же ж ви за б би по тільки її мені було от від ще ні о йому тепер навіть ну раптом чи якщо вже або бути був нього вас знову вам адже там потім себе нічого їй вони тут є треба для ми тебе їх чим була сам щоб без ніби раз теж собі під буде тоді цей того тому цього зовсім ним цьому один майже тим зараз були при нарешті два об хоч після над більше через ці нас про них багато хіба три цю свою перед іноді краще трохи такий їм завжди між це сьогодні завтра вчора тиждень тижня день днів дня годин хвилин привіт будь ласка дайте зробити зробіть знаю знаєте зрозумів зрозуміла розумію потрібен буду будете дуже швидко довго вранці ввечері чути живий місяць нормально новини чайник привіт скажіть повернути замовити скасувати купити поміняти дізнатися подивитися показати видалити отримати справи подарунок дякую таке така такі магазин нє нєє нєа ніт єс зранку звечора нема досі нема немає`,
  en: `the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an will would there their if about who get go when make can no just him know take into year your some could them see other than then now look only over think also after use two our well way even because any these give day most us is are was were been has had did does am i'm it's don't doesn't isn't please today tomorrow yesterday week days hours k kk ya yas yup nah idk dunno y n soon still yet here very too up out off down lot really gift store shop thing stuff got`,
};

const everyday = new Set(Object.values(EVERYDAY).join(" ").replaceAll("ё", "е").split(/\s+/));

/** Whether a normalised word is an everyday one, of any language, that stands for no concept. */
export const isEveryday = (word: string): boolean => everyday.has(word);

interface Known {
  whole: Set<string>;
  beginnings: Set<string>;
  /** Whole words without their soft signs. */
  loose: Set<string>;
}

const KNOWN: Record<Locale, Known> = {
  ru: knownOf(EVERYDAY.ru, Object.values(CONCEPTS_RU)),
  uk: knownOf(EVERYDAY.uk, Object.values(CONCEPTS_UK)),
  en: knownOf(EVERYDAY.en, Object.values(CONCEPTS_EN)),
};

function knownOf(everyday: string, concepts: readonly string[]): Known {
  const entries = [everyday, ...concepts].join(" ").replaceAll("ё", "е").split(/\s+/);
  const whole = entries.filter((entry) => !entry.endsWith("*"));
  return {
    whole: new Set(whole),
    loose: new Set(whole.map(withoutSoftSigns)),
    beginnings: new Set(entries.filter((entry) => entry.endsWith("*")).map((entry) => entry.slice(0, -1))),
  };
}

function withoutSoftSigns(word: string): string {
  return word.replace(/[ьъ']/g, "");
}

/** Whether a normalised word is an everyday or a shop's word of the language. Beginnings shorter than four letters do not count here; `loose` forgives lost soft signs. */
export function knows(word: string, locale: Locale, loose = false): boolean {
  const { whole, beginnings, loose: softened } = KNOWN[locale];
  if (whole.has(word) || (loose && softened.has(withoutSoftSigns(word)))) return true;
  for (let length = Math.min(word.length, 12); length >= 4; length--) {
    if (beginnings.has(word.slice(0, length)) && word.length - length <= 5) return true;
  }
  return false;
}

/** Whether it is one of any of the languages. */
export const knowsWord = (word: string): boolean => knows(word, "ru") || knows(word, "uk") || knows(word, "en");
