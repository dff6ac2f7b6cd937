/** `npm run scenario -- <id>`: the figures of a role-play, and its graph as a drawing. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { authorTools } from '../../i18n/author-tools-id.ts'
import { countPaths, endingShares, figures } from '../../scenario/graph-play.ts'
import { formatFinding } from '../finding.ts'
import { graphSvg } from '../graph-svg.ts'
import { loadCourse } from '../load.ts'
import { courseDir } from '../place.ts'

/** Enough plays that a share is off by less than one in a hundred. */
const plays = 10_000
/** Where drawings go: a folder that is never published. */
const drawings = '.cache/alur'

const { course, findings } = loadCourse(courseDir())
const published = course.scenarios.flatMap((each) => (each.status === 'published' ? [each] : []))
const entry = published.find(({ id }) => id === process.argv[2])
const broken = findings.filter(({ file }) => file === entry?.file)

if (entry === undefined) {
  console.error(authorTools.usageScenario(published.map(({ id }) => id)))
  process.exitCode = 1
} else if (broken.length > 0) {
  // A broken role-play has no figures: a play could get lost in it.
  for (const finding of broken) console.error(formatFinding(finding))
  process.exitCode = 1
} else {
  const { scenario } = entry
  const counted = figures(scenario)
  const { fewest, median, most } = counted.turns
  console.log(scenario.title)
  console.log(authorTools.scenes(counted))
  console.log(authorTools.paths(countPaths(scenario)))
  console.log(authorTools.turns(fewest, median, most))
  console.log(authorTools.lengths(counted.bestLongest, counted.bestShortest))
  console.log(`${authorTools.shares}:`)
  for (const { ending, share } of endingShares(scenario, plays, 1)) {
    console.log(`  ${authorTools.percent(share).padStart(13)}  ${ending}`)
  }
  const drawing = `${drawings}/${scenario.id}.svg`
  mkdirSync(drawings, { recursive: true })
  writeFileSync(drawing, graphSvg(scenario))
  console.log(authorTools.drawn(drawing))
}
