import { type Look, type Run, lookAt, solveTask } from './run.ts';
import { type Task, isSameTask } from './task.ts';

/** What the page asks of the worker: a plan of a task, begun off by an angle. A plan beyond the last one means the last one. */
export interface Question {
  readonly task: Task;
  readonly plan: number;
  readonly push: number;
}

/** A run in short: a cost for every plan, the step that each iteration took, actual over promised decrease. */
export interface Course {
  readonly costs: readonly number[];
  readonly alphas: readonly number[];
  readonly ratios: readonly number[];
  readonly converged: boolean;
}

export interface Answer {
  readonly question: Question;
  readonly course: Course;
  /** The plan looked at: that of the question, or the last one. */
  readonly plan: number;
  readonly look: Look;
}

/** Answers questions, and solves a task once for all questions about it in a row. */
export function createOracle(): (question: Question) => Answer {
  let solved: { task: Task; run: Run } | undefined;
  return (question) => {
    const { task, push } = question;
    if (solved === undefined || !isSameTask(solved.task, task)) solved = { task, run: solveTask(task) };
    const { run } = solved;
    const plan = Math.min(question.plan, run.plans.length - 1);
    return {
      question,
      plan,
      course: {
        costs: run.plans.map(({ cost }) => cost),
        alphas: run.accepted.map(({ alpha }) => alpha),
        ratios: run.accepted.map(({ ratio }) => ratio),
        converged: run.converged,
      },
      look: lookAt(run, plan, push),
    };
  };
}
