import { type Database, holdLease, releaseLease } from "../../database/index.ts";

const NAME = "insight";
/** Longer than the longest slice, and than looking at the whole shop. */
const LEASE_MS = 180_000;

/** Which process at a time reckons, so that nothing is done twice. Its time goes on from when it was made. */
export interface Lease {
  /** Takes it, or prolongs it; whether it is held now. */
  hold(): Promise<boolean>;
  release(): Promise<void>;
}

/** The lease as of `at`, for one holder. */
export function leaseFor(db: Database, at: Date, holder: string): Lease {
  const began = performance.now();
  const hold = () => {
    const now = at.getTime() + (performance.now() - began);
    return holdLease(db, { name: NAME, holder, at: new Date(now), until: new Date(now + LEASE_MS) });
  };
  return { hold, release: () => releaseLease(db, NAME, holder) };
}
