import { expect, it } from 'vitest';
import { UNSET_SITE, siteAddress } from './site-address.ts';

it('is a reserved name when nobody says, else the origin that was given', () => {
  expect(siteAddress(undefined)).toBe(UNSET_SITE);
  expect(siteAddress('')).toBe(UNSET_SITE);
  expect(siteAddress('https://example.org/')).toBe('https://example.org');
});

it('refuses what is not a web address', () => {
  expect(() => siteAddress('ftp://example.org')).toThrow(
    'SITE must be an http or https address, not ftp://example.org',
  );
  expect(() => siteAddress('example')).toThrow();
});
