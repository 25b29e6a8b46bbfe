import { SERVICE_ID } from './users/user.ts';
import { type WsFunction, wsFunction } from './wire/function.ts';
import { single } from './wire/spec.ts';

const NAME = 'core_webservice_get_site_info';
const VERSIONS = {
  '4.3': { release: '4.3.12 (Build: 20250210)', version: '2023100912' },
  '4.5': { release: '4.5.6 (Build: 20250811)', version: '2024100706' },
  '5.1': { release: '5.1 (Build: 20251006)', version: '2025100600' },
};

/** Who is asking, and which functions the service holds; not a word of what he may do with them. */
export function siteInfo(others: readonly WsFunction[]): WsFunction {
  return wsFunction<unknown>({
    name: NAME,
    spec: single({}),
    run: ({ settings, serviceAccount }, _args, { siteUrl }) => {
      const { release, version } = VERSIONS[settings.version];
      const { username, firstname, lastname, siteadmin } = serviceAccount ?? {};
      const names = others.filter(({ exists }) => exists(settings)).map(({ name }) => name);
      const held = [NAME, ...names].filter((name) => !settings.missingFunctions.includes(name)).sort();
      return {
        sitename: 'Lindenhof Akademie',
        username,
        firstname,
        lastname,
        fullname: `${firstname} ${lastname}`,
        lang: settings.languages[0],
        userid: SERVICE_ID,
        siteurl: siteUrl,
        userpictureurl: `${siteUrl}/theme/image.php/boost/core/1/u/f1`,
        functions: held.map((name) => ({ name, version: name.startsWith('core_') ? version : '2024042212' })),
        downloadfiles: 0,
        uploadfiles: 0,
        release,
        version,
        mobilecssurl: '',
        usercanmanageownfiles: true,
        userquota: 0,
        usermaxuploadfilesize: -1,
        userhomepage: 0,
        siteid: 1,
        sitecalendartype: 'gregorian',
        usercalendartype: 'gregorian',
        userissiteadmin: siteadmin ?? false,
        theme: 'boost',
      };
    },
  });
}
