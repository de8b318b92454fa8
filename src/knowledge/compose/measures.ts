/** What a number counts: a name of the kind, and how many of the kind's smallest one unit has. */
export interface Measure {
  kind: string;
  factor: number;
}

const one = (kind: string, factor = 1): Measure => ({ kind, factor });

/**
 * Units by the words that name them, in the three languages. Units of one kind are compared by value (two weeks are 14 days), different
 * kinds never: working days are no days.
 */
const UNITS: readonly (readonly [RegExp, Measure])[] = [
  [/^(?:€|eur|euros?|евро|євро)$/, one("eur")],
  [/^(?:\$|usd|dollars?|доллар(?:а|ов|ы)?|долар(?:а|ів|и)?)$/, one("usd")],
  [/^(?:₴|uah|грн|грив(?:ен|на|ны|ень|ня|ні)|hryvnias?)$/, one("uah")],
  [/^(?:₽|rub|руб|рубл(?:ь|я|ей|і|ів)|roubles?|rubles?)$/, one("rub")],
  [/^(?:pln|zł|злот(?:ый|ых|ые|ий|і))$/, one("pln")],
  [/^(?:%|процент(?:а|ов|ы)?|відсот(?:ок|ка|ків|ки)|percent|per cent)$/, one("percent")],
  [/^(?:сек|секунд(?:а|у|ы|и)?|sec|seconds|s)$/, one("time", 1 / 60)],
  [/^(?:мин|минут(?:а|у|ы|и)?|хв|хвилин(?:а|у|и)?|min|mins|minutes?)$/, one("time")],
  [/^(?:ч|час(?:а|ов|ы)?|годин(?:а|у|и)?|h|hours?)$/, one("time", 60)],
  [/^(?:дн(?:я|ей|и|ів|і|ями?)|день|дн[её]м|сут(?:ки|ок)|доб(?:а|у|и)|діб|days?)$/, one("time", 1440)],
  [/^(?:недел(?:я|ю|и|ь)|тиж(?:день|ня|ні|нів)|weeks?)$/, one("time", 10080)],
  [/^(?:мес|месяц(?:а|ев|ы)?|місяц(?:ь|я|ів|і)|months?)$/, one("month")],
  [/^(?:год(?:а|у|ом)?|лет|рік|рок(?:у|и|ів)|years?)$/, one("month", 12)],
  [/^(?:мг|mg)$/, one("mass", 0.001)],
  [/^(?:г|гр|грам(?:м|ма|мов|и|ів|ма)?|g|grams?)$/, one("mass")],
  [/^(?:кг|килограмм(?:а|ов)?|кілограм(?:а|ів|и)?|kg|kilos?|kilograms?)$/, one("mass", 1000)],
  [/^(?:мл|миллилитр(?:а|ов)?|мілілітр(?:а|ів|и)?|ml)$/, one("volume")],
  [/^(?:л|литр(?:а|ов|ы)?|літр(?:а|ів|и)?|l|lit(?:er|re)s?)$/, one("volume", 1000)],
  [/^(?:мм|mm)$/, one("length")],
  [/^(?:см|сантиметр(?:а|ов|ів|и)?|cm)$/, one("length", 10)],
  [/^(?:°|°c|градус(?:а|ов|ы|и|ів)?|degrees?)$/, one("degree")],
  [/^(?:бал(?:л|ла|лов|лы|а|ів|и)?|листик(?:а|ов|и)|листоч(?:ок|ка|ків|ки)|points?|leaves)$/, one("point")],
  [/^(?:утра|вечера|ранку|вечора|am|pm|o'clock)$/, one("clock")],
];

const WORKING = /^(?:рабоч|робоч|working|business)/;
const CLOCK = one("clock");

/** The measure that the words after a number name, looking past up to two others; `bare` where nothing is counted by name. */
export function measureOf(following: readonly string[]): Measure | null {
  for (const word of following.slice(0, 3)) {
    const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1];
    if (!unit) continue;
    const isWorking = unit.factor === 1440 && following.slice(0, following.indexOf(word)).some((w) => WORKING.test(w));
    return isWorking ? one("working day") : unit;
  }
  return null;
}

/** Whether a (normalised) word is a unit's name. */
export const isUnit = (word: string): boolean => UNITS.some(([pattern]) => pattern.test(word));

/** What "9:00" counts. */
export const clockMeasure = (): Measure => CLOCK;
