// The state in the URL's fragment, so that a link shows the same view: names of nodes by IRI, never by number.
import { GRAINS, NOTHING, NO_FILTER } from "./store.js";

const VIEWS = ["network", "timeline", "map", "tables"];

function short(data, node) {
  return node.iri.startsWith(data.base) ? node.iri.slice(data.base.length) : node.iri;
}

function find(data, name) {
  return data.byIri.get(data.base + name) ?? data.byIri.get(name) ?? null;
}

/** State → "#n=org/广东省民政厅&…"; what is at its default is left out. */
export function toHash(data, state) {
  const parts = new URLSearchParams();
  const put = (key, value) => value && parts.set(key, value);
  put("v", state.view === "network" ? "" : state.view);
  put("n", state.node >= 0 ? short(data, data.nodes[state.node]) : "");
  if (state.pair) put("e", JSON.stringify(state.pair.split("-").map((n) => short(data, data.nodes[Number(n)]))));
  put("hide", state.classes.join(","));
  put("without", state.relations.join(","));
  put("p", state.province >= 0 ? short(data, data.nodes[state.province]) : "");
  put("src", state.source);
  put("from", state.from);
  put("to", state.to);
  put("sure", state.sure ? String(state.sure) : "");
  if (state.more.length && state.more.length <= 200) put("more", JSON.stringify(state.more.map((n) => short(data, data.nodes[n]))));
  put("by", state.by === "day" ? "" : state.by);
  put("at", state.camera);
  put("lang", state.lang);
  put("theme", state.theme);
  return `#${parts}`;
}

function list(text) {
  try {
    const found = JSON.parse(text || "[]");
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}

/** "#…" → the part of a state that it tells; names that the graph does not have are passed over. */
export function fromHash(data, hash) {
  const parts = new URLSearchParams(hash.slice(1));
  const get = (key) => parts.get(key) ?? "";
  const names = (key) => get(key).split(",").filter(Boolean);
  const ends = list(get("e")).map((name) => find(data, name)?.id ?? -1);
  const pair = ends.length === 2 ? [...ends].sort((a, b) => a - b).join("-") : "";
  const state = {
    ...NOTHING,
    ...NO_FILTER,
    view: VIEWS.includes(get("v")) ? get("v") : "network",
    node: find(data, get("n"))?.id ?? -1,
    pair: data.bundles.has(pair) ? pair : "",
    classes: names("hide").filter((id) => data.classes.some((c) => c.id === id)),
    relations: names("without").filter((id) => data.relations.some((r) => r.id === id)),
    province: find(data, get("p"))?.id ?? -1,
    source: get("src"),
    from: get("from"),
    to: get("to"),
    sure: Math.min(1, Math.max(0, Number(get("sure")) || 0)),
    more: list(get("more")).map((name) => find(data, name)?.id ?? -1).filter((n) => n >= 0),
    by: GRAINS.includes(get("by")) ? get("by") : "day",
    camera: get("at"),
  };
  if (["zh", "en"].includes(get("lang"))) state.lang = get("lang");
  if (["dark", "light"].includes(get("theme"))) state.theme = get("theme");
  return state;
}

/** Whether the page stands inside another, as in a notebook's cell: it has no address then that could be kept or shared. */
export const FRAMED = location.protocol === "about:";

const STEPS = ["view", "node", "pair", "more", "by", ...Object.keys(NO_FILTER)];
const ONE_PULL = 1000;

/** Keep the URL and the store in step; choices and filters become steps that the back button undoes, camera, language and theme do not. */
export function keepHash(data, store) {
  if (FRAMED) return;
  let last = store.get();
  let pulled = -Infinity; // when the slider was last moved, in milliseconds: one pull is one step
  store.subscribe((state, cause) => {
    const changed = STEPS.filter((key) => state[key] !== last[key]);
    last = state;
    if (cause === "hash") return;
    const hash = toHash(data, state);
    if (hash === location.hash) return;
    const pull = changed.length === 1 && changed[0] === "sure";
    const push = changed.length > 0 && !(pull && performance.now() - pulled < ONE_PULL);
    pulled = pull ? performance.now() : -Infinity;
    if (push) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
  });
  const read = () => store.set(fromHash(data, location.hash), "hash");
  addEventListener("popstate", read);
  addEventListener("hashchange", read);
}
