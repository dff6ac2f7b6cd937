import link from './worker-link.ts?worker&url'

/**
 * Fetches the page's side of the service worker once the page has loaded and the milliseconds have
 * passed that its notice of updates names: it must not compete with what the learner came for. So it
 * is a file of its own, outside the page. Without the notice there is no worker.
 */
export function fetchWorkerLink(): void {
  const notice = document.getElementById('versi-baru')
  if (!notice) return
  const start = () =>
    setTimeout(() => void import(/* @vite-ignore */ link), Number(notice.dataset['wait']))
  if (document.readyState === 'complete') start()
  else window.addEventListener('load', start, { once: true })
}
