/** The page's style sheet. The page's policy contains its hash, so no other style can apply. */
/* Chromium leaves form controls out of table heads that it repeats in print: there the sort buttons are no boxes. */
export const STYLE = `
:root{color-scheme:light;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--paper:#fff;--wash:#f6f8fa;--edge:#6e7781;--link:#0b57a4;--warn:#fff8e5;--hot:#fff1c2}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#e6edf3;--soft:#a3adb8;--line:#3a424c;--paper:#0f1419;--wash:#1a2129;--edge:#768390;--link:#7ab8ff;--warn:#332a10;--hot:#3d3413}figure svg.map,figure svg.bar,.wide>svg,.legend svg{background:#fff}.flow td.c,.flow td.up,.flow td.down{color:#1b1f24}}
*{box-sizing:border-box}
html{font:16px/1.6 system-ui,"Noto Sans CJK SC","Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:var(--ink);background:var(--paper)}
i{font-style:normal}html[data-lang=zh] .en,html[data-lang=en] .zh,html[data-lang=zh] [lang=en],html[data-lang=en] [lang=zh]{display:none}
body{margin:0 auto;padding:1rem;max-width:76rem}
h1{font-size:1.6rem;line-height:1.3;margin:.2em 0}h2{font-size:1.25rem;margin:2.2em 0 .6em;padding-top:.4em;border-top:1px solid var(--line)}h3{font-size:1.05rem;margin:1.4em 0 .4em}
p{max-width:52rem;margin:.5em 0}.soft{color:var(--soft)}.small{font-size:.85rem}
a{color:var(--link)}section:focus{outline:none}:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem;z-index:3}
.top{display:flex;gap:1rem;justify-content:space-between;align-items:flex-start}
button,select,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:.25em .7em;min-height:2.2em}
button{cursor:pointer}#lang{flex:none;white-space:nowrap}button:hover{background:var(--wash)}
.note{border-left:4px solid #9a6700;background:var(--warn);padding:.5em .8em;max-width:52rem}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;list-style:none;padding:0;margin:.6em 0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);padding:.3em 0}
th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid var(--line)}
thead th{background:var(--wash);border-bottom:2px solid var(--edge)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th button{border:0;background:none;padding:0;font-weight:600;text-align:left;min-height:1.5em}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
td.o{white-space:nowrap}
.mark{display:inline-block;min-width:1.2em;text-align:center;font-weight:700}
.filters{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.6em 0}.filters label{display:flex;flex-direction:column;font-size:.85rem;color:var(--soft)}
.filters label{min-width:0;max-width:100%}.filters select,.filters input{max-width:15rem;width:100%}
.row button{border:0;background:none;padding:0;text-align:left;color:var(--link);text-decoration:underline;min-height:1.6em}
.more td{background:var(--wash)}.more ul{margin:.2em 0 .6em;padding-left:1.2em}.at,.more small{color:var(--soft);font-size:.85em;overflow-wrap:anywhere}
.off,.shut{display:none}.answer{font-size:1.1rem;max-width:60rem}.more code{display:block;font-size:.85em;overflow-wrap:anywhere;color:var(--ink)}.hot>td{background:var(--hot)}
.check{flex-direction:row!important;align-items:center;gap:.4rem!important}.check input{min-height:0;width:auto}
#map .near{max-height:88vh;overflow:auto}#map a{cursor:pointer}#map a.dim{opacity:.25}#map a.hot>*,#map a:focus-visible>*{stroke:#b35900;stroke-width:4;paint-order:stroke}#map a:focus-visible{outline:none}
figure{margin:0}figcaption{color:var(--soft);font-size:.85rem;margin:.4em 0}
svg{display:block;width:100%;height:auto;font-family:inherit}
.bar text{font-size:13px;fill:#1b1f24}.bar .w{fill:#fff}.bar .s{fill:#57606a;font-size:12px}
.land{fill:#f4f1ea;stroke:#b9b2a3;stroke-width:.7}.sea{fill:#e9eff5}.grid{fill:none;stroke:#cfd6dd;stroke-width:.6}.frame{fill:none;stroke:#6e7781;stroke-width:1}
.map text{font-size:13px;fill:#1b1f24;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}.map .deg{font-size:11px;fill:#57606a}.map .head{font-weight:700}
.group{fill:#4a4f57;fill-opacity:.05;stroke:#4a4f57;stroke-width:1.4;stroke-dasharray:2 3}
.plain{list-style:none;margin:0;padding:0}
.lead{stroke:#6e7781;stroke-width:.8;fill:none}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:.5em 0;font-size:.9rem}.legend svg{display:inline-block;width:2.6em;height:1.2em;vertical-align:middle}
.flow{text-align:center}.flow td.c{background:#eef1f4}.flow td.up{background:#e3f1e3}.flow td.down{background:#fbe3da}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2em 1em;font-size:.92rem}dd{margin:0;overflow-wrap:anywhere}
@media (max-width:70rem){table{font-size:.85rem}th,td{padding:.35em .4em}}
@media (max-width:40rem){th:not(.n),td:not(.n){min-width:4.2em}tr th:first-child,tr td:first-child{min-width:7.5em}#units th:nth-child(2),#units .row td:nth-child(2),#units th:nth-child(6),#units .row td:nth-child(6){display:none}body{padding:.6rem}dl{grid-template-columns:1fr}dd{margin-bottom:.5em}.map{min-width:46rem}.bar{min-width:38rem}}
@media print{html.reasons .shut:not(.off){display:table-row}.more td{background:none}@page{size:A4;margin:14mm}html{font-size:10.5pt}body{padding:0;max-width:none}.noprint,.skip,.filters,nav{display:none!important}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}.row button{color:inherit;text-decoration:none}.wide{overflow:visible}th button{display:contents}table{font-size:8.5pt}a{color:inherit;text-decoration:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
