import type { WireMessage } from "../../../channels/web-chat/index.ts";
import type { Words } from "../words.ts";
import { h } from "./element.ts";
import { icon } from "./icon.ts";
import { link } from "./rich-text.ts";

type File = NonNullable<WireMessage["file"]>;

/** A file of a message: a picture is shown, sound and videos are played, and all else is a link under its name. */
export function attachment({ what, name }: File, href: string, words: Words): HTMLElement {
  const title = name ?? words.file;
  if (what === "photo") {
    const opened = link(href, words, h("img", { class: "photo", src: href, alt: title, loading: "lazy" }));
    // What cannot be shown can still be fetched.
    opened.firstElementChild?.addEventListener("error", () => opened.firstElementChild?.replaceWith(title));
    return opened;
  }
  if (what === "voice" || what === "audio")
    return h("audio", { class: "sound", controls: true, preload: "none", src: href, "aria-label": title });
  if (what === "video" || what === "video_note" || what === "animation")
    return h("video", { class: "film", controls: true, preload: "metadata", src: href, "aria-label": title });
  return h("div", { class: "paper" }, link(href, words, icon("page"), title));
}
