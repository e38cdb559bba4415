// The query page: named questions, editor, answer; the question stands in the address.
import { Answer, readAnswer, saveRows, saveTurtle } from "./answer.js";
import { tell } from "./askwords.js";
import { copy } from "./copy.js";
import { useDark } from "./dark.js";
import { Editor } from "./editor.js";
import { inflate } from "./inflate.js";
import { html, render, useEffect, useRef, useState } from "./preact.js";
import { beforehand, explained } from "./queryerror.js";
import { kindOf } from "./querytext.js";
import { Questions, Top } from "./questions.js";
import { startState } from "./store.js";
import { createEngine } from "./worker.js";

const GRAPHS = ["CONSTRUCT", "DESCRIBE"];

function fromHash(page) {
  const parts = new URLSearchParams(location.hash.slice(1));
  const named = page.queries.find((q) => q.name === parts.get("named")) ?? page.queries[0];
  const chosen = parts.has("q") ? "" : (named?.name ?? "");
  const asked = { named: chosen, text: parts.get("q") ?? named?.text ?? "" };
  if (["zh", "en"].includes(parts.get("lang"))) asked.lang = parts.get("lang");
  if (["dark", "light"].includes(parts.get("theme"))) asked.theme = parts.get("theme");
  return asked;
}

function toHash(state) {
  const parts = new URLSearchParams(state.named ? { named: state.named } : { q: state.text });
  parts.set("lang", state.lang);
  if (state.theme) parts.set("theme", state.theme);
  return `#${parts}`;
}

function Page({ page, engine }) {
  const first = startState();
  const [state, setState] = useState({ lang: first.lang, theme: "", taken: 0, ...fromHash(page) });
  const [size, setSize] = useState(-1);
  const [told, setTold] = useState({}); // answer, ms, wrong, running, broken
  const dark = useDark(state.theme);
  const { lang } = state;
  const live = useRef(state);
  live.current = state;
  const turn = useRef(0); // of two questions in a hurry only the later one's answer is shown

  const nameOf = (text) => page.queries.find((q) => q.text === text)?.name ?? "";

  async function run(asked, keep = true) {
    const mine = ++turn.current;
    const was = live.current;
    const now = { ...was, ...asked, taken: was.taken + (asked.text === undefined ? 0 : 1) };
    setState(now);
    if (keep && toHash(now) !== location.hash) history.pushState(null, "", toHash(now));
    const wrong = beforehand(lang, now.text, page.prefixes, page.terms);
    if (wrong) return setTold({ wrong });
    setTold({ running: true });
    const graph = GRAPHS.includes(kindOf(now.text));
    const head = Object.entries(page.prefixes).map(([name, space]) => `PREFIX ${name}: <${space}>`).join(" ");
    try {
      const reply = await engine.ask(`${head}\n${now.text}`, graph);
      if (mine === turn.current) setTold(reply ? { answer: readAnswer(reply.answer, graph), ms: reply.ms } : { stopped: true });
    } catch (error) {
      if (mine === turn.current) setTold({ wrong: explained(lang, error.message, now.text, 1) });
    }
    return undefined;
  }

  const app = {
    page, state, lang, dark, size, ...told, text: state.text, taken: state.taken, copy,
    run: (text = state.text) => run({ text, named: nameOf(text) }),
    write: (text) => setState((was) => ({ ...was, text, named: nameOf(text) })),
    take: (query) => run({ named: query.name, text: query.text }),
    set: (patch) => setState((was) => ({ ...was, ...patch })),
    link: () => location.href.split("#")[0] + toHash(state),
    stop: () => engine.stop(),
  };
  useEffect(() => {
    engine.ready().then(setSize).then(() => run({}, false)).catch((error) => setTold({ broken: error.message }))
      .finally(() => (document.documentElement.dataset.ready = "true"));
  }, []);
  useEffect(() => {
    const read = () => run(fromHash(page), false);
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  });
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    document.title = tell(lang, "title");
  }, [lang]);
  return html`<div class="ask">
    <${Top} app=${app} />
    <${Questions} app=${app} />
    <main>
      <p class="explain">${tell(lang, "help")}</p>
      <${Editor} app=${app} />
      <${Controls} app=${app} />
      ${app.wrong && html`<p class="wrong" role="alert">${app.wrong.words}</p>`}
      ${app.broken && html`<p class="wrong" role="alert">${tell(lang, "broken", app.broken)}</p>`}
      ${app.answer && html`<${Answer} app=${app} />`}
    </main>
  </div>`;
}

function Controls({ app }) {
  const { lang, answer } = app;
  const [copied, setCopied] = useState(false);
  const rows = answer?.rows;
  const status = app.running ? tell(lang, "running") : app.stopped ? tell(lang, "stopped") : rows ? tell(lang, "rows", rows.length, app.ms) : "";
  return html`<div class="actions">
    ${app.running
      ? html`<button class="action run" onClick=${() => app.stop()}>${tell(lang, "stop")}</button>`
      : html`<button class="action run" title=${tell(lang, "runKey")} disabled=${app.size < 0} onClick=${() => app.run()}>${tell(lang, "run")}</button>`}
    ${rows?.length > 0 && html`<button class="action" onClick=${() => saveRows(answer)}>${tell(lang, "csv")}</button>`}
    ${answer?.turtle !== undefined && html`<button class="action" onClick=${() => saveTurtle(answer)}>${tell(lang, "turtle")}</button>`}
    <button class="action" onClick=${() => app.copy(app.link()).then(() => setCopied(true)).then(() => setTimeout(() => setCopied(false), 1500))}>${tell(lang, copied ? "copied" : "link")}</button>
    <span role="status">${status}</span>
  </div>`;
}

async function start() {
  const page = await inflate(document.getElementById("words").textContent).json();
  const root = document.getElementById("app");
  root.replaceChildren();
  render(html`<${Page} page=${page} engine=${createEngine()} />`, root);
}

start();
