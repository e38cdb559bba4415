// Files that the page hands out, and tables as CSV that Excel opens.

/** Have the browser save a file made here. */
export function hand(name, type, parts) {
  const url = URL.createObjectURL(parts instanceof Blob ? parts : new Blob(parts, { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

/** A cell that no spreadsheet takes for a formula. */
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of cells → CSV. */
export function csv(rows) {
  return [`\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`];
}
