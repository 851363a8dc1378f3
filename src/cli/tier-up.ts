import { setFlagsFromString } from 'node:v8'

// Functions are compiled for speed after somewhat more work than V8 asks for by itself. In a command that ends within seconds
// most were compiled early, on little evidence, and then thrown away: a check of 30 pages takes a tenth less wall time and a
// quarter less processor time, one of 1,000 pages as long as before. Only where that was measured: the flag is V8's own.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=300000')
