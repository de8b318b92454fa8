/** Puts placeholders in the place of personal data, and back. One is made for each turn. */
export interface Masks {
  /** The text without personal data: "[NAME_1]", "[PHONE_1]" … The same value has the same placeholder. */
  hide(text: string): string;
  /** The text with the values of the placeholders that `hide` made; others stay as they are. */
  reveal(text: string): string;
}
