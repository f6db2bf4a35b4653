/**
 * # Mathematics on a page
 *
 * KaTeX sets it where the book is made, so that pages need no script for it. It writes lengths into `style` attributes, which a strict policy
 * forbids: each distinct one becomes a class, and the classes a style sheet.
 */
import katex from 'katex';
import { type Markup, trusted } from '../draw/markup.js';

/** Sets formulas, and remembers the styles that these need. */
export interface MathSetter {
  /** @throws Error naming what in the formula cannot be set */
  readonly set: (formula: string, display: boolean) => Markup;
  /** The style sheet for all that has been set so far. */
  readonly styles: () => string;
}

/** A setter that has set nothing yet. */
export function mathSetter(): MathSetter {
  const classes = new Map<string, string>();
  const known = new Map<string, Markup>();
  const classOf = (style: string): string => {
    const name = classes.get(style) ?? `k${classes.size}`;
    classes.set(style, name);
    return name;
  };
  /** `class="a" style="b"` in either order, or `style="b"` alone, as KaTeX writes them. */
  const classed = (tag: string): string => {
    const style = / style="([^"]*)"/.exec(tag);
    if (style === null) return tag;
    const bare = tag.replace(style[0], '');
    const name = classOf(style[1].replace(/;?$/, ''));
    return / class="/.test(bare) ? bare.replace(/ class="/, ` class="${name} `) : bare.replace(/^<[\w-]+/, `$& class="${name}"`);
  };
  return {
    set(formula, display) {
      const key = `${display} ${formula}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const html = katex.renderToString(formula, { displayMode: display, throwOnError: true, strict: 'error', trust: false });
      const set = trusted(html.replace(/<[a-z][^<>]*>/g, classed));
      known.set(key, set);
      return set;
    },
    styles: () =>
      [...classes]
        .map(
          ([style, name]) =>
            `.katex .${name}{${style
              .split(';')
              .map((each) => `${each}!important`)
              .join(';')}}`,
        )
        .join('\n'),
  };
}
