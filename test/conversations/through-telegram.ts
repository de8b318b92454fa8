import { makeApp } from "../../src/app.ts";
import type { Door } from "../../src/cli/play/play-script.ts";
import type { Script } from "../../src/cli/play/script.ts";
import type { Inbound } from "../../src/outbox/index.ts";
import type { Services } from "../../src/services/index.ts";
import type { FakeBotApi, FakeUser } from "../support/bot-api/index.ts";

/** An update on its way, and how its sender hears what became of it. */
interface Arrival {
  request: Request;
  answer(response: Response): void;
}

/**
 * The door of a player through Telegram's own wire: what a customer does is done in the stand-in Bot API, comes back as an update by
 * webhook, and what is answered is sent there. Everything runs where the player's transaction is.
 */
export function telegramDoor(api: FakeBotApi): (services: Services) => Door {
  const arrivals: Arrival[] = [];
  api.deliverTo((request) => new Promise<Response>((answer) => arrivals.push({ request, answer })));
  return (services) => {
    const app = makeApp(services, { addressOf: () => null });
    let hold = false;
    const { receive } = services.conversation;
    services.conversation.receive = (message) => receive(message, { hold });
    const updates = new Map<string, number>();
    return {
      senderId: (script) => String(personOf(script)),
      async receive(message, options) {
        if (!api.webhook) await services.telegram?.channel.prepare();
        hold = options.hold;
        const known = updates.get(`${message.sender.id} ${message.externalId}`);
        const updateId = known ?? act(api.user({ id: Number(message.sender.id) }), message).updateId;
        if (known) api.redeliver(known);
        updates.set(`${message.sender.id} ${message.externalId}`, updateId);
        const { request, answer } = await nextOf(arrivals);
        answer(await app.fetch(request));
        await services.settled();
      },
    };
  };
}

/** Does in Telegram what the script says that the customer does. */
function act(user: FakeUser, { content }: Inbound): { updateId: number } {
  switch (content.kind) {
    case "text":
      return user.say(content.text);
    case "button":
      return user.tapForged(content.payload);
    case "contact":
      return user.shareContact({ phone: content.phone, firstName: "-", userId: content.own ? user.id : 1 });
    case "sticker":
      return user.sendSticker(content.emoji ?? "🙂");
    case "file":
      return user.sendPhoto({});
    default:
      throw new Error(`no script has a ${content.kind}`);
  }
}

async function nextOf(arrivals: Arrival[]): Promise<Arrival> {
  for (;;) {
    const next = arrivals.shift();
    if (next) return next;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The person who plays a script, by a number that hardly another script has. */
export function personOf({ id }: Pick<Script, "id">): number {
  let number = 7;
  for (const letter of String(id)) number = (number * 31 + (letter.codePointAt(0) ?? 0)) % 2_000_000_011;
  return 1_000_000 + number;
}
