import { describe, expect, it } from 'vitest';
import { plainMath } from '../../../../cli/pages/layout/plain-math.js';

describe('LaTeX on a terminal', () => {
  it.each([
    [String.raw`$p(\omega)\,\delta > 0$`, 'p(ω) δ > 0'],
    [String.raw`$\frac{u_i(\omega,a) - u_i(\omega,(b,a_{-i}))}{\Delta W}$`, '(uᵢ(ω,a) - uᵢ(ω,(b,a₋ᵢ)))/(Δ W)'],
    [String.raw`$\frac mK$ and $\tfrac15$`, 'm/K and 1/5'],
    [String.raw`$\dfrac{T-R}{2}$`, '(T-R)/2'],
    [String.raw`$\frac{\frac ab}{c}$`, '(a/b)/c'],
    [String.raw`$\sum\text{gain} / \sum\text{loss}$`, 'Σgain / Σloss'],
    [String.raw`$F(\omega) = \lbrace a^\ast \rbrace$`, 'F(ω) = { a* }'],
    [String.raw`$\tilde W$, $\hat\omega$, $\bar\lambda$`, 'W\u0303, ω\u0302, λ\u0304'],
    [String.raw`$(1 - 1/K)^m \lt \ell(0)$`, '(1 - 1/K)^m < ℓ(0)'],
    [String.raw`$\constructor$ and \$5 or \$6`, String.raw`\constructor and \$5 or \$6`],
    ['no mathematics: \\frac', 'no mathematics: \\frac'],
  ])('%s', (latex, plain) => {
    expect(plainMath(latex)).toBe(plain);
  });

  it('ends, however deep fractions are', () => {
    expect(plainMath(`$${'\\frac{'.repeat(20_000)}1${'}{2}'.repeat(20_000)}$`).length).toBeLessThan(10 ** 6);
  });
});
