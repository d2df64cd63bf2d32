import type { Environment } from './environment.ts';

/** All that TensorFlow.js may ask for and that is so in no page: no debugging, no tests, no drawing of tensors, no Node. */
const UNSET = [
  'CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU',
  'CHECK_COMPUTATION_FOR_ERRORS',
  'DEBUG',
  'DEPRECATION_WARNINGS_ENABLED',
  'IS_NODE',
  'IS_TEST',
  'PROD',
  'TENSORLIKE_CHECK_SHAPE_CONSISTENCY',
  'USE_SETTIMEOUTCUSTOM',
  'WRAP_TO_IMAGEBITMAP',
] as const;

/** Makes the flags of the core known, as its own module does, whose hooks and tests of the browser are not needed here. */
export function registerFlags(environment: Environment): void {
  for (const flag of UNSET) environment.registerFlag(flag, () => false);
  environment.registerFlag('IS_BROWSER', () => true);
  const engineIs = (name: RegExp) => (): boolean => name.test(navigator.userAgent);
  environment.registerFlag('IS_CHROME', engineIs(/Chrome/));
  environment.registerFlag('IS_SAFARI', engineIs(/^(?!.*Chrome).*Safari/));
}
