/**
 * Whether a request only reads, or was sent by a page of this service: by the Origin that browsers put on every other request.
 * `baseUrl` null: by the request's own host.
 */
export function isTrusted(request: Request, baseUrl: string | null): boolean {
  if (request.method === "GET" || request.method === "HEAD") return true;
  return request.headers.get("origin") === new URL(baseUrl ?? request.url).origin;
}
