// Names by what one types: simplified or traditional, pinyin, initials; the best first.

function plain(text, traditional) {
  return Array.from(text.normalize("NFKC").toLowerCase(), (c) => traditional[c] ?? c).join("");
}

/** What a search looks at, made once. */
export function searchIndex(data) {
  return data.nodes.map((node) => {
    const names = [node.name, ...node.aliases, ...(node.english ? [node.english] : [])].map((x) => plain(x, data.traditional));
    const sounds = (node.pinyin ?? []).map((x) => x.split(" ").map((syllable) => syllable.split("|")));
    return { node, names, sounds };
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

/** Whether the letters follow the syllables from the i-th on, each in full or by its initial, the last perhaps begun. */
function follows(syllables, i, letters) {
  if (!letters) return true;
  if (i >= syllables.length) return false;
  for (const sound of syllables[i]) {
    if (sound.startsWith(letters)) return true;
    if (letters.startsWith(sound) && follows(syllables, i + 1, letters.slice(sound.length))) return true;
    if (letters[0] === sound[0] && follows(syllables, i + 1, letters.slice(1))) return true;
  }
  return false;
}

function scoreOfSounds(sounds, letters) {
  let best = 0;
  sounds.forEach((syllables, n) => {
    if (letters.length < 2) return;
    const from = syllables.findIndex((_, i) => (i === 0 || letters.length > 2) && follows(syllables, i, letters));
    if (from < 0) return;
    const share = Math.min(1, letters.length / syllables.length);
    best = Math.max(best, (from === 0 ? 50 : 30) + 20 * share - (n > 0 ? 3 : 0) - Math.min(2, syllables.length / 50));
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
    if (latin && score < 60) score = Math.max(score, scoreOfSounds(entry.sounds, letters));
    if (score > 0) found.push({ node: entry.node, score: score + entry.node.rank * 5 });
  }
  found.sort((a, b) => b.score - a.score || a.node.id - b.node.id);
  return found.slice(0, limit).map((hit) => hit.node);
}
