/** How the openai client proves by a certificate who it is; here it does so by a key. `left-out.ts` puts this in its place. */
export class X509WorkloadIdentityAuth {}

export const isX509WorkloadIdentity = (): boolean => false;

/** Asked for only where there is a certificate. */
export const [
  assertX509RequestOptions,
  assertX509FetchOptions,
  assertX509WebSocketSupported,
  snapshotX509RequestOptions,
] = Array.from({ length: 4 }, () => (): never => {
  throw new Error("Certificates are left out of the Worker.");
});
