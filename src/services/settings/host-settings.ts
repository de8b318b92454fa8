import type { SettingsPort } from "../../desk/index.ts";
import type { Post } from "../../integrations/index.ts";
import { type BackupParts, makeBackup } from "./backup.ts";
import { nodePost } from "./node-post.ts";
import { makeUploads, type UploadsParts } from "./uploads.ts";

/** Settings for which a host needs a file system. */
export interface HostSettings extends Pick<SettingsPort, "imports" | "backup"> {
  /** Posts to other systems. */
  post: Post;
  /** The same, never into the host's own network: its addresses come from browsers. */
  pushPost: Post;
}

/** What they are made of. */
export type HostSettingsParts = UploadsParts & BackupParts;

/** Settings for which a host needs a file system: they import, and make backups. */
export const hostSettings = (parts: HostSettingsParts): HostSettings => ({
  imports: makeUploads(parts),
  backup: makeBackup(parts),
  post: nodePost(parts.config.WEBHOOKS_TO_PRIVATE === "yes"),
  pushPost: nodePost(false),
});
