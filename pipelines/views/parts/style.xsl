<?xml version="1.0" encoding="UTF-8"?>
<!-- The look of every page, on screen and on A4. No font, picture or script is fetched. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template name="style">
    <!-- Printed at the foot of each sheet; only letters, digits and - . of it are used. -->
    <xsl:param name="foot"/>
    <style>
:root {
  --ink: #18212c; --soft: #4c5866; --line: #cfd6dd; --hair: #e4e8ec; --wash: #f4f6f8; --link: #14507f;
  --fatal: #7d0f24; --error: #a1261c; --auditor: #5b3a93; --warning: #7c5200; --info: #44566a; --good: #1c6338;
  --sans: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
  --mono: ui-monospace, "SFMono-Regular", "Cascadia Mono", Consolas, "DejaVu Sans Mono", "Liberation Mono", "Noto Sans Mono CJK SC", monospace;
}
* { box-sizing: border-box; }
html { color: var(--ink); background: #fff; font: 16px/1.6 var(--sans); scroll-padding-top: 4rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; }
#language-zh:checked ~ * [lang="en"], #language-en:checked ~ * [lang="zh-CN"],
#language-zh:checked ~ [lang="en"], #language-en:checked ~ [lang="zh-CN"] { display: none; }
.switch { position: absolute; width: 1px; height: 1px; margin: 0; opacity: 0; }
.skip { position: absolute; left: -100vw; top: 0; z-index: 3; padding: .5rem 1rem; background: var(--ink); color: #fff; }
.skip:focus { left: 0; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #e0900a; outline-offset: 2px; }
:target { background: #fff8df; box-shadow: 0 0 0 .4rem #fff8df; }
h1, h2, h3, h4 { line-height: 1.3; margin: 0; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 1.85rem; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 1.35rem; font-weight: 650; }
h3 { font-size: 1.05rem; font-weight: 650; }
h4 { font-size: .875rem; font-weight: 650; color: var(--soft); }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
time { white-space: nowrap; }
.small { font-size: .875rem; }
.name { overflow-wrap: anywhere; white-space: pre-wrap; unicode-bidi: isolate; }
.text { white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: isolate; }
.odd { font: .85em var(--mono); background: #fde9b8; border: 1px solid #a87a14; border-radius: 2px; padding: 0 .15em; margin: 0 .1em; white-space: nowrap; }
code, pre, .mono { font-family: var(--mono); font-size: .86em; overflow-wrap: anywhere; }
.digest { font-size: .75rem; line-height: 1.35; display: inline-block; max-width: 100%; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.bar { position: sticky; top: 0; z-index: 2; background: #fff; border-bottom: 1px solid var(--line); }
.bar > div { display: flex; gap: .25rem 1.4rem; align-items: center; flex-wrap: wrap; max-width: 74rem; margin: 0 auto; padding: .5rem 1.5rem; font-size: .9rem; }
.bar .id { font-weight: 650; font-family: var(--mono); font-size: .875rem; white-space: nowrap; }
.bar nav { flex: 1; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; }
.bar nav a { text-decoration: none; padding: .1rem 0; white-space: nowrap; }
.bar nav a:hover { text-decoration: underline; }
.languages { display: flex; border: 1px solid var(--soft); border-radius: 4px; overflow: hidden; }
.languages label { padding: .1rem .7rem; cursor: pointer; }
#language-zh:checked ~ * label[for="language-zh"], #language-en:checked ~ * label[for="language-en"] { background: var(--ink); color: #fff; }
#language-zh:focus-visible ~ * label[for="language-zh"], #language-en:focus-visible ~ * label[for="language-en"] { outline: 3px solid #e0900a; outline-offset: -3px; }
main, body > footer { max-width: 74rem; margin: 0 auto; padding: 0 1.5rem; }
main > section { padding-top: 2.6rem; }
main > section > h2 { padding-bottom: .45rem; border-bottom: 2px solid var(--ink); margin-bottom: .9rem; }
.prose { max-width: 48rem; }
.letter { max-width: 60rem; }
.addressee { font-size: 1.15rem; font-weight: 650; margin: 1rem 0 .4rem; }
.lead { max-width: 50rem; color: var(--soft); margin: -.3rem 0 1rem; }
body > footer { margin-top: 3rem; padding-top: 1rem; padding-bottom: 3rem; font-size: .875rem; color: var(--soft); }
.opening { padding-top: 1.6rem; }
.kicker { color: var(--soft); font-size: .95rem; margin: 0 0 .25rem; }
.particulars { display: flex; flex-wrap: wrap; gap: .1rem 2rem; margin: .6rem 0 1.2rem; font-size: .95rem; }
.particulars div { display: flex; gap: .5rem; min-width: 0; }
.particulars dt, .pairs dt { color: var(--soft); white-space: nowrap; }
.particulars dd, .pairs dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.pairs { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .9rem; margin: .4rem 0; }
.mark { font-weight: 650; white-space: nowrap; color: var(--info); }
/* A shape for each word; what follows the slash is what a screen reader says of it: nothing. */
.mark::before { content: "○"; content: "○" / ""; display: inline-block; width: 1.25em; text-align: left; font-size: .85em; }
.mark.fatal::before, .mark.quarantined::before { content: "✖"; content: "✖" / ""; }
.mark.error::before, .mark.return::before, .mark.not-met::before, .mark.failed::before, .mark.nonconforming::before { content: "■"; content: "■" / ""; }
.mark.auditor::before, .mark.needs-auditor::before { content: "◆"; content: "◆" / ""; }
.mark.warning::before, .mark.reported::before { content: "▲"; content: "▲" / ""; }
.mark.complete::before, .mark.met::before, .mark.held::before, .mark.conforming::before, .mark.closed::before { content: "✓"; content: "✓" / ""; }
.mark.new::before { content: "＋"; content: "＋" / ""; }
.mark.remains::before { content: "＝"; content: "＝" / ""; }
.mark.added::before { content: "▤"; content: "▤" / ""; }
.mark.replaced::before { content: "⇄"; content: "⇄" / ""; }
.fatal, .quarantined { color: var(--fatal); }
.error, .new, .return, .not-met, .failed, .nonconforming { color: var(--error); }
.auditor, .needs-auditor { color: var(--auditor); }
.warning, .remains, .reported { color: var(--warning); }
.complete, .met, .held, .conforming, .closed { color: var(--good); }
.mark.conforming { font-weight: 400; }
/* A scroll box holds what is out of sight in it; else that would widen the page. */
.wide { position: relative; overflow-x: auto; margin: .6rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.5; }
caption { text-align: left; font-weight: 650; padding: .3rem 0 .4rem; }
caption .soft { font-weight: 400; }
th, td { text-align: left; vertical-align: top; padding: .42rem .9rem .42rem 0; border-bottom: 1px solid var(--hair); }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-weight: 600; font-size: .82rem; border-bottom: 1px solid var(--soft); vertical-align: bottom; }
tbody th { font-weight: inherit; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.scope { font-size: 1rem; }
.scope .mark { font-size: 1.05rem; }
.scope td, .scope th { padding-top: .6rem; padding-bottom: .6rem; }
.scope tbody th { font-weight: 650; white-space: nowrap; }
.letter .scope tbody th { white-space: normal; } .letter .scope .mark { white-space: normal; }
.obligation { border-left: 3px solid var(--info); padding-left: .7rem; margin: .5rem 0 0; font-size: .92rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 1.6rem 2.6rem; margin-top: 1.5rem; }
.columns > div > h2 { font-size: 1.05rem; margin-bottom: .35rem; }
.panel { background: var(--wash); border: 1px solid var(--line); border-radius: 4px; padding: .9rem 1.1rem; font-size: .93rem; align-self: start; }
.panel > h2:first-child { font-size: 1.05rem; margin-bottom: .35rem; }
.alarm { border: 2px solid var(--error); border-radius: 4px; padding: .5rem .8rem; margin: .6rem 0; background: #fff; }
.look { list-style: none; padding: 0; margin: 0; }
.look li { display: grid; grid-template-columns: 6.2rem minmax(0, 1fr); gap: .6rem; padding: .38rem 0; border-bottom: 1px solid var(--hair); line-height: 1.5; }
.look a { color: inherit; text-decoration: none; }
.look a:hover { text-decoration: underline; }
.look .more { color: var(--link); }
.tally { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; list-style: none; margin: .2rem 0 1rem; padding: 0; font-size: .95rem; }
.tally b { font-variant-numeric: tabular-nums; }
caption .tally { margin: .2rem 0 0; font-weight: 400; }
.finding { display: grid; grid-template-columns: 6.2rem minmax(0, 1fr) 17rem; gap: .4rem 1.2rem; padding: 1rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.finding h3 { font-size: 1rem; font-weight: 600; line-height: 1.55; text-wrap: wrap; }
.finding .ordinal { display: block; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
.finding .way { margin: .35rem 0 0; }
.finding .way b, .label { color: var(--soft); font-weight: 600; }
.finding aside { font-size: .85rem; line-height: 1.5; min-width: 0; }
.finding aside .pairs { margin: 0; gap: .12rem .6rem; }
.state { display: inline-block; border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; font-size: .8rem; font-weight: 600; }
.filters { display: flex; flex-wrap: wrap; gap: .3rem; margin: .4rem 0 1rem; }
.filters label { border: 1px solid var(--soft); border-radius: 4px; padding: .1rem .8rem; cursor: pointer; font-size: .9rem; }
#filter-all:checked ~ .filters label[for="filter-all"], #filter-open:checked ~ .filters label[for="filter-open"] { background: var(--ink); color: #fff; }
#filter-open:checked ~ .group .settled { display: none; }
#filter-all:focus-visible ~ .filters label[for="filter-all"], #filter-open:focus-visible ~ .filters label[for="filter-open"] { outline: 3px solid #e0900a; outline-offset: 2px; }
.group { margin-top: 1.8rem; }
.group > h3 { font-size: 1.15rem; padding: .35rem .7rem; margin: 0 -.7rem; background: var(--wash); border-bottom: 1px solid var(--line); }
.requirement { padding: 1.15rem 0 1.3rem; border-bottom: 1px solid var(--line); }
.requirement > header { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1.2rem; align-items: baseline; }
.requirement h4 { font-size: 1.02rem; color: var(--ink); }
.requirement h4 .clause { color: var(--soft); font-weight: 600; margin-right: .6em; font-variant-numeric: tabular-nums; }
.code { white-space: nowrap; }
.requirement .code { white-space: normal; font: .8rem var(--mono); color: var(--soft); }
.two { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .2rem 2.4rem; margin-top: .45rem; }
.two > div { min-width: 0; }
.two h5, .requirement h5 { margin: .35rem 0 .1rem; font-size: .82rem; font-weight: 600; color: var(--soft); }
.two p { margin: .1rem 0 .35rem; }
.evidence { list-style: none; margin: .1rem 0; padding: 0; }
.evidence li { padding: .12rem 0 .12rem 1.3em; text-indent: -1.3em; line-height: 1.5; }
.evidence li > * { text-indent: 0; }
.evidence li::before { content: "▤"; display: inline-block; width: 1.3em; text-indent: 0; color: var(--soft); }
.evidence li.absent::before { content: "■"; color: var(--error); font-size: .8em; width: 1.6em; }
.machine { list-style: none; margin: 0; padding: 0; font-size: .86rem; }
.machine li { display: grid; grid-template-columns: 9.5rem 7rem minmax(0, 1fr); gap: .2rem .9rem; padding: .14rem 0; border-top: 1px solid var(--hair); break-inside: avoid; }
.machine li > div > div { overflow-wrap: anywhere; }
.machine div code { color: var(--soft); }
.values { margin: 0; padding: 0; list-style: none; }
.values li { overflow-wrap: anywhere; }
.raised { list-style: none; margin: .2rem 0; padding: 0; }
.raised li { padding: .1rem 0; }
.question { margin-top: .7rem; border: 1px solid var(--soft); border-radius: 4px; padding: .55rem .9rem .7rem; break-inside: avoid; }
.question p { margin: 0; }
.question .record { display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; align-items: flex-end; margin-top: .45rem; font-size: .875rem; color: var(--soft); }
.question .tick { white-space: nowrap; }
.question .ruled { flex: 1; min-width: 9rem; border-bottom: 1px solid var(--soft); height: 1.4rem; }
.question .lines { display: none; }
.inventory { table-layout: fixed; min-width: 52rem; }
.inventory td > div, .inventory th > div { line-height: 1.4; }
.inventory td:nth-child(3) { overflow-wrap: anywhere; }
.w-no { width: 4.2rem; } .w-type { width: 7rem; } .w-use { width: 15rem; } .w-digest { width: 16.2rem; }
.fields { table-layout: fixed; min-width: 36rem; } .w-field { width: 24rem; } .w-need { width: 6rem; }
.contents { columns: 17rem; column-gap: 2rem; list-style: none; margin: 0 0 1rem; padding: 0; }
.contents li { break-inside: avoid; padding: .1rem 0 .1rem 1rem; text-indent: -1rem; line-height: 1.5; }
.contents a { text-decoration: none; } .contents a:hover { text-decoration: underline; }
.kinds { table-layout: fixed; min-width: 46rem; } .kinds th:nth-child(1) { width: 13rem; } .kinds th:nth-child(2) { width: 12.5rem; } .kinds th:nth-child(4) { width: 17rem; }
.requirement h5.warning { color: var(--warning); }
.requirement h5.warning::before { content: "▲ "; content: "▲ " / ""; font-size: .85em; }
/* No name, however long, takes the room of the other columns. */
.cases { table-layout: fixed; min-width: 52rem; } .cases th:nth-child(1) { width: 20%; } .cases th:nth-child(2) { width: 29%; } .cases th.number { width: 8.5%; white-space: normal; } .cases th:nth-child(6) { width: 17%; }
.cases td { overflow-wrap: anywhere; } .entry th code { white-space: nowrap; }
.compact td, .compact th { padding-top: .25rem; padding-bottom: .25rem; }
pre b { color: var(--link); } pre i { font-style: normal; background: #fdf0cc; padding: 0 .2em; }
.letter > section > h3 { margin-top: 1.4rem; }
pre { background: var(--wash); border: 1px solid var(--line); border-radius: 4px; padding: .7rem 1rem; overflow-x: auto; white-space: pre-wrap; line-height: 1.5; margin: .5rem 0 1rem; }
.steps > li { margin: .5rem 0; }
.big-id { font: 650 1.5rem var(--mono); letter-spacing: .02em; border: 2px solid var(--ink); border-radius: 4px; display: inline-block; padding: .2rem .8rem; margin: .3rem 0; }
.demand { padding: .9rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.letter { counter-reset: demand; }
.demand > ol > li { counter-increment: demand; }
.demand > ol > li::marker { content: counter(demand) ". "; }
.demand > ol, .demand > ul { margin: .4rem 0 0; padding-left: 1.6rem; }
.demand li { margin: .55rem 0; padding-left: .2rem; }
.demand li > p { margin: .1rem 0; }
.sum { font-size: 1.05rem; font-variant-numeric: tabular-nums; margin: .3rem 0; }
.sum b { font-size: 1.25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .8rem; margin: 1rem 0; padding: 0; list-style: none; }
.cards li { display: flex; flex-direction: column; border: 1px solid var(--line); border-radius: 4px; padding: .6rem .9rem; min-width: 0; }
.cards .mark { flex: 1; white-space: normal; padding-left: 1.25em; text-indent: -1.25em; } .cards .mark::before { text-indent: 0; }
.cards b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; color: var(--ink); }
.handbook .requirement { padding: 1.6rem 0 1.7rem; }
.handbook .requirement > header { grid-template-columns: minmax(0, 1fr) auto; }
.handbook .requirement h3 { font-size: 1.2rem; }
.handbook .requirement h4 { font-size: .85rem; font-weight: 650; color: var(--soft); margin: .9rem 0 .1rem; }
.handbook .requirement h4.warning { color: var(--warning); }
.handbook .requirement h4.warning::before { content: "▲ "; content: "▲ " / ""; font-size: .85em; }
.handbook .anchor { text-decoration: none; color: var(--soft); } .handbook .anchor:hover { text-decoration: underline; }
.facts { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .15rem 1.2rem; margin: .25rem 0 0; color: var(--soft); align-items: baseline; }
.grade-marks { display: inline-flex; gap: .35rem; }
.grade { border: 1px solid var(--ink); border-radius: 3px; padding: 0 .45em; font-size: .82rem; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.grade.on { background: var(--ink); color: #fff; }
.grade.off { border: 1px dashed var(--soft); color: var(--soft); font-weight: 400; text-decoration: line-through; }
.statement { max-width: 52rem; font-size: 1.05rem; margin: .6rem 0 .2rem; }
.handbook .two > div > h4:first-child { margin-top: .4rem; }
.figures { max-width: 52rem; table-layout: fixed; min-width: 34rem; } .figures th[scope="row"] { font-weight: 400; }
.figures .one { text-align: center; overflow-wrap: anywhere; }
.figures th.number { width: 6.4rem; } .figures th:last-child { width: 9.5rem; padding-left: .9rem; } .figures td:last-child { padding-left: .9rem; }
#thresholds .figures { max-width: none; min-width: 44rem; } #thresholds .figures th:first-child { width: 9rem; }
.checks { list-style: none; margin: .2rem 0 0; padding: 0; }
.checks li { display: grid; grid-template-columns: 5.6rem minmax(0, 1fr) auto; gap: .1rem .9rem; padding: .2rem 0; border-top: 1px solid var(--hair); break-inside: avoid; }
.checks .way { color: var(--soft); } .checks li > code { white-space: nowrap; }
.question.ask { background: var(--wash); border-color: var(--line); border-left: 4px solid var(--auditor); }
h3.chapter { margin: 1rem 0 .3rem; } h3.chapter a { text-decoration: none; color: inherit; } h3.chapter a:hover { text-decoration: underline; }
.evidence-kinds { table-layout: fixed; min-width: 40rem; } .evidence-kinds th:nth-child(1) { width: 15rem; } .evidence-kinds th:nth-child(3) { width: 16rem; }
.changes { margin: .5rem 0 0; } .changes > div { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: .1rem 1.2rem; padding: .35rem 0; border-top: 1px solid var(--hair); break-inside: avoid; }
.changes dt { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; } .changes dd { margin: 0; overflow-wrap: anywhere; } .changes p { margin: 0; }
del { color: var(--error); text-decoration: line-through; } ins { color: var(--good); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em; }
.patterns { position: absolute; }
.figure { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: .4rem 2.4rem; align-items: start; margin: .6rem 0 1.4rem; }
.figure figure { margin: 0; min-width: 0; break-inside: avoid; }
.figure .wide { margin: 0; }
figcaption { font-weight: 650; font-size: .9rem; padding: .3rem 0 .4rem; }
.chart { width: 100%; height: auto; overflow: visible; font: 13px var(--sans); }
.chart text { fill: var(--ink); } .chart .sum { font-weight: 650; }
.chart .axis { stroke: var(--ink); fill: none; } .part { stroke: var(--ink); stroke-width: 1; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; margin: .2rem 0; padding: 0; font-size: .85rem; }
.legend li { display: flex; gap: .4rem; align-items: center; }
.paper { max-width: 56rem; margin: 0 auto; padding-top: 1.6rem; }
.paper h1 { text-align: center; margin: 1.2rem 0 1rem; } .paper h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; } .paper h3 { margin: 1rem 0 .2rem; }
.letterhead { border-bottom: 2px solid var(--ink); padding-bottom: .4rem; } .letterhead p { margin: 0; }
.draft { float: right; margin: .3rem 0; border: 2px solid var(--error); color: var(--error); font-weight: 650; padding: 0 .6rem; }
.p-small { font-size: .875rem; color: var(--soft); } .p-address { font-weight: 650; } .p-centre, .p-large { text-align: center; } .p-large { font-size: 1.5rem; font-weight: 650; }
.sign { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.4rem 2.4rem; margin: 2rem 0 1rem; break-inside: avoid; }
.sign div { display: flex; gap: .6rem; align-items: flex-end; } .sign dt { white-space: nowrap; } .sign dd { flex: 1; margin: 0; border-bottom: 1px solid var(--soft); height: 1.4rem; }
.late { font-weight: 650; } .late::before { content: "▲ "; content: "▲ " / ""; font-size: .8em; }
@media (max-width: 60rem) {
  .figure { grid-template-columns: minmax(0, 1fr); }
  .columns, .two { grid-template-columns: minmax(0, 1fr); }
  .finding { grid-template-columns: 6.2rem minmax(0, 1fr); }
  .finding aside { grid-column: 2; }
}
@media (max-width: 40rem) {
  html { font-size: 15px; scroll-padding-top: 1rem; }
  .bar { position: static; }
  .bar > div, main, body > footer { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.45rem; }
  .bar nav { flex-basis: 100%; order: 3; }
  .machine li { grid-template-columns: minmax(0, 1fr) auto; } .checks li { grid-template-columns: minmax(0, 1fr) auto; } .checks li > div { grid-row: 2; grid-column: 1 / -1; }
  .machine li > div { grid-column: 1 / -1; }
  .finding, .look li, .requirement > header, .handbook .requirement > header, .changes > div { grid-template-columns: minmax(0, 1fr); gap: .15rem; }
  .finding aside { grid-column: 1; }
  .finding .ordinal { display: inline; margin-left: .6em; }
  .scope tbody th { white-space: normal; }
  .fields { min-width: 0; } .w-field { width: 10rem; } .w-need { width: 4.5rem; }
}
@page { size: A4; margin: 15mm 14mm 17mm; @bottom-left { content: "<xsl:value-of select="translate($foot, translate($foot, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-. ', ''), '')"/>"; font: 8pt sans-serif; color: #4c5866; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4c5866; } }
@media print {
  html { font-size: 9.5pt; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .bar { position: static; border: 0; }
  .bar nav, .languages, .skip, .filters { display: none; }
  .bar > div, main, body > footer { max-width: none; padding-left: 0; padding-right: 0; }
  a { color: inherit; text-decoration-color: #8a949e; }
  h1, h2, h3, h4, h5, caption { break-after: avoid; }
  main > section { padding-top: 1.4rem; }
  .columns { grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr); gap: 1rem 1.6rem; margin-top: 1rem; }
  .two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: .2rem 1.6rem; }
  .figure { grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: .4rem 1.4rem; }
  .finding { grid-template-columns: 5rem minmax(0, 1fr) 13.5rem; }
  .finding aside { grid-column: 3; }
  .wide { overflow: visible; }
  .inventory { min-width: 0; font-size: 8pt; }
  .inventory .digest { font-size: 6.3pt; }
  .cases { min-width: 0; }
  .fields { min-width: 0; } .w-field { width: 68mm; } .w-need { width: 18mm; }
  .w-no { width: 13mm; } .w-type { width: 20mm; } .w-use { width: 40mm; } .w-digest { width: 45mm; }
  thead { display: table-header-group; }
  tr, .look li, .question, .requirement > header { break-inside: avoid; }
  .requirement { break-inside: auto; }
  .requirement > header { break-after: avoid; }
  .two { break-inside: avoid; }
  .requirement.settled { display: block !important; }
  .question .record { margin-top: .8rem; }
  .question .lines { display: block; }
  .question .lines i { display: block; height: 8mm; border-bottom: 1px solid #8a949e; }
  .panel, .group > h3, pre { background: none; }
  pre { white-space: pre-wrap; overflow: visible; }
  :target { background: none; box-shadow: none; }
  .handbook > .chapter { break-before: page; }
  .handbook .requirement > header, .statement { break-after: avoid; }
  .question.ask { background: none; border-left-width: 4px; }
  .evidence-kinds { min-width: 0; } .evidence-kinds th:nth-child(1) { width: 40mm; } .evidence-kinds th:nth-child(3) { width: 44mm; }
  .figures, #thresholds .figures { min-width: 0; } .figures th.number { width: 20mm; } .figures th:last-child { width: 28mm; } #thresholds .figures th:first-child { width: 30mm; }
  body > footer { padding-bottom: 0; margin-top: 1.5rem; }
}
    </style>
  </xsl:template>
</xsl:stylesheet>
