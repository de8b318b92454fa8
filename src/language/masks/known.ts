/** What is known of the customer for whom a model is asked, and how the shop writes what it cannot know beforehand. */
export interface Known {
  /** First name, patronymic, surname, in the card's spelling; a whole name is taken apart. */
  names: readonly string[];
  /** E.164. */
  phones: readonly string[];
  emails: readonly string[];
  /** Street, house and flat; postal codes too. A city alone tells nobody and is needed to answer: it is not hidden. */
  addresses: readonly string[];
  orders: readonly string[];
  /** `YYYY-MM-DD`. */
  birthDates: readonly string[];
  /** How order numbers look, such as "99999" or "#W9999999": 9 stands for any digit. */
  orderShapes: readonly string[];
  /** ISO 3166 alpha-2: for phones that are written without a country code. */
  country: string;
}
