// Runs in a worker, behind oxigraph's own script: holds the store, so that the page stays awake and a query can be stopped.
let store = null;

function begin({ wasm, texts }) {
  initSync({ module: wasm });
  store = new Store();
  for (const text of texts) store.load(text, { format: "text/turtle", lenient: true, no_transaction: true });
  return store.size;
}

function ask({ query, graph }) {
  return store.query(query, { results_format: graph ? "text/turtle" : "json", use_default_graph_as_union: true });
}

onmessage = ({ data }) => {
  const began = performance.now();
  try {
    const answer = data.wasm ? begin(data) : ask(data);
    postMessage({ answer, ms: Math.round(performance.now() - began) });
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
};
