import { skipToken, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Locale } from "../../../base/index.ts";
import { get, patch, post, put, remove } from "./ask.ts";
import type { AccountAnswer, AuditAnswer, PeopleAnswer, PutBackLook, Role } from "./wire.ts";

const STAFF = "/api/desk/staff";
const AUTH = "/api/staff/auth";
const PEOPLE = ["people"];
const ACCOUNT = ["account"];
const CODES = ["backup-codes"];

/** A link to hand over; it is told once. */
export interface StaffLink {
  link: string;
  expiresAt: string;
  mailed: boolean;
}

/** Who is among the staff, and who is invited. */
export const usePeople = () =>
  useQuery({ queryKey: PEOPLE, queryFn: ({ signal }) => get<PeopleAnswer>(STAFF, signal) });

/** Something that is done to the staff; the list is read anew after it. */
function useDeed<Given, Answer>(act: (given: Given) => Promise<Answer>, key: string[]) {
  const client = useQueryClient();
  // Not waited for: what a form does next is its own, and it may be gone once the answer is here.
  return useMutation({ mutationFn: act, onSettled: () => void client.invalidateQueries({ queryKey: key }) });
}

/** Invites somebody; an empty e-mail lets whoever has the link come. */
export const useInvite = () =>
  useDeed(({ email, ...whom }: { role: Role; email: string; locale: Locale }) => {
    return post<StaffLink>(`${STAFF}/invitations`, { ...whom, ...(email ? { email } : {}) });
  }, PEOPLE);

/** Takes an invitation back. */
export const useUninvite = () => useDeed((id: string) => remove(`${STAFF}/invitations/${id}`), PEOPLE);

/** Gives somebody another role. */
export const useSetRole = () =>
  useDeed(({ id, role }: { id: string; role: Role }) => patch<null>(`${STAFF}/${id}`, { role }), PEOPLE);

/** Removes somebody. */
export const useRemoveMember = () => useDeed((id: string) => remove(`${STAFF}/${id}`), PEOPLE);

/** Makes a link by which somebody takes a new password. */
export const useRecovery = () =>
  useDeed(
    ({ id, locale }: { id: string; locale: Locale }) => post<StaffLink>(`${STAFF}/${id}/recovery`, { locale }),
    PEOPLE,
  );

/** Takes somebody's second factor away. */
export const useDropFactor = () => useDeed((id: string) => remove(`${STAFF}/${id}/second-factor`), PEOPLE);

/** Decides which roles sign in with a second factor only. */
export const useRequire = () =>
  useDeed((roles: readonly Role[]) => put<null>(`${STAFF}/second-factor`, { roles }), PEOPLE);

/** One's own account. */
export const useAccount = () =>
  useQuery({ queryKey: ACCOUNT, queryFn: ({ signal }) => get<AccountAnswer>("/api/desk/account", signal) });

/** Ends a session of one's own; all but this one where none is named. */
export const useEndSession = () =>
  useDeed((id: string | null) => remove(`/api/desk/account/sessions${id ? `/${id}` : ""}`), ACCOUNT);

/** Changes how one is called. */
export const useRename = () => useDeed((name: string) => post<unknown>(`${AUTH}/update-user`, { name }), ["me"]);

/** Changes the password; every other session ends. */
export const useChangePassword = () =>
  useDeed(
    (form: { currentPassword: string; newPassword: string }) => post<unknown>(`${AUTH}/change-password`, form),
    ACCOUNT,
  );

/** What an app of a phone makes codes from, and the codes for a day without it. */
export interface SecretOfFactor {
  totpURI: string;
  backupCodes: string[];
}

/** Begins with a second factor: it is asked for once a first code was right. */
export const useBeginFactor = () =>
  useDeed((password: string) => post<SecretOfFactor>(`${AUTH}/two-factor/enable`, { password }), ACCOUNT);

/** Ends with it. */
export const useEndFactor = () =>
  useDeed((password: string) => post<unknown>(`${AUTH}/two-factor/disable`, { password }), ACCOUNT);

/** Makes the codes for a day without the phone anew. */
export const useNewCodes = () =>
  useDeed(
    (password: string) => post<{ backupCodes: string[] }>(`${AUTH}/two-factor/generate-backup-codes`, { password }),
    ACCOUNT,
  );

/**
 * The codes for a day without the phone, until one says that they are kept. Apart from the page: with a second factor more rooms
 * open, and what stands around the page is drawn anew.
 */
export function useShownCodes() {
  const client = useQueryClient();
  const { data = null } = useQuery<readonly string[] | null>({
    ...{ queryKey: CODES, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY, staleTime: Number.POSITIVE_INFINITY },
  });
  return { codes: data, show: (codes: readonly string[] | null) => client.setQueryData(CODES, codes) };
}

/** Proves a code of the phone's app. */
export function useProveCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: proveCode,
    onSettled: () => {
      for (const queryKey of [ACCOUNT, ["me"]]) void client.invalidateQueries({ queryKey });
    },
  });
}

/** Goes on with a sign-in by a code of the phone's app. */
export const proveCode = (code: string) => post<unknown>(`${AUTH}/two-factor/verify-totp`, { code });

/** Goes on with a sign-in by a code for a day without the phone. */
export const proveBackupCode = (code: string) => post<unknown>(`${AUTH}/two-factor/verify-backup-code`, { code });

/** Asks for a link to a new password by mail; the answer is the same whoever asks. */
export const askRecovery = (email: string, locale: Locale) => post<unknown>(`${AUTH}/recovery`, { email, locale });

/** Whose link a token is; a problem `recovery_invalid` where it is not good. */
export const openRecovery = (token: string) =>
  post<{ name: string; email: string }>(`${AUTH}/recovery-link`, { token });

/** Takes a new password by a link. */
export const recover = (token: string, password: string) => post<unknown>(`${AUTH}/recover`, { token, password });

/** Which entries of the audit. */
export interface AuditFilter {
  actor?: string;
  table?: string;
  key?: string;
}

const queryOf = (filter: AuditFilter, more: Record<string, string> = {}): string => {
  const given = Object.entries({ ...filter, ...more }).filter(([, value]) => value);
  return new URLSearchParams(given as [string, string][]).toString();
};

/** Where the same is a file. */
export const auditFile = (filter: AuditFilter): string => `/api/desk/audit/export.csv?${queryOf(filter)}`;

/** The audit, page by page, newest first. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ["audit", filter],
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      get<AuditAnswer>(`/api/desk/audit?${queryOf(filter, { before: pageParam })}`, signal),
    getNextPageParam: ({ entries }) => (entries.length < 50 ? undefined : String(entries.at(-1)?.id ?? "")),
  });

/** What putting back what was before an entry would do; asked for when somebody is about to. */
export const usePutBackLook = (id: number) =>
  useQuery({
    queryKey: ["put-back", id],
    queryFn: ({ signal }) => get<PutBackLook>(`/api/desk/audit/${id}/put-back`, signal),
    enabled: false,
    retry: false,
  });

/** Puts it back; with `anyway` also where the record was changed since. What shows it is read anew when it is next looked at. */
export function usePutBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, anyway }: { id: number; anyway: boolean }) =>
      post<null>(`/api/desk/audit/${id}/put-back`, { anyway }),
    onSuccess: () =>
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "put-back", refetchType: "none" }),
  });
}
