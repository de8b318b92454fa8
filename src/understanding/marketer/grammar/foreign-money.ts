/** What a term is that says money of another currency than the shop's: nothing is reckoned from one to the other. */
export const FOREIGN_MONEY = "foreign_money";
