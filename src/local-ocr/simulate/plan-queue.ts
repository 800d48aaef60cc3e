import type { Route } from '../routes.ts';
import type { Plan } from './plan.ts';

/** The plans not used up yet, oldest first. */
export interface PlanQueue {
  add(plan: Plan): void;
  clear(): void;
  /** The oldest plan for this call, one use taken off it; null = answer as usual. */
  take(route: Route): Plan | null;
}

export function createPlanQueue(): PlanQueue {
  let plans: Plan[] = [];
  return {
    add(plan) {
      plans.push({ ...plan });
    },
    clear() {
      plans = [];
    },
    take(route) {
      const plan = plans.find((each) => matches(each, route));
      if (plan === undefined) return null;
      plan.times -= 1;
      if (plan.times === 0) plans = plans.filter((each) => each !== plan);
      return plan;
    },
  };
}

function matches(plan: Plan, route: Route): boolean {
  if (plan.operation !== route.operation) return false;
  if (plan.document !== null && plan.document !== route.document) return false;
  const needsEnvelope = plan.act.kind === 'fault' && plan.act.fault === 'wrong-key';
  return !needsEnvelope || route.service !== null;
}
