import { completeLanguage, emptyLanguage, signalLanguage } from '../src/contract/language.js';
import { rational } from '../src/exact/rational.js';
import { analyze } from '../src/formats/analysis.js';
import { environment } from '../src/game/environment.js';
import { analysisPage } from './analysis-page.js';

const which = process.argv[2];
function run(name: string, dims: number[], cont: number, lang: string, seed = 7) {
  const n = dims.reduce((a, b) => a * b, 1);
  let x = seed;
  const r = () => {
    x = (x * 48271) % 2147483647;
    return which === 'c' || which === 'd' ? x : x % 1000;
  };
  const env = environment({
    agents: dims.map((_, i) => `agent${i}`),
    actions: dims.map((d) => Array.from({ length: d }, (_, k) => `a${k}`)),
    contingencies: Array.from({ length: cont }, (_, w) => `w${w}`),
    prior: Array.from({ length: cont }, () => rational(`1/${cont}`)),
    payoffs: Array.from({ length: cont }, () => Array.from({ length: n }, () => dims.map(() => rational(r())))),
  });
  const L =
    lang === 'empty' ? emptyLanguage(env) : lang === 'complete' ? completeLanguage(env) : signalLanguage(env, (w, a) => (a * 7 + w) % 37);
  let t = performance.now();
  const a = analyze(env, L, { seconds: 3 });
  const ta = performance.now() - t;
  t = performance.now();
  const page = analysisPage('x', { title: name, parameters: new Map(), environment: env, language: L }, a, { color: false, width: 90 });
  console.log(page);
  console.log(`#### ${name}: analyze ${ta | 0} ms, page ${(performance.now() - t) | 0} ms, ${page.split('\n').length} lines`);
}

if (which === 'a') run('100x100', [100, 100], 1, 'signal');
if (which === 'b') run('10^4, 3 agents, complete', [5, 20, 20], 5, 'complete');
if (which === 'c') run('1 agent 10^6', [1000000], 1, 'empty');
if (which === 'd') run('1000x1000', [1000, 1000], 1, 'signal');
if (which === 'e') run('many contingencies', [2, 2], 2000, 'signal');
if (which === 'f') run('many agents', new Array(12).fill(2), 2, 'signal');
if (which === 'g') run('12x12', [12, 12], 2, 'signal');
