/**
 * The printed brief as a Typst document. It reads everything from `brief.json`: no text of a brief is ever part of
 * this source, so nothing in it can be taken for markup. Kept as a string because `tsc` copies no other files.
 */
export const template = String.raw`
#let d = json("brief.json")
#let l = d.labels
#let c = d.colours.pairs().map(((name, hex)) => (name, rgb(hex))).to-dict()
#let serif = "Source Serif 4"
#let sans = "Source Sans 3"

#set document(title: d.title, author: d.generator, date: datetime(..d.date))
#set page(
  paper: "a4",
  margin: (top: 24mm, bottom: 26mm, left: 24mm, right: 20mm),
  footer-descent: 9mm,
  footer: context {
    let page = counter(page).get().first()
    if page > 1 {
      set text(font: sans, size: 8pt, fill: c.muted)
      d.title
      h(1fr)
      str(page)
    }
  },
)
#set text(
  font: serif, size: 10pt, fill: c.ink, fallback: false, hyphenate: true,
  lang: d.lang, script: if d.script == none { auto } else { d.script },
)
#set par(leading: 0.68em, spacing: 0.95em)
#set list(indent: 0pt, body-indent: 7pt, marker: text(fill: c.muted)[–], spacing: 0.7em)
#show heading: set text(font: serif, weight: 600, hyphenate: false)
#show heading.where(level: 1): it => block(
  above: 34pt, below: 15pt, width: 100%, sticky: true,
  inset: (top: 11pt), stroke: (top: 0.8pt + c.ink), text(size: 18pt, it.body),
)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set par(leading: 0.5em)
#show heading.where(level: 2): set block(above: 26pt, below: 7pt)

#let small(body, fill: c.muted, size: 8pt) = text(font: sans, size: size, fill: fill, body)
#let figure-link(run) = link(label("n" + str(run.ref)), run.text)
#let runs(all, mark: true) = all.map(run => {
  if "ref" not in run { run.text }
  else if mark { underline(stroke: (paint: c.accent, thickness: 0.4pt, dash: "dotted"), offset: 2.2pt, figure-link(run)) }
  else { figure-link(run) }
}).join()
#let prose(body) = block(width: 132mm, body)

#let data-table(t) = {
  set text(font: sans, size: t.size * 1pt, number-width: "tabular", hyphenate: t.hyphenate)
  set par(leading: 0.5em)
  let last = t.columns.len() - 1
  block(above: 10pt, below: 8pt, width: 100%, breakable: true, table(
    columns: if t.widths == none { t.columns.len() } else { t.widths.map(width => width * 1pt) },
    align: (x, y) => (if t.columns.at(x).numeric { right } else { left }) + (if y == 0 { bottom } else { top }),
    inset: (x, y) => (left: 0pt, right: if x == last { 1pt } else { 14pt }, y: 3.2pt),
    stroke: (x, y) => if y == 0 { (top: 0.9pt + c.ink, bottom: 0.5pt + c.ink) } else { (bottom: 0.4pt + c.rule) },
    table.header(repeat: true, ..t.columns.map(column => table.cell(breakable: false, {
      text(weight: 600, column.title)
      if column.unit != none { linebreak(); text(fill: c.muted, column.unit) }
    }))),
    ..t.rows.map(row => row.cells.map(cell => table.cell(
      breakable: false,
      text(weight: if row.emphasis { 600 } else { 400 }, runs(cell, mark: false)),
    ))).flatten(),
    table.hline(stroke: 0.9pt + c.ink),
  ))
}

#let notes(all) = block(above: 7pt, below: 18pt, width: 100%, {
  set par(leading: 0.5em, spacing: 0.55em, hanging-indent: 0pt)
  for note in all { par(small({ text(weight: 600, note.term); [: ]; runs(note.runs) })) }
})

#let exhibit(x) = {
  heading(level: 2, {
    small(text(weight: 600, x.label), size: 8.5pt)
    [ ]
    linebreak()
    runs(x.title)
  })
  block(above: 7pt, below: 11pt, sticky: true, small(x.subtitle, size: 9pt))
  if x.chart != none {
    block(above: 8pt, below: 10pt, image(bytes(x.chart.svg), format: "svg", alt: x.chart.alt, width: x.chart.share * 100%))
  }
  data-table(x.table)
  notes(x.notes)
}

#let missing(m) = block(
  width: 132mm, inset: (left: 9pt, y: 2pt), stroke: (left: 2pt + c.rule), above: 14pt, below: 14pt,
  small(size: 9pt, {
    m.text
    if m.command != none { linebreak(); l.bring; [: ]; text(fill: c.ink, m.command) }
  }),
)

#let show-block(b) = {
  if b.kind == "text" { prose(par(runs(b.runs))) }
  else if b.kind == "list" { prose(list(..b.items.map(item => runs(item)))) }
  else if b.kind == "missing" { missing(b) }
  else { exhibit(b) }
}

// The first page: what it is, about whom, of when; and what is in it.
#v(26mm)
#pdf.artifact(grid(
  columns: (17mm, 17mm),
  rect(width: 100%, height: 2mm, fill: c.reporter), rect(width: 100%, height: 2mm, fill: c.partner),
))
#v(4mm)
#show title: set text(font: serif, size: 32pt, weight: 600, hyphenate: false)
#show title: set par(leading: 0.4em)
#block(width: 150mm, title())
#block(width: 132mm, above: 14pt, par(leading: 0.55em, text(size: 14pt, fill: c.muted, d.subtitle)))
#block(above: 22pt, small(size: 9pt, { l.asOf; [ ]; d.asOf; [ · ]; d.generator }))
#block(above: 4pt, below: 16mm, small(size: 9pt, l.hint))
#{
  set text(font: sans, size: 9.5pt)
  show outline.entry: set block(spacing: 7pt)
  show heading: it => block(below: 9pt, text(font: sans, size: 9.5pt, weight: 600, fill: c.muted, it.body))
  outline(title: l.contents, depth: 1)
}
#pagebreak()

#for section in d.sections {
  heading(level: 1, section.title)
  for b in section.blocks { show-block(b) }
}

#heading(level: 1, l.snapshots)
#if d.heldBack != none { prose(par(d.heldBack)) }
#for s in d.snapshots {
  heading(level: 2, text(size: 10.5pt, s.name))
  set text(font: sans, size: 8.5pt)
  let entry(term, words) = ([#term], [#words])
  block(breakable: false, grid(
    columns: (30mm, 1fr), row-gutter: 5pt, column-gutter: 8pt,
    ..(
      (l.citation, s.citation),
      (l.licence, s.licence + "; " + s.redistribution),
      ..if s.vintage == none { () } else { ((l.vintage, s.vintage),) },
      (l.imported, s.imported),
      (l.snapshot, s.id),
      ..s.files.map(f => (l.file + " " + str(f.number), f.name + "\nSHA-256 " + f.sha256)),
    ).map(((term, words)) => (text(fill: c.muted, term), words)).flatten()
  ))
}

#heading(level: 1, l.numberIndex)
#prose(par({ l.numberIndexNote; if sys.inputs.absent == "true" { [ ]; l.absentLetters } }))
#columns(2, gutter: 8mm, {
  set text(font: sans, size: 7pt, number-width: "tabular", hyphenate: true)
  set par(leading: 0.45em, spacing: 0.5em, hanging-indent: 8mm)
  for f in d.figures [
    #block(below: 3.2pt, above: 0pt, breakable: false, par({
      box(width: 8mm, text(fill: c.muted, str(f.ref)))
      text(weight: 600, f.text)
      if f.reason != none { [ ]; f.reason }
      h(4pt)
      text(fill: c.muted, f.source + "; " + f.locator)
    }))
    #label("n" + str(f.ref))
  ]
})
`
