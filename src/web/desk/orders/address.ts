import { packed } from "../parts/packed.ts";

/** Where an order's page is. */
export const orderPath = (number: string): string => `/orders/${packed(number)}`;
