import { postBytes } from "./ask.ts";

/** A file that was put for an answer. */
export interface PutFile {
  id: string;
  what: string;
  name: string;
}

/** Puts a file that an answer is to carry; a `Problem` of code `file_type`, `file_empty`, `file_too_large` or `file_too_many` where it is not taken. */
export const putFile = (id: string, file: File): Promise<PutFile> =>
  postBytes<PutFile>(`/api/desk/files?${new URLSearchParams({ id, name: file.name || "file" })}`, file);
