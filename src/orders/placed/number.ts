/** What stands around the digits that count in an order's number, and how many they are: the last ones that stand together. */
export interface NumberParts {
  before: string;
  after: string;
  digits: number;
}

/** Takes a number such as "#W2024-00123-A" apart; null where it has no digits, or more than a program can count on. */
export function beforeAndAfter(number: string): NumberParts | null {
  const [, before = "", digits = "", after = ""] = /^(.*?)(\d{1,15})(\D*)$/s.exec(number) ?? [];
  return digits === "" || /\d$/.test(before) ? null : { before, after, digits: digits.length };
}
