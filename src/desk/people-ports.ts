import type { ActingPort } from "./acting-port.ts";
import type { CustomersPort } from "./customers-port.ts";
import type { DuplicatesPort } from "./duplicates-port.ts";
import type { FieldsPort } from "./fields-port.ts";
import type { MailsPort } from "./mails-port.ts";
import type { OrdersPort } from "./orders-port.ts";

/** What the desk needs of customers and of what is theirs. */
export interface PeoplePorts {
  acting: ActingPort;
  customers: CustomersPort;
  duplicates: DuplicatesPort;
  fields: FieldsPort;
  mails: MailsPort;
  orders: OrdersPort;
}
