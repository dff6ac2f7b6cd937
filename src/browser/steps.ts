/**
 * One entry of the browser's history for each decision of a talk, so that the Back button of a phone
 * is a step back and not a way out. An entry says which run it belongs to, its turn, and the turn at
 * which this tab's entries for the run begin: further back than that lies another page.
 */
export interface Step {
  readonly run: string
  readonly base: number
  readonly turn: number
}

function stepOf(state: unknown): Step | undefined {
  if (typeof state !== 'object' || state === null || !('step' in state)) return undefined
  const { run, base, turn } = state.step as Partial<Step>
  const whole = Number.isInteger(base) && Number.isInteger(turn)
  return typeof run === 'string' && whole ? (state.step as Step) : undefined
}

/** The entry the reader stands on, if it is a step of a talk. */
export function currentStep(): Step | undefined {
  return stepOf(history.state)
}

/** What is to be done once the browser has gone a way back, which it does in its own time. */
let waiting: (() => void)[] | undefined

/**
 * Now, or after the way back that is being gone: until then the present entry is not the one it seems, and two
 * quick steps back, each reckoned from it, would lead out of the page.
 */
function inTurn(act: () => void): void {
  if (waiting) waiting.push(act)
  else act()
}

function arrive(): void {
  const acts = waiting ?? []
  waiting = undefined
  for (const act of acts) inTurn(act)
}

function goBack(steps: number): void {
  waiting = []
  window.addEventListener('popstate', arrive, { once: true })
  history.go(-steps)
}

function write(step: Step, method: 'pushState' | 'replaceState'): void {
  history[method]({ step }, '')
}

/** A talk begins or is taken up again at this turn: with an entry of its own, or on the present one. */
export function beginSteps(run: string, turn: number, entry: 'own' | 'present'): void {
  inTurn(() => {
    write({ run, base: turn, turn }, entry === 'own' ? 'pushState' : 'replaceState')
  })
}

/** Goes one decision further. */
export function nextStep(run: string, turn: number): void {
  inTurn(() => {
    const here = currentStep()
    const base = here?.run === run ? here.base : turn - 1
    write({ run, base, turn }, 'pushState')
  })
}

/** Goes back to an earlier decision, over the entries between where there are such. */
export function backToStep(run: string, turn: number): void {
  inTurn(() => {
    const here = currentStep()
    if (here?.run === run && turn === here.turn) return
    if (here?.run === run && turn >= here.base && turn < here.turn) goBack(here.turn - turn)
    else write({ run, base: turn, turn }, 'replaceState')
  })
}

/**
 * Calls back with the step whose entry the reader came to by Back or Forward, and not by `backToStep`. Returns
 * what ends it. To be called before the first step back.
 */
export function onStep(act: (step: Step) => void): () => void {
  const listen = (event: PopStateEvent): void => {
    const step = stepOf(event.state)
    if (step && !waiting) act(step)
  }
  window.addEventListener('popstate', listen)
  return () => {
    window.removeEventListener('popstate', listen)
  }
}
