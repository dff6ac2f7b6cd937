import type { APIRoute } from 'astro'
import { siteCourse } from '../../course/site-course.ts'
import { asked, explanationsOf } from '../../quiz/asked.ts'
import { namesIn, taughtIn } from '../../ui/authoring/placed-question.ts'

const lessons = () => [...new Set(siteCourse().cards.map(({ lesson }) => lesson))]

export function getStaticPaths() {
  return lessons().map((lesson) => ({ params: { lesson } }))
}

/** The forms of a lesson's review cards by their ids: as asked, with what explains them. */
export const GET: APIRoute = ({ params }) => {
  const course = siteCourse(import.meta.env.DEV)
  const forms = course.cards.flatMap((card) =>
    card.lesson === params['lesson']
      ? card.forms.map((form) => ({ ...form, lesson: card.lesson }))
      : [],
  )
  const explanations = explanationsOf(forms)
  return Response.json(
    Object.fromEntries(
      forms.map((form) => [
        form.id,
        {
          question: asked(form),
          explanation: explanations[form.id],
          ...taughtIn(course, form),
          ...(form.type === 'spot' && { names: namesIn(course, form) }),
        },
      ]),
    ),
  )
}
