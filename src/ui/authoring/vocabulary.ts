import Compare from './Compare.astro'
import Draft from './Draft.astro'
import Model from './Model.astro'
import Note from './Note.astro'
import Plan from './Plan.astro'
import Point from './Point.astro'
import Probe from './Probe.astro'
import Quiz from './Quiz.astro'
import Revisit from './Revisit.astro'
import Reveal from './Reveal.astro'
import Say from './Say.astro'
import ScenarioLink from './ScenarioLink.astro'
import Section from './Section.astro'
import SiteLink from './SiteLink.astro'
import SpeakingTimer from './SpeakingTimer.astro'
import Term from './Term.astro'
import Try from './Try.astro'

/** The words an author may use in a lesson without importing them. */
export const vocabulary = {
  Compare,
  Draft,
  Model,
  Note,
  Plan,
  Point,
  Probe,
  Quiz,
  Revisit,
  Reveal,
  Say,
  ScenarioLink,
  Section,
  SpeakingTimer,
  Try,
  /** Put around terms of the glossary when a lesson is read. */
  Term,
  /** What Markdown's own links become. */
  a: SiteLink,
}
