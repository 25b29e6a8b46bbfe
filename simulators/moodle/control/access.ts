import type { ControlRoute } from '../../shared/control-route.ts';
import { ok } from '../../shared/control-routes.ts';
import type { Site } from '../site.ts';

export function accessControl(site: Site): ControlRoute[] {
  return [
    {
      endpoint: 'POST /_sim/token/rotate',
      what: 'a new token; the old one is worth nothing from now on',
      handle: () => {
        const [, stem, turn] = /^(.*?)(?:-(\d+))?$/.exec(site.settings.token) ?? [];
        const token = `${stem}-${Number(turn ?? 1) + 1}`;
        Object.assign(site.settings, { token });
        site.noteSettings({ token });
        return ok({ token });
      },
    },
  ];
}
