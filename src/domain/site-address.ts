/** Where the site will stand if nobody says: a name reserved for examples, so that it can never be somebody else's. */
export const UNSET_SITE = 'https://equation-atlas.example';

/** The site's address from the environment variable SITE, which is unset or an absolute http(s) address. */
export function siteAddress(value: string | undefined): string {
  if (value === undefined || value === '') return UNSET_SITE;
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`SITE must be an http or https address, not ${value}`);
  return url.origin;
}
