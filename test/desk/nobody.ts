import { Refused } from "../../src/base/index.ts";
import type { PeoplePorts } from "../../src/desk/index.ts";

const none = () => Promise.reject(new Refused("not_found", "There is no such customer."));

/** A shop of no customers. */
export const nobody: PeoplePorts = {
  acting: { acts: none, propose: none, confirm: none, noteReturn: none, undo: none },
  customers: {
    ...{ list: none, read: none, change: none, versions: none, restore: none, addNote: none, removeNote: none },
  },
  duplicates: { list: none, look: none, dismiss: none, merge: none, unmerge: none },
  fields: { list: none, save: none, order: none, remove: none },
  mails: { read: none, send: none },
  orders: { list: none, read: none, history: none },
};
