import { expect, type Locator, type Page } from '@playwright/test';
import { searchBox, type Locale } from '../site.ts';

/** Fills the box of the page and waits for its hits. */
export async function search(page: Page, query: string, locale: Locale = 'en'): Promise<void> {
  await searchBox(page, locale).fill(query);
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** The links of the page itself that bear a name, such as its hits. */
export function link(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('link', { name });
}
