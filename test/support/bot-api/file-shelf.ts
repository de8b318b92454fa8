/** A file that Telegram keeps: sent by a person, or uploaded by the bot. */
export interface KeptFile {
  file_id: string;
  file_unique_id: string;
  /** Where it is served: `/file/bot<token>/<path>`. */
  path: string;
  bytes: Uint8Array;
  name: string;
  mime: string;
}

/** The files of one bot, by id and by path. */
export class FileShelf {
  #byId = new Map<string, KeptFile>();
  #byPath = new Map<string, KeptFile>();

  /** Keeps a file under a new id. `folder` is the first part of its path ("photos", "voice", …). */
  keep(folder: string, name: string, mime: string, bytes: Uint8Array): KeptFile {
    const number = this.#byId.size + 1;
    const ending = /\.\w+$/.exec(name)?.[0] ?? "";
    const file: KeptFile = {
      file_id: `AgACAgIAAxkBAAI${number.toString(36).padStart(6, "0")}TestFile`,
      file_unique_id: `AQAD${number.toString(36).padStart(6, "0")}`,
      path: `${folder}/file_${number}${ending}`,
      bytes,
      name,
      mime,
    };
    this.#byId.set(file.file_id, file);
    this.#byPath.set(file.path, file);
    return file;
  }

  byId(fileId: string): KeptFile | undefined {
    return this.#byId.get(fileId);
  }

  byPath(path: string): KeptFile | undefined {
    return this.#byPath.get(path);
  }
}
