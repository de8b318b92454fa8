import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { newUuid } from "../../widget/uuid.ts";
import { get, patch, post, remove } from "./ask.ts";
import { KEYS } from "./keys.ts";
import { customersPath, PATHS, ROWS } from "./paths.ts";
import type { CustomerMails, CustomerRecord, Customers, CustomerVersions, NewMail } from "./people-wire.ts";

const ROOT = PATHS.customers;

const pathOf = (externalId: string, ...more: string[]): string =>
  [ROOT, encodeURIComponent(externalId), ...more].join("/");

/** By what customers are ordered. */
export type CustomerSort = "newest" | "name" | "spent";

/** Customers by what was typed, page by page. */
export const useCustomers = (q: string, sort: CustomerSort) =>
  useInfiniteQuery({
    queryKey: KEYS.customers(q, sort),
    queryFn: ({ pageParam, signal }) =>
      get<Customers>(customersPath(sort, { ...(q ? { q } : {}), ...(pageParam ? { after: pageParam } : {}) }), signal),
    initialPageParam: "",
    getNextPageParam: ({ customers }) => (customers.length < ROWS ? undefined : customers.at(-1)?.externalId),
  });

/** Everything of a customer. */
export const useCustomer = (externalId: string) =>
  useQuery({
    queryKey: KEYS.customer(externalId, "record"),
    queryFn: ({ signal }) => get<CustomerRecord>(pathOf(externalId), signal),
  });

/** What was changed of a card, newest first. */
export const useCustomerVersions = (externalId: string) =>
  useQuery({
    queryKey: KEYS.customer(externalId, "versions"),
    queryFn: async ({ signal }) => (await get<CustomerVersions>(pathOf(externalId, "versions"), signal)).versions,
  });

/** Sends a change of a customer's; what is shown of them is read again. */
function useChangeOf<Wanted>(externalId: string, change: (wanted: Wanted) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: KEYS.customer(externalId) }),
  });
}

/** Writes a field of a card; a `Problem` says what is wrong with the value. */
export const useChangeField = (externalId: string) =>
  useChangeOf(externalId, (change: { field: string; value: string | null; was: string | null; locale: Locale }) =>
    patch<CustomerRecord>(pathOf(externalId), change),
  );

/** Puts back what stood before a change. */
export const useRestoreCustomer = (externalId: string) =>
  useChangeOf(externalId, (version: number) =>
    post<CustomerRecord>(pathOf(externalId, "versions", String(version), "restore")),
  );

/** Keeps a note. */
export const useAddNote = (externalId: string) =>
  useChangeOf(externalId, (text: string) => post<null>(pathOf(externalId, "notes"), { id: newUuid(), text }));

/** Takes a note of one's own away. */
export const useRemoveNote = (externalId: string) =>
  useChangeOf(externalId, (note: string) => remove(pathOf(externalId, "notes", note)));

/** How often it is looked whether a mail has left. */
const LEAVING_MS = 3_000;

/** Mails to a customer; looked at again while one is on its way. */
export const useMails = (externalId: string) =>
  useQuery({
    queryKey: KEYS.customer(externalId, "mails"),
    queryFn: ({ signal }) => get<CustomerMails>(pathOf(externalId, "mails"), signal),
    refetchInterval: ({ state }) =>
      state.data?.mails.some((mail) => mail.state === "queued" && mail.why === null) ? LEAVING_MS : false,
  });

/** Lets a mail leave; the same id again is the same mail again. */
export const useSendMail = (externalId: string) =>
  useChangeOf(externalId, (mail: NewMail) => post<CustomerMails>(pathOf(externalId, "mails"), mail));
