/**
 * Source of the script that marks the root element `data-fresh` where the quick store holds nothing of the
 * course, before anything is drawn: what would be listed then needs no room. `course` is an id.
 */
export const freshScript = (course: string): string =>
  `try{Object.keys(localStorage).some(k=>k.startsWith("${course}:e:"))` +
  '||(document.documentElement.dataset.fresh="")}catch{}'
