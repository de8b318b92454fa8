export { hasLettersForDigits, parseBirthDate, parseEmail, parsePhone, phoneCountry } from "./contact.ts";
export { CONSENT_CHANNELS, type ConsentChannel, CustomerRow } from "./customer-row.ts";
export {
  type CustomersUpserted,
  clearCustomers,
  countCustomers,
  knownCustomers,
  type SharedContact,
  sharedContacts,
  upsertCustomers,
} from "./queries.ts";
