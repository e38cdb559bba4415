// Puts the page together: unpacks the data, joins state, views and URL.
import { copy } from "./copy.js";
import { useDark } from "./dark.js";
import { otherEnd, unpack } from "./data.js";
import { applyFilters } from "./filter.js";
import { FRAMED, fromHash, keepHash, toHash } from "./hash.js";
import { Header, Hint } from "./header.js";
import { Listing } from "./listing.js";
import { lookOf } from "./look.js";
import { Panel, Tip } from "./panel.js";
import { html, render, useEffect, useMemo, useRef, useState } from "./preact.js";
import { savePng, saveStatements, saveSvg, saveTable, saveTurtle } from "./save.js";
import { Sidebar } from "./sidebar.js";
import { linesQuery } from "./sparql.js";
import { Stage } from "./stage.js";
import { createStore, NO_FILTER, startState } from "./store.js";
import { TileMap } from "./tilemap.js";
import { Timeline } from "./timeline.js";
import { nameOf, say } from "./words.js";

const NARROW = matchMedia("(max-width: 760px)");
const PAN = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };
const VIEWS = { timeline: Timeline, map: TileMap, tables: Listing };

function seen() {
  try {
    return localStorage.getItem("zhengwen-hint") === "seen";
  } catch {
    return false; // a browser that keeps nothing for files
  }
}

function keepSeen() {
  try {
    localStorage.setItem("zhengwen-hint", "seen");
  } catch {
    // the hint comes again, no more
  }
}

function useStore(store) {
  const [state, setState] = useState(store.get());
  useEffect(() => store.subscribe(setState), []);
  return state;
}

function useKeys(app) {
  useEffect(() => {
    const onKey = (event) => {
      const typing = event.target.closest?.("input, select, textarea");
      if (event.key === "Escape") app.choose(-1);
      else if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === "/") {
        event.preventDefault();
        document.getElementById("search").focus();
      } else if (event.key === "+" || event.key === "=") app.picture.current.zoom(1.4);
      else if (event.key === "-") app.picture.current.zoom(1 / 1.4);
      else if (event.key === "0") app.picture.current.fit();
      else if (PAN[event.key] && app.state.view === "network" && !event.target.closest?.(".panel, .sidebar, [role=tab]")) app.picture.current.pan(...PAN[event.key]);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
}

function App({ data, store }) {
  const state = useStore(store);
  const dark = useDark(state.theme);
  const [sidebar, setSidebar] = useState(!NARROW.matches && !FRAMED);
  const [hint, setHint] = useState(!FRAMED && !seen() && !location.hash.includes("n="));
  const [tip, setTip] = useState(null);
  const [shown, setShown] = useState({ nodes: 0, edges: 0 });
  const picture = useRef(null);
  const { classes, relations, province, source, from, to, sure, lang } = state;
  const filtered = useMemo(() => applyFilters(data, state), [classes, relations, province, source, from, to, sure]);
  const drawn = useMemo(() => new Set([...data.network.nodes.map((n) => n.id), ...state.more, ...(state.node >= 0 ? [state.node] : [])]), [state.more, state.node]);

  const pictured = () => [...drawn].filter((id) => filtered.nodes.has(id)).sort((a, b) => a - b);
  const linesShown = () => data.lines.filter((l) => filtered.lines.has(l.id) && drawn.has(l.subject.id) && drawn.has(l.object.id));

  const app = {
    data, state, lang, dark, filtered, drawn, picture, shown, sidebar, copy,
    set: (patch) => store.set(patch),
    choose(node, pair = "") {
      setTip(null);
      store.set({ node, pair });
    },
    find(node) {
      setTip(null);
      store.set({ ...(filtered.nodes.has(node) ? {} : NO_FILTER), view: "network", node, pair: "" });
      setTimeout(() => picture.current.centre([node]), 60);
    },
    grow(node) {
      const near = [...new Set(data.nodes[node].lines.map((line) => otherEnd(line, data.nodes[node]).id))];
      const fresh = near.filter((id) => !drawn.has(id));
      if (fresh.length) store.set({ more: [...state.more, ...fresh] });
      store.set({ view: "network", node, pair: "" });
      setTimeout(() => picture.current.centre([node, ...near]), 60);
    },
    more: (ids) => store.set({ more: [...state.more, ...ids] }),
    centre: (ids) => {
      store.set({ view: "network" });
      setTimeout(() => picture.current.centre(ids), 60);
    },
    link: () => location.href.split("#")[0] + toHash(data, store.get()),
    refresh: () => setShown(picture.current.show(filtered, [...drawn], lang)),
    toggleSidebar: () => setSidebar(!sidebar),
    toggleHint() {
      keepSeen();
      setHint(!hint);
    },
    savePng: () => savePng(picture.current.canvas(), lookOf(document.body).paper),
    saveSvg: () => saveSvg(lang, data, picture.current.shownIds(), picture.current.places(), lookOf(document.body)),
    saveTable: () => saveTable(lang, data, data.nodes.filter((n) => filtered.nodes.has(n.id))),
    saveStatements: () => saveStatements(lang, data.lines.filter((l) => filtered.lines.has(l.id))),
    saveTurtle: () => saveTurtle(pictured().map((id) => data.nodes[id]), linesShown()),
    copyQuery: () => copy(linesQuery(linesShown())),
    told: {
      choose: (node, pair) => store.set({ node, pair }),
      grow: (node) => live.current.grow(node),
      point: (thing, event) => setTip(thing && !NARROW.matches ? { ...thing, x: event?.clientX ?? 0, y: event?.clientY ?? 0 } : null),
      moved: (camera) => store.set({ camera }, "camera"),
    },
  };
  const live = useRef(app);
  live.current = app;
  useKeys(app);
  useEffect(() => addEventListener("beforeprint", () => picture.current.paint(true)), []); // after the theme
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) app.refresh(); // the first time the stage does it, when its canvas is there
    opened.current = true;
  }, [filtered, drawn, lang]);
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    const name = state.node >= 0 ? nameOf(lang, data.nodes[state.node]) : say(lang, "tagline");
    document.title = state.node >= 0 ? `${name} · ${say(lang, "title")}` : `${say(lang, "title")} · ${name}`;
  }, [lang, state.node]);

  useEffect(() => store.subscribe((now, cause) => cause === "hash" && now.camera && picture.current.setCamera(now.camera)), []);

  const View = VIEWS[state.view];
  const chosen = state.node >= 0 || state.pair;
  return html`<div class=${`app${sidebar ? " with-sidebar" : ""}${chosen ? " with-panel" : ""}`}>
    <${Header} app=${app} />
    ${hint && html`<${Hint} app=${app} />`}
    ${sidebar && html`<${Sidebar} app=${app} />`}
    <main id="stage">
      <${Stage} app=${app} />
      ${View && html`<${View} app=${app} />`}
    </main>
    <${Panel} app=${app} />
    <${Tip} app=${app} tip=${tip} />
  </div>`;
}

async function start() {
  const data = await unpack();
  const store = createStore({ ...startState(), ...fromHash(data, location.hash) });
  keepHash(data, store);
  const root = document.getElementById("app");
  root.replaceChildren();
  render(html`<${App} data=${data} store=${store} />`, root);
  document.documentElement.dataset.ready = "true";
}

start();
