// The shape of a class as a small picture in text.
import { html } from "./preact.js";
import { paintOf, pathOf } from "./shapes.js";

/** The icon of a class; hidden from screen readers, as the class is always named beside it. */
export function Icon({ kind, dark, size = 14 }) {
  const paint = paintOf(kind, dark, dark ? "#161a1f" : "#fbf9f5");
  return html`<svg class="icon" width=${size} height=${size} viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true">
    <path d=${pathOf(kind.shape)} fill=${paint.fill} stroke=${paint.line} stroke-width=${paint.width} stroke-linejoin="round" />
  </svg>`;
}
