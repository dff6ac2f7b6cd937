import { hydrate } from 'svelte'
import type { Component } from 'svelte'

/**
 * How an island wakes: Svelte takes over the markup that the server drew. Astro's own client also
 * serves slots, fresh mounts and later changes of props, which this site's islands do not have.
 */
// eslint-disable-next-line import-x/no-default-export -- Astro asks a renderer for its default export
export default (target: Element) => (component: Component, props: Record<string, unknown>) => {
  if (target.hasAttribute('ssr')) hydrate(component, { target, props })
}
