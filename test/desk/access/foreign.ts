/** What becomes of a request whose path names another's record, or a record through one that it is not of: status and code. */
type Answers = Readonly<Record<string, readonly [status: number, code: string | null]>>;

const held: Answers = { "a colleague's": [409, "not_yours"] };
const ofAnother: Answers = { "of another": [404, "not_found"] };

/** Routes that name somebody's own record, or two records of which one is the other's. Each is tried in `foreign.test.ts`. */
export const FOREIGN: Readonly<Record<string, Answers>> = {
  "DELETE /account/sessions/:id": { "a colleague's": [404, "not_found"] },
  "POST /conversations/:id/messages": held,
  "PUT /conversations/:id/messages/:seq": { ...held, ...ofAnother },
  "DELETE /conversations/:id/messages/:seq": { ...held, ...ofAnother },
  "POST /conversations/:id/return": held,
  "POST /conversations/:id/close": held,
  "POST /conversations/:id/take": { "a colleague's": [409, "taken"], "by force": [403, "not_allowed"] },
  "POST /conversations/:id/done/:act/undo": ofAnother,
  "POST /conversations/:id/drafts/:draft/skip": ofAnother,
  "DELETE /customers/:externalId/notes/:note": { "a colleague's": [404, "not_found"], ...ofAnother },
  "POST /customers/:externalId/versions/:version/restore": ofAnother,
  "POST /orders/:number/done/:act/undo": ofAnother,
  "DELETE /staff/:id": { "an owner's": [403, "owners_only"] },
  "PATCH /staff/:id": { "an owner's": [403, "owners_only"] },
  "POST /staff/:id/recovery": { "an owner's": [403, "owners_only"] },
  "DELETE /staff/:id/second-factor": { "an owner's": [403, "owners_only"] },
  "POST /audit/:id/put-back": { "an owner's": [403, "owners_only"] },
};

/** Routes whose records are the shop's: who may open the route may open each of them, whoever made it. What their names belong to is one record. */
export const SHARED: readonly string[] = [
  ...["DELETE", "GET", "PUT"].map((method) => `${method} /campaigns/:id`),
  ...["approve", "pause", "resume", "stop", "test"].map((part) => `POST /campaigns/:id/${part}`),
  ...["dry-run", "left-out", "results"].map((part) => `GET /campaigns/:id/${part}`),
  // What is read of a conversation, and what is not its holder's alone: a colleague helps, notes and puts off.
  ...["", "/messages", "/drafts", "/closing", "/viewing"].map((part) => `GET /conversations/:id${part}`),
  ...["assist", "block", "unblock", "marks", "notes", "snooze", "transfer", "viewing"].map(
    (part) => `POST /conversations/:id/${part}`,
  ),
  "GET /conversations/:id/messages/:seq/reading",
  ...["PUT /canned/:id", "DELETE /canned/:id", "POST /canned/:id/used"],
  "PUT /colleagues/:id/skills",
  "POST /duplicates/merges/:id/undo",
  ...["DELETE /fields/:key", "PUT /fields/:key"],
  ...["GET /orders/:number", "GET /orders/:number/acts", "POST /orders/:number/proposals"],
  "GET /orders/:number/history",
  // A proposal that is not of the order, or is a colleague's, is tried in test/services/people/acting.test.ts.
  "POST /orders/:number/proposals/:id/confirm",
  // A return that is another order's is tried there too.
  "POST /orders/:number/returns/:id/:step",
  ...["GET", "PATCH"].map((method) => `${method} /customers/:externalId`),
  ...["mails", "versions", "insight", "recommendations"].map((part) => `GET /customers/:externalId/${part}`),
  ...["notes", "mails"].map((part) => `POST /customers/:externalId/${part}`),
  // By its own id, which nobody guesses; whoever reads conversations reads each.
  "GET /files/:id",
  ...["accept", "reject"].map((part) => `POST /knowledge/candidates/:id/${part}`),
  ...["GET", "DELETE"].map((method) => `${method} /knowledge/library/:locale/:slug`),
  "POST /knowledge/library/:locale/:slug/restore",
  ...["GET", "PUT", "DELETE"].map((method) => `${method} /knowledge/drafts/:id`),
  ...["try", "publish"].map((part) => `POST /knowledge/drafts/:id/${part}`),
  "GET /products/:sku/who",
  ...["GET", "PATCH", "DELETE"].map((method) => `${method} /segments/:id`),
  ...["export.csv", "journal", "members", "pins", "recommendations", "versions"].map(
    (part) => `GET /segments/:id/${part}`,
  ),
  ...["pins", "restore", "unarchive"].map((part) => `POST /segments/:id/${part}`),
  "POST /segments/ready-made/:key",
  "GET /audit/:id/put-back",
  "DELETE /staff/invitations/:id",
  ...["GET /settings/imports/:id", "GET /settings/imports/:id/refused.csv", "POST /settings/imports/:id/begin"],
  "PUT /settings/imports/:id/files/:file/:place",
  "DELETE /settings/keys/:id",
  ...["DELETE", "PATCH"].map((method) => `${method} /settings/webhooks/:id`),
  "GET /settings/webhooks/:id/deliveries",
  "POST /settings/webhooks/:id/test",
];
