interface Sent {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What matters here of a browser: it keeps cookies by path, says where a request comes from, and follows redirects. */
export function openBrowser(url: string) {
  const jar = new Map<string, { value: string; path: string; attributes: string }>();

  function cookiesFor(address: URL): string {
    const fitting = [...jar].filter(
      ([key, { path }]) => key.startsWith(`${address.origin} `) && address.pathname.startsWith(path),
    );
    return fitting.map(([key, { value }]) => `${key.split(' ')[1]}=${value}`).join('; ');
  }

  function keep(address: URL, response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      const attribute = (wanted: string) =>
        attributes.map((one) => one.split('=')).find(([key]) => key?.toLowerCase() === wanted)?.[1];
      const key = `${address.origin} ${name}`;
      const expires = attribute('expires');
      if (expires && Date.parse(expires) < Date.now()) jar.delete(key);
      else jar.set(key, { value, path: attribute('path') ?? '/', attributes: attributes.join('; ') });
    }
  }

  async function send(method: string, address: URL, { body, headers = {} }: Sent): Promise<Response> {
    const cookie = cookiesFor(address);
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    keep(address, response);
    return response;
  }

  return {
    jar,
    /** A call that a script of our own page makes. */
    async call(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
      const response = await send(method, new URL(path, url), {
        ...{ body, headers: { 'sec-fetch-site': 'same-origin', ...headers } },
      });
      const text = await response.text();
      // biome-ignore lint/suspicious/noExplicitAny: what the API answers is what these tests look at
      const answer: any = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
      return { status: response.status, headers: response.headers, body: answer };
    },
    /** Somebody follows a link, through every redirect; answers where that ended. */
    async visit(path: string): Promise<{ readonly url: URL; readonly passed: readonly URL[] }> {
      const passed: URL[] = [];
      for (let address = new URL(path, url); passed.length < 15; ) {
        passed.push(address);
        const response = await send('GET', address, { headers: { accept: 'text/html' } });
        const next = response.headers.get('location');
        if (next === null) return { url: address, passed };
        address = new URL(next, address);
      }
      throw new Error('it never ended');
    },
    /** A cookie that lies there already. */
    plant: (name: string, value: string) =>
      void jar.set(`${new URL(url).origin} ${name}`, { value, path: '/', attributes: '' }),
    cookie: (name: string) => [...jar].find(([key]) => key === `${new URL(url).origin} ${name}`)?.[1],
  };
}
