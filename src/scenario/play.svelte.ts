import { fetchJson } from '../browser/fetch-json.ts'
import { freshId, freshSeed } from '../browser/page-data.ts'
import { backToStep, beginSteps, currentStep, nextStep } from '../browser/steps.ts'
import { scenarioWords as words } from '../i18n/id/scenario.ts'
import type { RunState } from '../record/fold.ts'
import { record, $record as learnerRecord } from '../record/store.ts'
import * as pages from '../ui/pages.ts'
import { completed, FIRST_CHOICES, isAfterwards, isWhole } from './afterwards.ts'
import { choose, options, passOver, replay, rewind, start } from './engine.ts'
import { choiceFacts, keptRun, runFact, wordsKey } from './kept-run.ts'
import type { PlayedRun } from './kept-run.ts'
import type { Scenario } from './types.ts'

/**
 * A role-play under way on this page: its run, what the record keeps of it, and its steps in the
 * browser's history. Where the reader looks next is the view's business.
 */
export class Play {
  /** What is played; without later scenes, reasons and verdicts until `fetchLater` has brought them. */
  scenario = $state.raw() as Scenario
  run = $state.raw<PlayedRun>()
  /** The newest run that came to its end, while none is under way. */
  finished = $state.raw<RunState>()
  /** Something the learner should be told, or nothing. */
  notice = $state.raw('')
  complete = $state.raw(false)
  /** What is said to somebody who waits for the scenes after the first choices, or nothing. */
  held = $state.raw('')
  /** A run that is taken up once its scenes are here. */
  awaited = $state.raw<RunState>()
  /** What is read later could not be fetched; every choice tries again. */
  absent = $state.raw(false)
  /** All that follows from the run. */
  now = $derived(this.run && replay(this.scenario, this.run))
  /** The choices of the current decision, in the order of this run. */
  offers = $derived(this.run && this.now ? options(this.scenario, this.now, this.run.seed) : [])
  /** The way that was left by Back, for Forward to bring it back. */
  #ahead: readonly string[] = []

  constructor(scenario: Scenario) {
    this.scenario = scenario
  }

  /** Takes up the unfinished run of this role-play, so that a reload is a return to the same place. */
  resume(): void {
    if (this.run) return
    const kept = learnerRecord.get()
    const { id } = this.scenario
    const unfinished = kept.unfinished.get(id)
    if (unfinished) void this.take(unfinished)
    else this.finished = [...kept.runs.values()].findLast((each) => each.scenario === id)
  }

