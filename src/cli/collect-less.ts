import { setFlagsFromString } from 'node:v8';

/**
 * The pages leave this process as buffers outside of V8's heap, and V8 starts a whole collection for each few dozen
 * megabytes of those, dozens of times in a build, to free nothing: a third of the build's processor time. Counted
 * together with the heap they start one only when memory really grows.
 */
setFlagsFromString('--external-memory-accounted-in-global-limit');
setFlagsFromString('--heap-growing-percent=50');
