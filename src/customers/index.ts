export {
  type CustomerCard,
  type CustomField,
  changeConsents,
  changeProfile,
  changeTopics,
  isCustom,
  type NamedCustomer,
  namesOfCustomers,
  PROFILE_FIELDS,
  type ProfileChange,
  type ProfileField,
  readCard,
  type TopicConsent,
  type TopicConsents,
} from "./card/queries.ts";
export { parseBirthDate, parseEmail, parsePhone, phoneCountry, readPhone } from "./contact.ts";
export { CONSENT_CHANNELS, type ConsentChannel, CustomerRow } from "./customer-row.ts";
export { FOLDS, STAYING } from "./duplicates/folds.ts";
export { duplicatesDue, findDuplicates } from "./duplicates/looking/look.ts";
export { isLooking, LOOKED } from "./duplicates/looking/queries.ts";
export { type MergeWanted, mergeCustomers, unmergeCustomers } from "./duplicates/merge.ts";
export { type ListedMerge, listMerges, mergedKeys } from "./duplicates/merges/queries.ts";
export {
  type Alike,
  type DuplicateFamily,
  type DuplicatePair,
  type DuplicateReason,
  dismissDuplicate,
  isKeptApart,
  listDuplicates,
  listFamilies,
  setKeptApart,
} from "./duplicates/queries.ts";
export { type FieldValues, fieldValuesOf } from "./fields/import-values.ts";
export {
  countFieldValues,
  FIELD_KINDS,
  type FieldKind,
  forgetRemovedValues,
  orderShopFields,
  readShopFields,
  removeShopField,
  restoreShopField,
  type ShopField,
  unnamedKeys,
  writeShopField,
} from "./fields/queries.ts";
export { readFieldValue } from "./fields/read-value.ts";
export { changesOfRecord, type RecordChange } from "./history/queries.ts";
export { versionBefore } from "./history/version.ts";
export {
  type ContactOwner,
  countCodes,
  countLookups,
  customerOfExternalId,
  forgetIdentity,
  isProven,
  keepCode,
  noteCodeTry,
  noteLookup,
  noteUnreachable,
  type OpenCode,
  openCode,
  ownersOfContact,
  proveContact,
  proveIdentity,
  provenCustomer,
  type Sender,
} from "./identity/queries.ts";
export { addMail, type CustomerMail, mailsOfCustomer } from "./mails/queries.ts";
export { addNote, type CustomerNote, hasNote, notesOfCustomer, removeNote } from "./notes/queries.ts";
export {
  addRequest,
  type Forgotten,
  fetchExportRequest,
  findExportRequest,
  forgetCustomer,
  keepExportToken,
  lapseExports,
  lockDeletion,
  mergedInto,
  nextExport,
  openRequest,
  type PrivacyKind,
  type PrivacyRequest,
  renewExport,
  settleRequest,
  waitingDeletions,
  withdrawRequest,
} from "./privacy/queries.ts";
export {
  type CustomersUpserted,
  clearCustomers,
  countCustomers,
  customersOfContacts,
  knownCustomers,
  readCities,
  type SharedContact,
  sharedContacts,
  upsertCustomers,
} from "./queries.ts";
export {
  consentsOfCustomer,
  contactsOfCustomer,
  doorsOfCustomer,
  type KnownDoor,
  type ProvenContact,
  type StandingConsent,
} from "./record/queries.ts";
export { type NamedPerson, namedLike, peopleOfKeys } from "./search/named/queries.ts";
export {
  CUSTOMER_SORTS,
  type CustomerSort,
  findCustomers,
  type ListedCustomer,
} from "./search/queries.ts";
export { soughtBy, soughtByKeys } from "./search/sought.ts";
export { restoreConsents, type StoodConsent } from "./undo/queries.ts";
