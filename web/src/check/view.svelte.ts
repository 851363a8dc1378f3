import type { Language } from '../core.js'
import type { Job } from '../jobs.js'
import { here } from '../state/here.svelte.js'
import { fits, stepped, type CheckedDocument, type Claim, type Filter, type Finding } from './report.js'
import { keepSilences, readSilences, silenceOf, wordsOf, type Silence } from './silences.js'

type Shown = { readonly document: CheckedDocument; readonly language: Language }

/** A checked document as it is looked at: what is selected and filtered stands in the address, silences in the browser. */
export class CheckView {
  readonly #given: () => Shown
  readonly job: Job
  readonly document: CheckedDocument = $derived.by(() => this.#given().document)
  /** That of messages and evidence. */
  readonly language: Language = $derived.by(() => this.#given().language)
  readonly #claims: ReadonlyMap<string, Claim> = $derived.by(
    () => new Map(this.document.claims.map((claim) => [claim.id, claim])),
  )
  silences = $state.raw<readonly Silence[]>([])
  /** The finding whose form for silencing is open. */
  silencing = $state<string | null>(null)
  /** Counts up at each move to a place, so that the same place can be gone to again. */
  moved = $state(0)

  readonly filter: Filter = $derived({
    severity: here.query.get('severity'),
    group: here.query.get('group'),
    rule: here.query.get('rule'),
  })
  readonly selected = $derived(here.query.get('finding'))
  readonly claim = $derived(here.query.get('claim'))
  readonly open: readonly Finding[] = $derived.by(() =>
    this.document.findings.filter((finding) => silenceOf(finding, this.silences) === null),
  )
  readonly silenced: readonly Finding[] = $derived.by(() =>
    this.document.findings.filter((finding) => silenceOf(finding, this.silences) !== null),
  )
  /** Open findings that are asked for, in the order of the document. */
  readonly shown: readonly Finding[] = $derived.by(() => this.open.filter((each) => fits(each, this.filter)))
  readonly byId = $derived.by(() => new Map(this.open.map((finding) => [finding.id, finding])))
  readonly current = $derived.by(() => this.byId.get(this.selected ?? '') ?? null)

  constructor(given: () => Shown, job: Job) {
    this.#given = given
    this.job = job
    this.silences = readSilences(given().document.sha256)
  }

  claimOf(id: string): Claim | undefined {
    return this.#claims.get(id)
  }

  select(id: string | null): void {
    here.change({ finding: id, claim: null, view: null }, { replace: true })
    this.moved += 1
  }
  selectClaim(id: string | null): void {
    here.change({ claim: id, finding: null }, { replace: true })
    this.moved += 1
  }
  step(by: 1 | -1): void {
    const next = stepped(this.shown, this.selected, by)
    if (next !== null) this.select(next)
  }

  silence(finding: Finding, reason: string, { whole }: { whole: boolean }): void {
    const next = stepped(this.shown, finding.id, 1)
    const silence = { rule: finding.rule, text: whole ? null : wordsOf(finding), reason }
    this.#keep([...this.silences, silence])
    this.silencing = null
    if (next !== null && this.byId.has(next)) this.select(next)
    else this.select(this.shown[0]?.id ?? null)
  }
  unsilence(finding: Finding): void {
    const silence = silenceOf(finding, this.silences)
    this.#keep(this.silences.filter((each) => each !== silence))
  }
  #keep(silences: readonly Silence[]): void {
    this.silences = silences
    keepSilences(this.document.sha256, silences)
  }
}
