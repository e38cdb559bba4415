// What the page carries compressed and in base64.

/** The embedded text → a response: `.json()`, `.text()` or `.arrayBuffer()`. */
export function inflate(base64) {
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")));
}
