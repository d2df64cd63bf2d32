import { type State, settingsOf, startOf, stepsOf } from './state.ts';
import { METHODS, type Method, type Settings } from './methods.ts';

/** The numbers that a method has, by the names of the command line. */
function namedSettings(method: Method, settings: Settings): Record<string, number> {
  switch (method) {
    case 'gradient':
      return { stepLength: settings.gradientStep };
    case 'momentum':
      return { stepLength: settings.momentumStep, momentum: settings.momentum };
    case 'adam':
      return { stepLength: settings.adamStep };
    case 'natural':
      return { stepLength: settings.naturalStep };
    case 'conjugate':
      return {};
  }
}

/** One command for each method shown, for each of all if none is; each prints where the method is and the numbers of the table. */
export function command(state: State): string {
  const settings = settingsOf(state);
  const { condition, bend, angle } = state.land;
  return (state.shown.length > 0 ? state.shown : METHODS)
    .map((method) => {
      const input = {
        method,
        condition,
        bend,
        angle,
        start: startOf(state),
        ...namedSettings(method, settings),
        steps: stepsOf(state),
      };
      return `npm run -s demo -- descent --json '${JSON.stringify(input)}'`;
    })
    .join('\n');
}
