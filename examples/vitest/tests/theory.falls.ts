import { holds } from 'lacuna/vitest';
import { test } from 'vitest';
import { hopeful } from '../conjectures.js';
import halfHearted from '../model.js';

test(...holds(hopeful));
test(...holds('prosocial-threshold', { model: halfHearted, runs: 100 }));
