import { createServer } from "node:http";

/** A site of somebody else's: one page, at an origin of its own. */
export async function startSite(body: string, headers: Record<string, string>) {
  const server = createServer((_, answer) =>
    answer.writeHead(200, { "Content-Type": "text/html", ...headers }).end(body),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the site has no port");
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${address.port}/`, stop };
}
