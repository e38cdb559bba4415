// One state for all views; whoever shows something subscribes.

export const NOTHING = { node: -1, pair: "" };

export const NO_FILTER = { classes: [], relations: [], province: -1, source: "", from: "", to: "", sure: 0 };

/** How finely the timeline parts the days; a day is as the text gives it. */
export const GRAINS = ["day", "month", "year"];

/** What a page starts with, before the URL has its say. */
export function startState() {
  const zh = (navigator.languages?.[0] ?? navigator.language ?? "zh").toLowerCase().startsWith("zh");
  return { lang: zh ? "zh" : "en", theme: "", view: "network", ...NOTHING, ...NO_FILTER, more: [], by: "day", camera: "" };
}

/** A tiny store: `set` merges and tells all listeners, with what caused the change. */
export function createStore(state) {
  const listeners = new Set();
  return {
    get: () => state,
    set(patch, cause = "user") {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(state, cause);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
