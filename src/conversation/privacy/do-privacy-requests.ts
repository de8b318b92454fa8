import { type Clock, errorFields, type Log } from "../../base/index.ts";
import { lapseExports, waitingDeletions } from "../../customers/index.ts";
import { forgetAddressesAgain } from "../../orders/index.ts";
import { type DeletionParts, deleteData } from "./delete-data.ts";
import { type ExportParts, sendNextExport } from "./send-export.ts";

/** As many requests of a kind are looked at in one go. */
const AT_MOST = 50;

/**
 * Does what customers asked for of their data: links to copies, deletions whose time has come. Copies that nobody fetched in time lapse, and
 * addresses that came back into orders of deleted customers go again. A deletion that fails does not keep the others from being done.
 */
export async function doPrivacyRequests(
  parts: DeletionParts & ExportParts & { clock: Clock; log: Log },
): Promise<void> {
  const { db, clock, log } = parts;
  const at = clock();
  await lapseExports(db, at);
  for (let count = 0; count < AT_MOST; count += 1) if (!(await sendNextExport(parts, at))) break;
  for (const id of await waitingDeletions(db, AT_MOST))
    await deleteData(parts, id, at).catch((error: unknown) =>
      log.error("deletion_failed", { request: id, ...errorFields(error) }),
    );
  await forgetAddressesAgain(db);
}
