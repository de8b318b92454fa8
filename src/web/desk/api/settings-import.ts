import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ImportOverview, ImportPlan, ImportState } from "../../../desk/index.ts";
import { get, post, putText, remove } from "./ask.ts";
import { Problem } from "./problem.ts";

export type { ImportPlan, ImportState };

const ROOT = "/api/desk/settings";
const KEY = ["settings", "imports"];
/** Letters a piece: half a megabyte of Cyrillic. */
const PIECE = 256 * 1024;
const POLL_MS = 700;

/** What can be imported here, and what was. */
export const useImports = () =>
  useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<ImportOverview>(`${ROOT}/imports`, signal) });

/** Whether something is done with the files now. */
export const isAtWork = (state: ImportState | undefined): boolean =>
  state?.state === "trying" || state?.state === "running";

/** One import; asked for again and again while it is under way. */
export const useImport = (id: string | null) =>
  useQuery({
    queryKey: [...KEY, id],
    enabled: id !== null,
    queryFn: ({ signal }) => get<ImportState>(`${ROOT}/imports/${id}`, signal),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? POLL_MS : false),
  });

/** Reads what can be imported again once an import has ended: the demo shop may be gone. */
export function useAfterImport(state: ImportState["state"] | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (state === "done" || state === "failed") void client.invalidateQueries({ queryKey: KEY, exact: true });
  }, [client, state]);
}

/** Files that are to be sent, and what to do with them. */
export interface Sending {
  /** An import that has the files already. */
  id: string | null;
  files: { name: string; csv: string }[];
  plan: ImportPlan;
  /** Hears which share of the files has arrived. */
  onSent: (share: number) => void;
}

/** Sends files, where they are not there yet, and begins; answers the import's id. */
export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, files, plan, onSent }: Sending) => {
      const import_ = id ?? (await send(files, onSent));
      await post<null>(`${ROOT}/imports/${import_}/begin`, plan);
      return import_;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

async function send(files: Sending["files"], onSent: Sending["onSent"]): Promise<string> {
  const { id } = await post<{ id: string }>(`${ROOT}/imports`);
  const all = files.reduce((sum, { csv }) => sum + csv.length, 0);
  let sent = 0;
  for (const { name, csv } of files)
    for (let place = 0; place * PIECE < csv.length; place++) {
      const piece = csv.slice(place * PIECE, (place + 1) * PIECE);
      await putText(`${ROOT}/imports/${id}/files/${encodeURIComponent(name)}/${place}`, piece);
      sent += piece.length;
      onSent(sent / all);
    }
  return id;
}

/** Where the refused rows of an import are. */
export const refusedPath = (id: string): string => `${ROOT}/imports/${id}/refused.csv`;

/** Takes the demo shop out. */
export function useRemoveDemo() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove(`${ROOT}/demo`),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Whether this host makes backups. */
export const useBackups = () =>
  useQuery({
    queryKey: ["settings", "backup"],
    queryFn: ({ signal }) => get<{ available: boolean }>(`${ROOT}/backup`, signal),
  });

/** Downloads everything: it may take longer than any other answer. */
export const useBackup = () =>
  useMutation({
    mutationFn: async () => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(`${ROOT}/backup`, { method: "POST", headers, body: "{}" });
      if (!answer.ok) throw new Problem(answer.status, "failed");
      return answer.blob();
    },
  });
