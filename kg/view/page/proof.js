// Evidence: the sentence with the stating words marked, and where it stands.
import { headlineOf } from "./data.js";
import { html, useState } from "./preact.js";
import { say, sayDate } from "./words.js";

/** A sentence with the stating words marked; offsets count code points. */
export function Quote({ proof }) {
  const letters = Array.from(proof.sentence);
  const part = (a, b) => letters.slice(a, b).join("");
  return html`<blockquote class="quote">${part(0, proof.start)}<mark>${part(proof.start, proof.end)}</mark>${part(proof.end)}</blockquote>`;
}

function lineRange(lang, proof, source) {
  const [a, b] = proof.lines ?? [];
  if (a !== undefined) return a === b ? say(lang, "lines", a) : say(lang, "linesRange", a, b);
  const first = proof.field !== "text" ? source.lines?.[0] : null;
  return first ? (first[0] === first[1] ? say(lang, "lines", first[0]) : say(lang, "linesRange", first[0], first[1])) : "";
}

/** Where the source is published; only an address of the web can be followed, and only by the reader. */
function Address({ url }) {
  return /^https?:\/\/[^\s]+$/i.test(url) ? html`<a class="address" href=${url} target="_blank" rel="noopener noreferrer">${url}</a>` : html`<span class="address">${url}</span>`;
}

/** Headline, newspaper, date; file and lines; rule and confidence. */
export function Origin({ proof, lang }) {
  const article = proof.article ?? { sources: [] };
  const [source, ...others] = article.sources;
  const paper = [source?.publication, source?.page, sayDate(lang, article.date || source?.date || "")].filter(Boolean).join(" · ");
  const file = source ? [source.path, lineRange(lang, proof, source)].filter(Boolean).join(" · ") : "";
  return html`<p class="origin">
    <span class="headline" title=${article.iri}>${headlineOf(article)}</span>
    ${paper && html`<span>${paper}</span>`}
    ${source?.url && html`<${Address} url=${source.url} />`}
    ${file && html`<span class="file">${file}${others.length > 0 && ` (+${others.length})`}</span>`}
    <span class="how">${say(lang, "confidence")} <meter min="0" max="1" value=${proof.confidence} aria-label=${say(lang, "confidence")}></meter> ${proof.confidence.toFixed(2)} · <code>${proof.rule}</code></span>
  </p>`;
}

/** The first piece of evidence, and on demand the others. */
export function Proofs({ proofs, app }) {
  const { lang, data } = app;
  const [open, setOpen] = useState(false);
  if (!proofs.length) return html`<p class="origin none">${say(lang, data.proofs.length ? "noProof" : "noEvidence")}</p>`;
  const shown = open ? proofs : proofs.slice(0, 1);
  return html`<div class="proofs">
    ${shown.map((proof) => html`<div class="proof"><${Quote} proof=${proof} /><${Origin} proof=${proof} lang=${lang} /></div>`)}
    ${proofs.length > 1 &&
    html`<button class="quiet" aria-expanded=${open} onClick=${() => setOpen(!open)}>
      ${open ? say(lang, "fewer") : say(lang, "morePlaces", proofs.length - 1)}
    </button>`}
  </div>`;
}
