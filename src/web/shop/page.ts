import type { Locale } from "../../base/index.ts";
import { HERO, MARK, pictureOf } from "./illustrations.ts";
import { PRODUCTS, type Product } from "./products.ts";
import { type ShopWords, shopWords } from "./words.ts";

const LANGUAGES: [Locale, string][] = [
  ["ru", "Рус"],
  ["uk", "Укр"],
  ["en", "Eng"],
];

/** Who of the demo shop's customers one can be on this page: the word that `/demo/token` knows them by, and their name. */
export const CUSTOMERS: [string, Record<Locale, string>][] = [
  ["anna", { ru: "Анна", uk: "Анна", en: "Anna" }],
  ["olena", { ru: "Олена", uk: "Олена", en: "Olena" }],
  ["james", { ru: "Джеймс", uk: "Джеймс", en: "James" }],
];

/** The whole page in a language, as HTML of our own words only. */
export function pageOf(locale: Locale): string {
  const words = shopWords[locale];
  return `
    <p class="strip">${words.strip}</p>
    ${top(words, locale)}
    <main>
      ${hero(words)}
      <ul class="facts">${words.facts.map(([title, text]) => `<li><b>${title}</b><span>${text}</span></li>`).join("")}</ul>
      <section id="catalogue">
        <header><h2>${words.catalogue}</h2><p>${words.catalogueLead}</p></header>
        <div class="grid">${PRODUCTS.map((product) => card(product, words, locale)).join("")}</div>
      </section>
      <section class="guarantee" id="help">
        <div><h2>${words.guarantee}</h2><p>${words.guaranteeText}</p></div>
        <button type="button" data-chat>${words.guaranteeAsk}</button>
      </section>
    </main>
    ${bottom(words)}`;
}

function top(words: ShopWords, locale: Locale): string {
  const languages = LANGUAGES.map(
    ([tag, name]) =>
      `<a href="?lang=${tag}" lang="${tag}" hreflang="${tag}"${tag === locale ? ' aria-current="true"' : ""}>${name}</a>`,
  );
  const customers = CUSTOMERS.map(([key, name]) => `<option value="${key}">${name[locale]}</option>`);
  return `
    <header class="top">
      <a class="brand" href="?lang=${locale}">${MARK}<span>${words.shop}</span></a>
      <nav><a href="#catalogue">${words.coffee}</a><a href="#catalogue">${words.tea}</a><a href="#catalogue">${words.ware}</a><a href="#help">${words.help}</a></nav>
      <div class="languages" role="group" aria-label="${words.language}">${languages.join("")}</div>
      <label class="login"><span>${words.loginAs}</span><select><option value="">${words.guest}</option>${customers.join("")}</select></label>
      <p class="cart" role="status"><span>${words.cart}</span> <b>0</b></p>
    </header>`;
}

const hero = (words: ShopWords): string => `
  <section class="hero">
    <div>
      <p class="place">${words.place}</p>
      <h1>${words.headline}</h1>
      <p class="lead">${words.lead}</p>
      <p class="calls"><a href="#catalogue">${words.toCatalogue}</a><button type="button" data-chat>${words.ask}</button></p>
    </div>
    <div class="picture">${HERO}</div>
  </section>`;

function card({ picture, colors, price, name, note }: Product, words: ShopWords, locale: Locale): string {
  const [thing, ground] = colors;
  const euro = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }).format(price);
  return `
    <article>
      <div class="shelf" data-ground="${ground}">${pictureOf(picture, thing)}</div>
      <h3>${name[locale]}</h3>
      <p>${note[locale]}</p>
      <footer><b>${euro}</b><button type="button" data-add aria-label="${words.add}: ${name[locale]}">${words.add}</button></footer>
    </article>`;
}

const bottom = (words: ShopWords): string => `
  <footer class="bottom">
    <div class="columns">
      <div class="brand">${MARK}<span>${words.shop}</span></div>
      <div><h2>${words.visit}</h2>${lines(words.address)}</div>
      <div><h2>${words.hours}</h2>${lines(words.hoursList)}</div>
      <div><h2>${words.contacts}</h2><p>+370 5 200 0142</p><p>hello@grain-and-leaf.example</p></div>
    </div>
    <p class="demo">${words.demo}</p>
  </footer>`;

const lines = (texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join("");
