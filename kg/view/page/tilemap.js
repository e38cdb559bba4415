// The 34 provinces as tiles, roughly where they lie, shaded by what passes the filters.
import { codeOf, provincesOf } from "./filter.js";
import { html, useMemo } from "./preact.js";
import { say } from "./words.js";

// column, row, short name, English name and ISO 3166-2 code by the first two digits of the division code
const TILES = {
  23: [7, 0, "黑龙江", "Heilongjiang", "HL"], 65: [0, 1, "新疆", "Xinjiang", "XJ"], 15: [5, 1, "内蒙古", "Inner Mongolia", "NM"], 22: [7, 1, "吉林", "Jilin", "JL"],
  62: [1, 2, "甘肃", "Gansu", "GS"], 64: [2, 2, "宁夏", "Ningxia", "NX"], 61: [3, 2, "陕西", "Shaanxi", "SN"], 14: [4, 2, "山西", "Shanxi", "SX"], 13: [5, 2, "河北", "Hebei", "HE"],
  11: [6, 2, "北京", "Beijing", "BJ"], 21: [7, 2, "辽宁", "Liaoning", "LN"], 54: [0, 3, "西藏", "Xizang", "XZ"], 63: [1, 3, "青海", "Qinghai", "QH"],
  41: [4, 3, "河南", "Henan", "HA"], 37: [5, 3, "山东", "Shandong", "SD"], 12: [6, 3, "天津", "Tianjin", "TJ"], 51: [1, 4, "四川", "Sichuan", "SC"], 50: [2, 4, "重庆", "Chongqing", "CQ"],
  42: [3, 4, "湖北", "Hubei", "HB"], 34: [4, 4, "安徽", "Anhui", "AH"], 32: [5, 4, "江苏", "Jiangsu", "JS"], 31: [6, 4, "上海", "Shanghai", "SH"], 53: [1, 5, "云南", "Yunnan", "YN"],
  52: [2, 5, "贵州", "Guizhou", "GZ"], 43: [3, 5, "湖南", "Hunan", "HN"], 36: [4, 5, "江西", "Jiangxi", "JX"], 33: [5, 5, "浙江", "Zhejiang", "ZJ"], 45: [2, 6, "广西", "Guangxi", "GX"],
  44: [3, 6, "广东", "Guangdong", "GD"], 35: [4, 6, "福建", "Fujian", "FJ"], 71: [6, 6, "台湾", "Taiwan", "TW"], 46: [2, 7, "海南", "Hainan", "HI"], 82: [3, 7, "澳门", "Macao", "MO"], 81: [4, 7, "香港", "Hong Kong", "HK"],
};

/** How deep a tile is coloured; the middle is left out, where neither dark nor light letters could be read. */
function shade(share) {
  const root = Math.sqrt(share);
  if (!root) return 0;
  return root < 0.6 ? 0.1 + 0.75 * root : 0.78 + 0.55 * (root - 0.6);
}

/** The tile grid; a tile sets the filter by province, a second click lifts it. */
export function TileMap({ app }) {
  const { lang, state } = app;
  const nodes = useMemo(() => new Map(provincesOf(app.data).map(({ node }) => [codeOf(node).slice(0, 2), node])), [app.data]);
  const count = (node) => (node ? app.filtered.byProvince.get(node.id) ?? 0 : 0);
  const top = Math.max(1, ...[...nodes.values()].map(count));
  const central = [...app.filtered.nodes].filter((id) => !app.data.nodes[id].provinces.length).length;
  return html`<section class="page tilemap" role="tabpanel" aria-labelledby="tab-map">
    <p class="explain">${say(lang, "mapNote")}</p>
    <div class="tiles">
      ${Object.entries(TILES).map(([code, [column, row, zh, en, iso]]) => {
        const node = nodes.get(code);
        const n = count(node);
        const style = { gridColumn: column + 1, gridRow: row + 1, "--share": String(shade(n / top)) };
        return html`<button key=${code} class=${shade(n / top) > 0.7 ? "tile deep" : "tile"} style=${style} disabled=${!node} aria-pressed=${node ? state.province === node.id : undefined}
          onClick=${() => app.set({ province: state.province === node.id ? -1 : node.id })}><span class="full">${lang === "zh" ? zh : en}</span>${lang === "en" && html`<span class="iso" aria-hidden="true">${iso}</span>`}<b>${n || ""}</b></button>`;
      })}
    </div>
    <p class="explain">${say(lang, "central", central)}</p>
  </section>`;
}
