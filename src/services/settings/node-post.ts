import { type LookupAddress, type LookupOptions, lookup } from "node:dns";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { BlockList, isIP } from "node:net";
import { Refused, Unavailable } from "../../base/index.ts";
import { isPrivate, type Post } from "../../integrations/index.ts";

/** Networks that are nobody's in the public web (RFC 6890 and those that lead to them). */
const INSIDE = new BlockList();
for (const [network, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
    ["198.18.0.0", 15],
    ["224.0.0.0", 3],
  ] as const),
] as const)
  INSIDE.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ...([
    ["::", 96],
    ["64:ff9b::", 96],
    ["64:ff9b:1::", 48],
    ["2001::", 23],
    ["2002::", 16],
  ] as const),
  ...([
    ["fc00::", 7],
    ["fe80::", 9],
    ["ff00::", 8],
    ["100::", 64],
  ] as const),
] as const)
  INSIDE.addSubnet(network, bits, "ipv6");

/** Whether an address belongs to no public network; an IPv4 address that is written as IPv6 is that address. */
export function isInside(address: string): boolean {
  return INSIDE.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
}

type Found = (error: Error | null, addresses: LookupAddress[] | string, family?: number) => void;

/** Looks a name up for the connection itself, so that no second look-up can tell another address. */
function lookOutside(name: string, options: LookupOptions, found: Found): void {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return found(error, []);
    if (addresses.some(({ address }) => isInside(address))) return found(isPrivate(), []);
    const [first] = addresses;
    if (options.all || !first) return found(null, addresses);
    found(null, first.address, first.family);
  });
}

/** Posts from a host that stands in a network of its own: into it only where that is allowed. */
export const nodePost =
  (toPrivate: boolean): Post =>
  ({ url, headers, body, ms }) =>
    new Promise((resolve, reject) => {
      const host = url.hostname.replace(/^\[|\]$/g, "");
      if (!toPrivate && isIP(host) && isInside(host)) return reject(isPrivate());
      const options = {
        ...{ method: "POST", headers: { ...headers, "content-length": Buffer.byteLength(body) } },
        ...{ signal: AbortSignal.timeout(ms), agent: false, ...(toPrivate ? {} : { lookup: lookOutside }) },
      };
      const made = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, options, (answer) => {
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      });
      made.on("error", (error) => reject(error instanceof Refused ? error : new Unavailable("The webhook", error)));
      made.end(body);
    });
