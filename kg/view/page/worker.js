// The query engine in a worker: started from texts inside the page, stopped by ending it.
import { inflate } from "./inflate.js";

const embedded = (id) => inflate(document.getElementById(id).textContent);

// the page's policy allows scripts by hash only; the worker's text comes out of this very file
const trusted = globalThis.trustedTypes?.createPolicy("engine", { createScriptURL: (url) => url });

async function start() {
  const [wasm, script, ...texts] = await Promise.all([embedded("wasm").arrayBuffer(), embedded("engine").text(), embedded("graph").arrayBuffer(), embedded("evidence").arrayBuffer()]);
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(trusted ? trusted.createScriptURL(url) : url);
  const told = reply(worker);
  worker.postMessage({ wasm, texts: texts.map((x) => new Uint8Array(x)) }, [wasm, ...texts]);
  const { answer } = await told;
  URL.revokeObjectURL(url);
  return { worker, size: answer };
}

function reply(worker) {
  return new Promise((done, fail) => {
    worker.onmessage = ({ data }) => (data.error === undefined ? done(data) : fail(new Error(data.error)));
    worker.onerror = (event) => {
      event.preventDefault();
      fail(new Error(event.message || "worker"));
    };
  });
}

/** An engine: `ready` gives the number of triples, `ask` an answer, `stop` ends what runs and begins anew. */
export function createEngine() {
  let running = start();
  let cancel = null;
  running.catch(() => {}); // told where it is awaited
  return {
    ready: async () => (await running).size,
    async ask(query, graph) {
      const { worker } = await running;
      const stopped = new Promise((done) => {
        cancel = () => done(null);
      });
      const told = reply(worker);
      worker.postMessage({ query, graph });
      return Promise.race([told, stopped]);
    },
    async stop() {
      cancel?.();
      const { worker } = await running;
      worker.terminate();
      running = start();
    },
  };
}
