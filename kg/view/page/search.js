// Names by what one types: simplified or traditional, pinyin, initials; the best first.

function plain(text, traditional) {
  return Array.from(text.normalize("NFKC").toLowerCase(), (c) => traditional[c] ?? c).join("");
}

/** What a search looks at, made once. */
export function searchIndex(data) {
  return data.nodes.map((node) => {
    const names = [node.name, ...node.aliases, ...(node.english ? [node.english] : [])].map((x) => plain(x, data.traditional));
    const sounds = (node.pinyin ?? []).map((x) => x.split(" "));
    return { node, names, whole: sounds.map((s) => s.join("")), initials: sounds.map((s) => s.map((x) => x[0]).join("")) };
  });
}

function scoreIn(texts, query, exact, begins, inside) {
  let best = 0;
  texts.forEach((text, i) => {
    const at = text.indexOf(query);
    if (at < 0) return;
    const score = text === query ? exact : at === 0 ? begins : inside;
    best = Math.max(best, score - (i > 0 ? 3 : 0) - Math.min(2, text.length / 100));
  });
  return best;
}

/** Up to `limit` nodes for a query, ranked by kind of match, then by importance. */
export function search(index, data, typed, limit = 40) {
  const query = plain(typed.trim(), data.traditional);
  if (!query) return [];
  const letters = query.replace(/[\s'’]/g, "");
  const latin = /^[a-z0-9]+$/.test(letters);
  const found = [];
  for (const entry of index) {
    let score = scoreIn(entry.names, query, 100, 80, 60);
    if (latin && score < 60) {
      score = Math.max(score, scoreIn(entry.initials, letters, 75, 50, letters.length > 2 ? 35 : 0));
      score = Math.max(score, scoreIn(entry.whole, letters, 72, 48, letters.length > 3 ? 30 : 0));
    }
    if (score > 0) found.push({ node: entry.node, score: score + entry.node.rank * 5 });
  }
  found.sort((a, b) => b.score - a.score || a.node.id - b.node.id);
  return found.slice(0, limit).map((hit) => hit.node);
}
