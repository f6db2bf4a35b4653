/** # The elements of the page, by their ids and kinds */

/** The element with an id, which is of a kind: the page is written by this program, so that one missing is a defect. */
export function element<Kind extends Element>(id: string, kind: abstract new (...parts: never[]) => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}
