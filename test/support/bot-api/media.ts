import type { KeptFile } from "./file-shelf.ts";

/** The kinds of file that the fake sends and receives. */
export type MediaKind = "photo" | "document" | "voice" | "sticker" | "video_note" | "video" | "animation" | "audio";

/** The folder of a kind's files in their paths. */
export const FOLDERS: Record<MediaKind, string> = {
  photo: "photos",
  document: "documents",
  voice: "voice",
  sticker: "stickers",
  video_note: "video_notes",
  video: "videos",
  animation: "animations",
  audio: "music",
};

/** The field of a message that carries a file of this kind. */
export function mediaField(
  kind: MediaKind,
  file: KeptFile,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const { file_id, file_unique_id, bytes } = file;
  const common = { file_id, file_unique_id, file_size: bytes.length };
  switch (kind) {
    case "photo":
      return { photo: [{ ...common, width: 90, height: 67 }].concat({ ...common, width: 800, height: 600 }) };
    case "document":
      return { document: { ...common, file_name: file.name, mime_type: file.mime } };
    case "voice":
      return { voice: { ...common, duration: 3, mime_type: file.mime } };
    case "video_note":
      return { video_note: { ...common, length: 240, duration: 5 } };
    case "video":
    case "animation":
      return {
        [kind]: { ...common, width: 640, height: 360, duration: 5, file_name: file.name, mime_type: file.mime },
      };
    case "audio":
      return { audio: { ...common, duration: 5, file_name: file.name, mime_type: file.mime } };
    case "sticker":
      return {
        sticker: { ...common, type: "regular", width: 512, height: 512, is_animated: false, is_video: false, ...more },
      };
  }
}
