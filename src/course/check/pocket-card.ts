import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Finding } from '../types.ts'
import { duplicateIds } from './duplicates.ts'

/** The pocket card: each part once, goals that there are, and offers that fit their part. */
export function checkPocketCard({ pocketCard, goalSheet, has }: CourseFiles): readonly Finding[] {
  if (pocketCard === undefined) return []
  const { yaml, data } = pocketCard
  // Of a goal sheet that cannot be read no field is called unknown.
  const goals =
    has.goalSheet && !goalSheet
      ? undefined
      : new Set((goalSheet?.data.fields ?? []).map(({ id }) => id))
  return [
    ...duplicateIds(
      'field',
      data.fields.map(({ id }, index) => ({ id, place: yaml.at(['fields', index, 'id']) })),
    ),
    ...data.fields.flatMap(({ goal, most, offers = [] }, index) => [
      ...(goal === undefined
        ? []
        : mustBeKnown(yaml.at(['fields', index, 'goal']), 'field', goal, goals)),
      ...offers.flatMap((offer, n) =>
        offer.length <= most
          ? []
          : [
              finding(
                yaml.at(['fields', index, 'offers', n]),
                'offer-too-long',
                author.offerTooLong(offer.length, most),
                { found: String(offer.length), expected: String(most) },
              ),
            ],
      ),
    ]),
  ]
}