  /** Takes up a run, once its scenes are here, and tells whether they are. */
  async take(kept: RunState): Promise<boolean> {
    if (this.#lacks(kept.choices.length)) {
      this.awaited = kept
      // Meanwhile another may have been begun.
      if (!(await this.#bringRest()) || this.awaited !== kept) return false
    }
    this.awaited = undefined
    const stored = keptRun(kept, learnerRecord.get().drafts)
    const { valid } = replay(this.scenario, stored)
    if (valid < stored.choices.length) this.notice = words.changed
    this.run = rewind(stored, valid)
    const step = currentStep()
    if (step?.run !== kept.run || step.turn !== valid) beginSteps(kept.run, valid, 'present')
    return true
  }

  /** Whether a scene that so many choices may lead to is not here yet. */
  #lacks = (choices: number): boolean => choices > FIRST_CHOICES && !this.complete

  /** Fetches all scenes for somebody who waits for them, and tells whether they came. */
  async #bringRest(): Promise<boolean> {
    this.held = words.wait
    const come = await this.fetchLater()
    this.held = come ? '' : words.restAbsent
    return come
  }

  begin(mode: PlayedRun['mode'], entry: 'own' | 'present', skip = false): void {
    const run: PlayedRun = {
      ...start(this.scenario, freshSeed()),
      id: freshId(),
      mode,
      ...(skip && { skip }),
    }
    this.run = run
    this.awaited = undefined
    this.notice = ''
    beginSteps(run.id, 0, entry)
    void record(runFact(run, this.scenario))
  }

  /** Whether the choice was made: a second tap on the same decision makes none. */
  async decide(turn: number, choice: string, typed?: string): Promise<boolean> {
    const { run } = this
    // Meanwhile the learner may have gone back.
    if (this.#lacks(turn + 1) && (!(await this.#bringRest()) || this.run !== run)) return false
    if (!run || !this.now || this.now.ended || turn !== this.now.valid) return false
    this.notice = ''
    nextStep(run.id, turn + 1)
    this.#make(run, turn, choice, typed)
    return true
  }

  #make(run: PlayedRun, turn: number, choice: string, typed?: string): void {
    const next = choose(this.scenario, run, turn, choice, typed)
    this.run = next
    if (!this.now) return
    for (const fact of choiceFacts(next, this.scenario, turn, this.now)) void record(fact)
  }

  /**
   * Back to the decision of this turn, its state restored exactly. A talk that has ended stays as it
   * is in the record: from there a new run takes over its first choices.
   */
  rewindTo(turn: number): void {
    const { run, now } = this
    if (!run || !now || turn < 0 || turn >= now.valid) return
    this.notice = turn === now.valid - 1 && !now.ended ? words.undone : words.returned
    if (now.ended) this.#branch(run, turn)
    else {
      this.run = rewind(run, turn)
      backToStep(run.id, turn)
      void record({ type: 'undo', run: run.id, turns: turn })
    }
  }

  #branch(run: PlayedRun, turn: number): void {
    const id = freshId()
    this.run = { ...rewind(run, turn), id }
    beginSteps(id, turn, 'own')
    void record(runFact(this.run, this.scenario, { run: run.id, turns: turn }))
    for (let each = 0; each < turn; each++) {
      const text = run.words?.[each]
      const draft = wordsKey(this.scenario.id, id, each)
      if (text !== undefined) void record({ type: 'draft', draft, text })
    }
  }

  /** From here on without what the content note names. */
  passOver(): void {
    if (!this.run) return
    const run = passOver(this.scenario, this.run)
    const turns = run.choices.length
    this.run = run
    this.notice = words.skipped
    backToStep(run.id, turns)
    void record({ type: 'undo', run: run.id, turns, skip: true })
  }

  /** The reader came to this step by Back or Forward. Forward brings back what the step back undid. */
  async goTo(id: string, turn: number): Promise<void> {
    const { run, now } = this
    this.awaited = undefined
    const leadsOn = (made: readonly string[]) =>
      this.#ahead.slice(0, made.length).join() === made.join()
    if (!run || !now || run.id !== id) {
      const kept = learnerRecord.get().runs.get(id)
      if (kept && !(await this.take(kept))) this.notice = this.held
    } else if (turn < now.valid) {
      if (!leadsOn(run.choices)) this.#ahead = run.choices
      this.run = rewind(run, turn)
      this.notice = words.undone
      void record({ type: 'undo', run: id, turns: turn })
    } else if (leadsOn(run.choices)) {
      for (const choice of this.#ahead.slice(run.choices.length, turn)) {
        const made = this.run?.choices.length ?? 0
        this.#make(this.run ?? run, made, choice, run.words?.[made])
      }
    }
  }

  /**
   * Fetches the later scenes, the reasons, verdicts and all that is read later, and tells whether they
   * are there; a failure is told where it matters.
   */
  async fetchLater(): Promise<boolean> {
    if (this.complete) return true
    try {
      const later = await fetchJson(pages.afterwards(this.scenario.id))
      if (!isAfterwards(later)) throw new TypeError('not what comes afterwards')
      // Asked for twice at once, it comes twice.
      if (!this.complete) {
        const whole = completed(this.scenario, later)
        if (!isWhole(whole)) throw new TypeError('another edition')
        this.scenario = whole
      }
      this.complete = true
      this.absent = false
    } catch {
      this.absent = !this.complete
    }
    return this.complete
  }
}
