import type { Locale } from "../../../../base/index.ts";
import type { ActsAnswer } from "../../api/people-wire.ts";

/** The sentences of what the staff does for a customer. */
export interface ActingWords {
  actions: Record<ActsAnswer["acts"][number]["action"], string>;
  nothing: string;
  /** Above what may not be done. */
  not: string;
  guest: string;
  failed: string;
  /** The proposal is not there any more. */
  gone: string;
  rule: (name: string, values: string) => string;
  noRule: string;
  /** Fields of the policy. */
  rules: Record<string, string>;
  /** What stands in them; what is not here stands as it is. */
  values: Record<string, string>;
  yes: string;
  reason: string;
  anyReason: string;
  howMany: (goods: string) => string;
  refundTo: string;
  difference: string;
  into: (goods: string) => string;
  stays: string;
  samePrice: string;
  sameGoods: string;
  city: string;
  address: string;
  home: (place: string) => string;
  payBy: string;
  look: string;
  back: string;
  changed: string;
  tell: (door: string, language: string) => string;
  doors: Record<"telegram" | "web" | "email", string>;
  languages: Record<Locale, string>;
  willRead: string;
  nowhere: string;
  confirm: string;
  done: string;
  toldBy: Record<"telegram" | "web" | "email", string>;
  toldNobody: string;
  close: string;
}
