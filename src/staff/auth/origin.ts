/**
 * The origins whose pages may act for who is signed in: that of the public address, else those of the request's own host. By both
 * schemes there, since a proxy that does TLS hands plain requests on.
 */
export function ownOrigins(request: Request, baseUrl: string | null): string[] {
  if (baseUrl !== null) return [new URL(baseUrl).origin];
  const { host } = new URL(request.url);
  return [`http://${host}`, `https://${host}`];
}

/** Whether a request only reads, or was sent by a page of this service: by the Origin that browsers put on every other request. */
export function isTrusted(request: Request, baseUrl: string | null): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  return ownOrigins(request, baseUrl).includes(request.headers.get("origin") ?? "");
}
