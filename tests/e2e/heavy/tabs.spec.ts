import { expectWhole, writeInTabs } from '../many-tabs.ts'
import { expect, test } from '../support.ts'

test('four tabs that each write 2,500 events all know all 10,000, also after a reload', async ({
  context,
}) => {
  test.setTimeout(1_200_000)
  const size = { tabs: 4, each: 2500 }
  const proof = await writeInTabs(context, size)
  console.log(JSON.stringify(proof))
  expectWhole(proof, size)
})

test('the same notices a tab that does not hear the others, and one whose writes are dropped', async ({
  context,
}) => {
  test.setTimeout(300_000)
  const proof = await writeInTabs(context, {
    tabs: 2,
    each: 40,
    sabotage: () => {
      // Deaf, and every tenth text that is written by it is forgotten.
      Object.assign(globalThis, { BroadcastChannel: undefined })
      Reflect.deleteProperty(globalThis, 'BroadcastChannel')
      addEventListener('storage', (event) => event.stopImmediatePropagation(), true)
      let n = 0
      const { add } = IDBObjectStore.prototype
      IDBObjectStore.prototype.add = function (value: unknown, key) {
        n++
        return n % 10 === 0
          ? (this.get(key ?? '') as IDBRequest<IDBValidKey>)
          : add.call(this, value, key)
      }
    },
  })
  console.log(JSON.stringify({ sabotaged: true, ...proof }))
  expect(Math.min(...proof.heard)).toBeLessThan(80)
})
