/** Something that another system, or a browser's push service, is told by a request; what and whom stands where its id leads. */
export type Call = { kind: "webhook" | "push" };

/** How long a call may take, in seconds. */
export const CALL_SECONDS = 10;

/**
 * Brings the call of an id, or throws: `Unavailable` where the same may work later, `Refused` where it never will. It settles within
 * {@link CALL_SECONDS}.
 */
export type Caller = (id: string) => Promise<void>;
