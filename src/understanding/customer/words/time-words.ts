/** What a word says of time. */
export type TimeWord =
  | { kind: "day"; by: number }
  | { kind: "unit"; unit: Unit }
  | { kind: "weekday"; day: number }
  | { kind: "month"; month: number }
  | { kind: "which"; by: number }
  | { kind: "season"; begins: number }
  | { kind: "count"; count: number }
  | { kind: "part"; part: Part }
  | { kind: "sign"; sign: Sign };

/** A stretch of the calendar. */
export type Unit = "day" | "week" | "weekend" | "month" | "year" | "hour";
/** A part of one. */
export type Part = "start" | "middle" | "end";
/** Little words: "ago", "in", "past" (the past three days), "same" (that week), a number's "of", and what joins two days. */
export type Sign = "ago" | "in" | "past" | "that" | "by" | "from" | "to" | "before" | "number" | "around";

/** Normalised words for each meaning, in all three languages; a star stands for any ending. */
const DAYS: Record<number, string> = {
  [-2]: "позавчера позавчерашн* позавчора позавчорашн* позавчёра",
  [-1]: "вчера вчерашн* вчера-то вчора вчорашн* учора yesterday yesterday's yesterdays",
  0: "сегодня сегодняшн* сёдня седня сьогодні сьогоднішн* today today's todays tonight",
  1: "завтра завтрашн* завтрашнє tomorrow tomorrow's tmrw tmr tomorow",
  2: "послезавтра післязавтра позавтра overmorrow",
};
const UNITS: Record<Unit, string> = {
  hour: "час часа часов годин* hour hours",
  day: "день дня дней дню дни сутки суток дні днів добу діб доби day days",
  week: "неделя недели неделю неделе недель недельки недельку недельной тиждень тижня тижні тижнів тижню week weeks week's weeks'",
  weekend: "выходные выходных выходными викходні вихідні вихідних вихідними уикенд* вікенд* weekend weekends weekend's",
  month: "месяц месяца месяце месяцев месяцу місяць місяця місяці місяців місяцю month months month's months'",
  year: "год года году годов лет рік року році років year years year's",
};
const WEEKDAYS: Record<number, string> = {
  1: "понедельник* пн понеділ* monday mondays monday's mon",
  2: "вторник* вт вівтор* вівторк* tuesday tuesday's tue tues",
  3: "среда среду среды среде средам сред ср середа середу середи середі wednesday wednesday's wed",
  4: "четверг* чт четвер* thursday thursday's thu thur thurs",
  5: "пятниц* пятнич* пт п'ятниц* п'ятнич* friday friday's fri",
  6: "суббот* сб субот* saturday saturday's sat",
  7: "воскресень* воскресн* вс нд неділя неділю неділі неділею недільн* sunday sunday's sun",
};
const MONTHS: Record<number, string> = {
  1: "январ* янв січень січня січні січнев* січ january jan",
  2: "феврал* фев лютий лютого лютому лют лютнев* february feb",
  3: "март марта марте мартов* березень березня березні березнев* бер march mar",
  4: "апрел* апр квітень квітня квітні квітнев* кві april apr",
  5: "май мая мае майск* травень травня травні травнев* тра may",
  6: "июн* червень червня червні червнев* june jun",
  7: "июл* липень липня липні липнев* лип july jul",
  8: "август* авг серпень серпня серпні серпнев* серп august aug",
  9: "сентябр* сент сен вересень вересня вересні вереснев* вер september sept sep",
  10: "октябр* окт жовтень жовтня жовтні жовтнев* жовт october oct",
  11: "ноябр* ноя листопад листопада листопаді листопадов* лист november nov",
  12: "декабр* дек грудень грудня грудні груднев* груд december dec",
};
/** By the month in which they begin. */
const SEASONS: Record<number, string> = {
  12: "зима зиму зимы зимой зимние зимнего взимку зими зимою winter",
  3: "весна весну весны весной весняного навесні весни весною spring",
  6: "лето лета летом літо літа влітку літом summer",
  9: "осень осени осенью осінь осені восени осінню autumn",
};
const WHICH: Record<number, string> = {
  [-2]: "позапрошл* позаминул*",
  [-1]: "прошл* прошедш* минувш* предыдущ* минул* попередн* last previous",
  0: "этим цим этою цією этой этот эту этом этого эти этих текущ* нынешн* цього цей цю ця ці цих цьому цієї поточн* нинішн* this current",
  1: "следующ* будущ* наступн* ближайш* найближч* next coming upcoming",
};
const COUNTS: Record<number, string> = {
  0.5: "пол пів half",
  2: "пару пара парочк* couple",
  3: "few",
};
const PARTS: Record<Part, string> = {
  start: "начало начале начала началу початок початку beginning start early",
  middle: "середина середине середины середину середини середині middle mid",
  end: "конец конце конца концу кінець кінця кінці кінцю наприкінці end late",
};
const SIGNS: Record<Sign, string> = {
  ago: "назад тому ago back earlier давности",
  in: "через in within",
  past: "последн* останн* past",
  that: "той тот том тому того ту те тої",
  by: "к до до-от by until till before перед",
  from: "с со от з із зі від from since between начиная починаючи между між",
  to: "по до to till until through and и і й та включительно",
  before: "before",
  number: "числа число числ",
  around: "примерно около где-то приблизно близько about around roughly",
};

/** What words mean where they may mean several things: "до" joins two days and sets a last one. */
const whole = new Map<string, TimeWord[]>();
const beginnings = new Map<string, TimeWord[]>();

function learn(table: Record<string, string>, make: (key: string) => TimeWord): void {
  for (const [key, forms] of Object.entries(table)) {
    for (const form of forms.replaceAll("ё", "е").split(" ")) {
      const [index, word] = form.endsWith("*") ? [beginnings, form.slice(0, -1)] : [whole, form];
      index.set(word, [...(index.get(word) ?? []), make(key)]);
    }
  }
}

learn(DAYS, (key) => ({ kind: "day", by: Number(key) }));
learn(UNITS, (key) => ({ kind: "unit", unit: key as Unit }));
learn(WEEKDAYS, (key) => ({ kind: "weekday", day: Number(key) }));
learn(MONTHS, (key) => ({ kind: "month", month: Number(key) }));
learn(SEASONS, (key) => ({ kind: "season", begins: Number(key) }));
learn(WHICH, (key) => ({ kind: "which", by: Number(key) }));
learn(COUNTS, (key) => ({ kind: "count", count: Number(key) }));
learn(PARTS, (key) => ({ kind: "part", part: key as Part }));
learn(SIGNS, (key) => ({ kind: "sign", sign: key as Sign }));

/** What a normalised word says of time; nothing for most. */
export function timeWordsOf(word: string): readonly TimeWord[] {
  const exact = whole.get(word);
  if (exact !== undefined) return exact;
  for (let length = Math.min(word.length, 12); length >= 3; length--) {
    const begun = beginnings.get(word.slice(0, length));
    if (begun !== undefined && word.length - length <= 5) return begun;
  }
  return [];
}
