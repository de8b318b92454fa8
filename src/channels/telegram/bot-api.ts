import { Api } from "grammy/web";
import { apiFailure } from "./api-failure.ts";

type Methods = Api["raw"];
/** The types of grammY name the signal of its build for Node; its build for the web, which runs here, takes the platform's. */
type GrammySignal = NonNullable<Parameters<Methods["getMe"]>[0]>;

/** One call: `(methods, signal) => methods.getMe(signal)`. */
export type Work<Answer> = (methods: Methods, signal: GrammySignal) => Promise<Answer>;

/** Calls the Bot API. It settles within `requestMs`, or when the given signal says so, and throws an `ApiFailure` only. */
export type CallApi = <Answer>(work: Work<Answer>, signal?: AbortSignal) => Promise<Answer>;

/** Where a bot is spoken to. */
export interface BotAddress {
  token: string;
  /** Another server than Telegram's own, without a slash at its end. */
  apiRoot: string;
}

/** Telegram's own server. */
export const TELEGRAM_ROOT = "https://api.telegram.org";
/** grammY's own limit of a call, in seconds, above every limit that is set here. */
const LONGEST_SECONDS = 120;

/** The Bot API of one bot. */
export function botApi({ token, apiRoot }: BotAddress, requestMs: number): CallApi {
  const { raw } = new Api(token, { apiRoot, timeoutSeconds: LONGEST_SECONDS });
  return async (work, signal = AbortSignal.timeout(requestMs)) => {
    try {
      return await work(raw, signal as unknown as GrammySignal);
    } catch (error) {
      throw apiFailure(error);
    }
  };
}
