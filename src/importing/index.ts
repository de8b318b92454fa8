export { importFolder } from "./import-folder.ts";
export type { Mapping } from "./mapping/mapping.ts";
export { parseMapping, readMapping } from "./mapping/read-mapping.ts";
export { clearImports, type ImportNote, notesOfImport } from "./queries.ts";
export { csvCell } from "./refused-file.ts";
export type { FileReport, ImportReport, TargetReport } from "./report.ts";
export { total } from "./report.ts";
export type { ImportOptions, Progress } from "./run.ts";
export {
  beatUpload,
  beginUpload,
  endUpload,
  keepPiece,
  newestUploads,
  openUpload,
  piecesOf,
  type Upload,
  uploadOf,
} from "./uploads/queries.ts";
export { importTargets, mappingOf, SeenFile } from "./uploads/upload-mapping.ts";
export { wholeRows } from "./uploads/whole-rows.ts";
