/** Cardinal numbers in words, in the cases in which a shop's articles have them. */
const WORDS: Record<string, number> = table(`
  0 ноль ноля нуль нуля zero
  1 один одна одно одного одной одному одну одним одном одне однієї одній one
  2 два две двух двум двумя дві двох двом двома two twice дважды двічі
  3 три трех трем тремя трьох трьом трьома three
  4 четыре четырех четырем чотири чотирьох чотирьом four
  5 пять пяти пятью п'ять п'яти п'ятьох five
  6 шесть шести шестью шість шести шістьох six
  7 семь семи семью сім семи сімох seven
  8 восемь восьми восемью вісім восьми вісьмох eight
  9 девять девяти дев'ять дев'яти nine
  10 десять десяти десятьох ten
  11 одиннадцать одиннадцати одинадцять одинадцяти eleven
  12 двенадцать двенадцати дванадцять дванадцяти twelve
  13 тринадцать тринадцати тринадцять тринадцяти thirteen
  14 четырнадцать четырнадцати чотирнадцять чотирнадцяти fourteen
  15 пятнадцать пятнадцати п'ятнадцять п'ятнадцяти fifteen
  16 шестнадцать шестнадцати шістнадцять шістнадцяти sixteen
  17 семнадцать семнадцати сімнадцять сімнадцяти seventeen
  18 восемнадцать восемнадцати вісімнадцять вісімнадцяти eighteen
  19 девятнадцать девятнадцати дев'ятнадцять дев'ятнадцяти nineteen
  20 двадцать двадцати двадцять двадцяти twenty
  30 тридцать тридцати тридцять тридцяти thirty
  40 сорок сорока forty
  50 пятьдесят пятидесяти п'ятдесят п'ятдесяти fifty
  60 шестьдесят шестидесяти шістдесят шістдесяти sixty
  70 семьдесят семидесяти сімдесят сімдесяти seventy
  80 восемьдесят восьмидесяти вісімдесят вісімдесяти eighty
  90 девяносто дев'яносто ninety
  100 сто ста hundred
  1.5 полтора полторы півтора півтори
`);

const ORDINALS = table(`
  2 второй вторая второе второго вторую второму втором другий друга друге другого другу другому second
  3 третий третья третье третьего третью третьей третій третя третє третього третю third
  4 четвертый четвертая четвертого четверту четвертую четвертий fourth
  5 пятый пятая пятого пятую п'ятий п'ята п'яту fifth
`);

function table(text: string): Record<string, number> {
  const rows = text.trim().split("\n");
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [value = "", ...words] = row.trim().split(" ");
      return words.map((word) => [word, Number(value)]);
    }),
  );
}

/** The value of a number in words, null where the (normalised) word is none. */
export const wordValue = (word: string): number | null => (Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null);

/** Which one in order a word says, from the second on: "the first" is also said of what is not counted. */
export const ordinalValue = (word: string): number | null =>
  Object.hasOwn(ORDINALS, word) ? (ORDINALS[word] ?? null) : null;
