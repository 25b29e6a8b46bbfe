import type { ControlReply, ControlRoute } from './control-route.ts';
import { parseFaultRule } from './fault-rules.ts';
import { patchSettings } from './settings.ts';
import type { Simulator } from './simulator.ts';

export function commonControl(sim: Simulator): ControlRoute[] {
  return [
    { endpoint: 'GET /_sim/health', handle: () => ok({ ok: true, vendor: sim.vendor, pid: process.pid }) },
    { endpoint: 'GET /_sim/counters', handle: () => ok({ ...sim.counters.snapshot(), ...sim.tallies.snapshot() }) },
    { endpoint: 'POST /_sim/counters/reset', handle: () => ok(resetCounters(sim)) },
    { endpoint: 'GET /_sim/settings', handle: () => ok(sim.settings) },
    { endpoint: 'PUT /_sim/settings', handle: ({ body }) => changeSettings(sim, body) },
    { endpoint: 'GET /_sim/faults', handle: () => ok(sim.faults.list()) },
    { endpoint: 'POST /_sim/faults', handle: ({ body }) => addFault(sim, body) },
    { endpoint: 'DELETE /_sim/faults', handle: () => ok({ removed: sim.faults.remove() }) },
    { endpoint: 'DELETE /_sim/faults/{id}', handle: ({ params }) => removeFault(sim, params.id ?? '') },
  ];
}

export function ok(json: unknown, status = 200): ControlReply {
  return { status, json };
}

export function refused(error: string, status = 400): ControlReply {
  return { status, json: { error } };
}

function resetCounters(sim: Simulator): { reset: true } {
  sim.counters.reset();
  sim.tallies.reset();
  return { reset: true };
}

function changeSettings(sim: Simulator, patch: unknown): ControlReply {
  const problem = patchSettings(sim.settings, patch, sim.choices);
  if (problem) return refused(problem);
  const changed = patch as Record<string, unknown>;
  if ('limits' in changed || 'limitScale' in changed) sim.limitDesk.reset();
  sim.onSettings(changed);
  return ok(sim.settings);
}

function addFault(sim: Simulator, body: unknown): ControlReply {
  const rule = parseFaultRule(body);
  return typeof rule === 'string' ? refused(rule) : ok(sim.faults.add(rule), 201);
}

function removeFault(sim: Simulator, id: string): ControlReply {
  return sim.faults.remove(id) ? ok({ removed: true }) : refused('No such fault.', 404);
}
