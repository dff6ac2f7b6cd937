import { expectWhole, writeInTabs } from '../many-tabs.ts'
import { expect, test } from '../support.ts'

test('four tabs that each write 2,500 events all know all 10,000, also after a reload', async ({
  context,
}) => {
  test.setTimeout(1_200_000)
  const size = { tabs: 4, each: Number(process.env['EACH'] ?? 2500) }
  const proof = await writeInTabs(context, size)
  console.log(JSON.stringify(proof))
  expectWhole(proof, size)
})

test('the same notices tabs that do not hear each other', async ({ context }) => {
  test.setTimeout(300_000)
  const proof = await writeInTabs(context, {
    tabs: 2,
    each: 40,
    sabotage: () => {
      Reflect.deleteProperty(globalThis, 'BroadcastChannel')
      addEventListener(
        'storage',
        (event) => {
          event.stopImmediatePropagation()
        },
        true,
      )
    },
  })
  console.log(JSON.stringify({ sabotaged: true, ...proof }))
  expect(Math.min(...proof.heard)).toBeLessThan(80)
})
