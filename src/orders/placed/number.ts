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

/** A number of the same shape; as many digits as there were, or more where they do not suffice. */
export const numberIn = ({ before, after, digits }: NumberParts, count: number): string =>
  `${before}${String(count).padStart(digits, "0")}${after}`;
