import type { Locale } from "../../base/index.ts";
import type { Beseda } from "../widget/main.ts";
import { pageOf } from "./page.ts";
import { type ShopWords, shopWords } from "./words.ts";

declare global {
  interface Window {
    Beseda?: Beseda;
  }
}

const CUSTOMER_KEY = "grain-and-leaf.customer";
const LANGUAGE_KEY = "grain-and-leaf.language";

const locale = chosenLocale();
const words = shopWords[locale];
localStorage.setItem(LANGUAGE_KEY, locale);
document.documentElement.lang = locale;
document.title = words.shop;
one("#shop").innerHTML = pageOf(locale);
// By script: the page's content policy lets no style attributes through.
for (const shelf of document.querySelectorAll<HTMLElement>("[data-ground]"))
  shelf.style.setProperty("--ground", shelf.dataset.ground ?? "");
for (const button of document.querySelectorAll("[data-chat]"))
  button.addEventListener("click", () => window.Beseda?.open());
countCart();
void embedChat(logIn(words), words);

/** The language of the address, else of the last visit, else of the browser. */
function chosenLocale(): Locale {
  const asked = [
    new URL(location.href).searchParams.get("lang"),
    localStorage.getItem(LANGUAGE_KEY),
    ...navigator.languages,
  ];
  for (const tag of asked) {
    const short = tag?.slice(0, 2);
    if (short === "ru" || short === "uk" || short === "en") return short;
  }
  return "en";
}

function countCart(): void {
  const count = one(".cart b");
  for (const button of document.querySelectorAll("[data-add]"))
    button.addEventListener("click", () => {
      count.textContent = String(Number(count.textContent) + 1);
    });
}

/** The list of demo customers: tells the chat who has logged in. Gives it as it stands. */
function logIn(words: ShopWords): HTMLSelectElement {
  const select = one<HTMLSelectElement>(".login select");
  select.value = localStorage.getItem(CUSTOMER_KEY) ?? "";
  if (select.selectedIndex < 0) select.value = "";
  select.addEventListener("change", async () => {
    const customer = select.value;
    const token = await tokenOf(customer);
    // Somebody else was chosen meanwhile, and is on the way.
    if (select.value !== customer) return;
    if (customer && !token) {
      select.value = "";
      select.options[0]?.replaceChildren(words.noDemo);
    }
    localStorage.setItem(CUSTOMER_KEY, select.value);
    window.Beseda?.identify(token);
  });
  return select;
}

/** What a shop's server would put into the page: its customer's token, or nothing for a guest. */
async function tokenOf(customer: string): Promise<string | null> {
  if (!customer) return null;
  const answer = await fetch(`/demo/token?as=${encodeURIComponent(customer)}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as { token: string }).token : null;
}

/** As a shop embeds it: one script tag with its settings. */
async function embedChat(select: HTMLSelectElement, words: ShopWords): Promise<void> {
  const script = document.createElement("script");
  script.src = "/widget.js";
  script.async = true;
  script.dataset.language = locale;
  script.dataset.title = words.shop;
  script.dataset.color = "#7a4a2b";
  script.dataset.customerToken = (await tokenOf(select.value)) ?? "";
  document.head.append(script);
}

function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
