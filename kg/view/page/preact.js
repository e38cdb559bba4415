// The vendored view library as a module.
const library = globalThis.htmPreact;

export const html = library.html;
export const render = library.render;
export const useState = library.useState;
export const useEffect = library.useEffect;
export const useLayoutEffect = library.useLayoutEffect;
export const useMemo = library.useMemo;
export const useRef = library.useRef;
