// YASGUI on this server's own endpoint: the named queries to choose from, and links that stay here.

const endpoint = new URL("/sparql", location.href).href;
const { Yasgui } = window.Yasgui.default ? { Yasgui: window.Yasgui.default } : { Yasgui: window.Yasgui };

const gui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint, method: "POST" },
  endpointCatalogueOptions: { getData: () => [{ endpoint }] },
  copyEndpointOnNewTab: true,
  persistencyExpire: 60 * 60 * 24 * 30,
  yasqe: {
    autocompleters: [],
    value: "PREFIX kg: <https://w3id.org/zhengwen/ontology#>\n\nSELECT ?name WHERE {\n  ?x a kg:Campaign ; kg:name ?name .\n} LIMIT 100",
  },
});
window.gui = gui;

async function start() {
  const [questions, health] = await Promise.all(["/api/queries", "/health"].map((x) => fetch(x).then((r) => r.json())));
  const select = document.getElementById("questions");
  const language = navigator.language.startsWith("zh") ? "title_zh" : "title_en";
  for (const question of questions) {
    const option = document.createElement("option");
    option.value = question.name;
    option.textContent = question[language];
    select.append(option);
  }
  select.addEventListener("change", () => {
    const question = questions.find((q) => q.name === select.value);
    if (!question) return;
    gui.getTab().setQuery(question.query);
    gui.getTab().query();
  });
  // IRIs of the data lead to their pages here, which need no network
  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest?.("a[href]");
      if (!link || !decodeURI(link.href).startsWith(health.base)) return;
      event.preventDefault();
      event.stopPropagation();
      location.href = "/id/" + decodeURI(link.href).slice(health.base.length).split("/").map(encodeURIComponent).join("/");
    },
    true,
  );
  document.documentElement.dataset.ready = "";
}

start();
