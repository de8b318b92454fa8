import type { PeoplePorts } from "../../desk/index.ts";
import { type DeskActingParts, makeActingPort } from "./acting.ts";
import { makeCustomersPort, type PeopleParts } from "./customers.ts";
import { makeDuplicatesPort } from "./duplicates.ts";
import { makeFieldsPort } from "./fields.ts";
import { type MailsParts, makeMailsPort } from "./mails.ts";
import { makeOrdersPort } from "./orders.ts";

/** Customers and what is theirs, as the desk needs them. */
export const makePeoplePorts = (parts: PeopleParts & MailsParts & DeskActingParts): PeoplePorts => ({
  acting: makeActingPort(parts),
  customers: makeCustomersPort(parts),
  duplicates: makeDuplicatesPort(parts),
  fields: makeFieldsPort(parts),
  mails: makeMailsPort(parts),
  orders: makeOrdersPort(parts),
});
