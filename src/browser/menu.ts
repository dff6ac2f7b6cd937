/** A chosen place of the page itself is a way out of the menu too; the browser only knows the others. */
export function closeMenuOnChoice(): void {
  const menu = document.getElementById('menu')
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) menu.hidePopover()
  })
}
