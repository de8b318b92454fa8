import { packed } from "../parts/packed.ts";

/** Where a customer's page is: the sign tells a key from the list's other pages. */
export const customerPath = (externalId: string): string => `/customers/=${packed(externalId)}`;
