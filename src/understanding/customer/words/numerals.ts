/** Cardinal numbers as words, in every case that people use them in, in all three languages. */
const FORMS: Record<number, string> = {
  0: "ноль нуль ноля нуля zero",
  1: "один одни одних одні одна одну одно одного одной одним одне однієї одному one",
  2: "два две двух двое двум двумя дві двох двоє двом two",
  3: "три трех трое трем тремя трьох троє трьом three",
  4: "четыре четырех четверо четырем чотири чотирьох четверо four",
  5: "пять пяти пятеро п'ять п'яти п'ятеро п'ятьох пьять five",
  6: "шесть шести шестеро шість шестеро шістьох six",
  7: "семь семи семеро сім сімох seven",
  8: "восемь восьми вісім вісьмох eight",
  9: "девять девяти дев'ять дев'яти nine",
  10: "десять десяти десятьох ten",
  11: "одиннадцать одиннадцати одинадцать одинадцять одинадцяти eleven",
  12: "двенадцать двенадцати дванадцять дванадцяти twelve",
  13: "тринадцать тринадцати тринадцять тринадцяти thirteen",
  14: "четырнадцать четырнадцати чотирнадцять чотирнадцяти fourteen",
  15: "пятнадцать пятнадцати п'ятнадцять п'ятнадцяти пятнадцять fifteen",
  16: "шестнадцать шестнадцати шістнадцять шістнадцяти sixteen",
  17: "семнадцать семнадцати сімнадцять сімнадцяти seventeen",
  18: "восемнадцать восемнадцати вісімнадцять вісімнадцяти eighteen",
  19: "девятнадцать девятнадцати дев'ятнадцять дев'ятнадцяти девятнадцять nineteen",
  20: "двадцать двадцати двадцять двадцяти twenty",
  30: "тридцать тридцати тридцять тридцяти thirty",
  40: "сорок сорока forty fourty",
  50: "пятьдесят пятидесяти п'ятдесят п'ятдесяти пятдесят fifty",
  60: "шестьдесят шестидесяти шістдесят шістдесяти sixty",
  70: "семьдесят семидесяти сімдесят сімдесяти seventy",
  80: "восемьдесят восьмидесяти вісімдесят вісімдесяти eighty",
  90: "девяносто девяноста дев'яносто дев'яноста ninety",
  100: "сто ста hundred",
  200: "двести двухсот двісті двохсот",
  300: "триста трехсот трьохсот",
  400: "четыреста четырехсот чотириста чотирьохсот",
  500: "пятьсот пятисот п'ятсот п'ятисот пятсот",
  600: "шестьсот шестисот шістсот шестисот",
  700: "семьсот семисот сімсот семисот",
  800: "восемьсот восьмисот вісімсот восьмисот",
  900: "девятьсот девятисот дев'ятсот дев'ятисот девятсот",
  1000: "тысяча тысячи тысяч тысячу тыща тыщу тыщи тыщ тисяча тисячі тисяч тисячу thousand",
};

const VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries(FORMS).flatMap(([value, forms]) =>
    forms.split(" ").map((form): [string, number] => [form, Number(value)]),
  ),
);

/** What a normalised word counts: "пʼяти" is 5; null for other words. */
export const numeralOf = (word: string): number | null => VALUES.get(word) ?? null;

/** Numbers as they were said one after another: "десять четыреста восемьдесят два" is 10 and 482. */
export function numbersOf(values: readonly number[]): number[] {
  const said: Saying[] = [];
  for (const value of values) {
    const last = said.at(-1);
    if (last === undefined || !goesOn(last, value)) said.push({ thousands: 0, rest: value, least: value });
    else add(last, value);
  }
  return said.map(({ thousands, rest }) => thousands + rest);
}

/** A number that is being said: what stands before its "thousand", what after, and its smallest part so far. */
interface Saying {
  thousands: number;
  rest: number;
  least: number;
}

function goesOn({ thousands, rest, least }: Saying, value: number): boolean {
  if (value === 1000) return thousands === 0 && rest > 0 && rest < 1000;
  if (value === 100 && rest > 0 && rest < 10) return true;
  if (value === 0 || least === 0) return false;
  return value < 10 ? least >= 20 : value < 100 ? least >= 100 : least >= 1000;
}

function add(number: Saying, value: number): void {
  if (value === 1000) Object.assign(number, { thousands: number.rest * 1000, rest: 0, least: 1000 });
  else if (value === 100) Object.assign(number, { rest: number.rest * 100, least: 100 });
  else Object.assign(number, { rest: number.rest + value, least: value });
}
