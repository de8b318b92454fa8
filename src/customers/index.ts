export {
  type CustomerCard,
  changeConsents,
  changeProfile,
  PROFILE_FIELDS,
  type ProfileChange,
  type ProfileField,
  readCard,
} from "./card/queries.ts";
export { parseBirthDate, parseEmail, parsePhone, phoneCountry, readPhone } from "./contact.ts";
export { CONSENT_CHANNELS, type ConsentChannel, CustomerRow } from "./customer-row.ts";
export {
  type ContactOwner,
  countCodes,
  countLookups,
  customerOfExternalId,
  forgetIdentity,
  keepCode,
  noteCodeTry,
  noteLookup,
  noteUnreachable,
  openCode,
  ownersOfContact,
  proveIdentity,
  provenCustomer,
  type Sender,
} from "./identity/queries.ts";
export {
  type CustomersUpserted,
  clearCustomers,
  countCustomers,
  knownCustomers,
  readCities,
  type SharedContact,
  sharedContacts,
  upsertCustomers,
} from "./queries.ts";
