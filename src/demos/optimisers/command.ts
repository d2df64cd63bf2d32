import { type State, settingsOf, startOf, stepsOf } from './state.ts';
import type { Method, Settings } from './methods.ts';

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

/** One command for each method shown; each prints where the method is and the numbers of the table. */
export function command(state: State): string {
  const settings = settingsOf(state);
  const { condition, bend, angle } = state.land;
  return state.shown
    .map((method) => {
      const input = {
        method,
        condition,
        bend,
        angle,
        start: startOf(state),
        ...namedSettings(method, settings),
        steps: Math.max(1, stepsOf(state)),
      };
      return `npm run -s demo -- descent --json '${JSON.stringify(input)}'`;
    })
    .join('\n');
}
