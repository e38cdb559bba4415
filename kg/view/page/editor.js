// The editor: CodeMirror inside a shadow root, where its styles need no exception from the page's policy.
import { html, useLayoutEffect, useRef } from "./preact.js";
import { label } from "./words.js";

const code = globalThis.CodeMirror;
const { tags } = code;

const COLOURS = code.HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.literal, tags.number], color: "var(--string)" },
  { tag: [tags.variableName, tags.special(tags.variableName), tags.standard(tags.variableName)], color: "var(--variable)" },
  { tag: [tags.atom, tags.meta, tags.propertyName, tags.typeName], color: "var(--term)" },
  { tag: tags.comment, color: "var(--faint)", fontStyle: "italic" },
]);

const LOOK = code.EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--card)", fontSize: "13.5px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace', lineHeight: "1.55" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { color: "var(--faint)", backgroundColor: "var(--paper)", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "rgba(var(--shade), 0.06)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "rgba(var(--shade), 0.22) !important" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--accent)" },
  ".cm-tooltip, .cm-panels": { color: "var(--ink)", backgroundColor: "var(--card)", borderColor: "var(--rule)" },
  ".cm-tooltip-autocomplete ul li": { padding: "3px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { color: "var(--card)", backgroundColor: "var(--accent)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.85" },
  ".cm-completionInfo": { maxWidth: "320px" },
});

function completions(page) {
  const terms = page.terms.map((term) => ({ label: `kg:${term.id}`, detail: term.zh, info: `${label("en", term)}\n${term.noteZh}`, type: term.isClass ? "class" : "property" }));
  return (context) => {
    const word = context.matchBefore(/[\w-]*:?\w*/);
    if (!context.explicit && !word?.text.includes(":")) return null;
    const variables = [...new Set(context.state.doc.toString().match(/\?\w+/g) ?? [])].map((name) => ({ label: name, type: "variable" }));
    return { from: word.from, options: context.explicit ? [...terms, ...variables] : terms, validFor: /^[\w:-]*$/ };
  };
}

/** Typing over a selection: browsers would keep its colours as inline styles, which the page's policy forbids and the console tells. */
const TYPED = code.EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { from, to, empty } = view.state.selection.main;
    if (empty || event.inputType !== "insertText" || event.isComposing || !event.data) return false;
    const text = event.data;
    const insert = () => view.state.update({ ...view.state.replaceSelection(text), userEvent: "input.type" });
    if (!view.state.facet(code.EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});

/** The editor of the query; `app.wrong` marks where it went wrong. Its effects come before the picture, thus before what is typed next. */
export function Editor({ app }) {
  const place = useRef(null);
  const view = useRef(null);
  const live = useRef(app);
  live.current = app;
  useLayoutEffect(() => {
    const root = place.current.attachShadow({ mode: "open" });
    view.current = new code.EditorView({
      root,
      parent: root,
      doc: app.text,
      extensions: [
        code.keymap.of([{ key: "Mod-Enter", run: (editor) => (live.current.run(editor.state.doc.toString()), true) }]),
        code.basicSetup,
        code.StreamLanguage.define(code.sparql),
        code.syntaxHighlighting(COLOURS),
        code.autocompletion({ override: [completions(app.page)] }),
        code.EditorView.lineWrapping,
        code.EditorView.contentAttributes.of({ "aria-label": "SPARQL", tabindex: "0" }),
        code.EditorView.updateListener.of((update) => update.docChanged && live.current.write(update.state.doc.toString())),
        TYPED,
        LOOK,
      ],
    });
  }, []);
  useLayoutEffect(() => {
    const { state } = view.current; // only a text from elsewhere replaces what is there: typing is always ahead of the page
    if (app.text !== state.doc.toString()) view.current.dispatch({ changes: { from: 0, to: state.doc.length, insert: app.text } });
  }, [app.taken]);
  useLayoutEffect(() => {
    const at = app.wrong?.at ?? -1;
    const end = view.current.state.doc.length;
    const [from, to] = at < end ? [at, Math.min(end, at + 1)] : [Math.max(0, end - 1), end];
    const marks = at < 0 ? [] : [{ from, to, severity: "error", message: app.wrong.words }];
    view.current.dispatch(code.setDiagnostics(view.current.state, marks));
    if (at >= 0) view.current.dispatch({ selection: { anchor: Math.min(at, end) }, scrollIntoView: true });
  }, [app.wrong]);
  return html`<div class="editor" ref=${place}></div>`;
}
