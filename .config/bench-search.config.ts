import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The measurements among the journeys, one at a time: time says nothing while another test runs beside it. */
export default defineConfig({ ...journeys, grep: /@bench/, grepInvert: /(?!)/, workers: 1 });
