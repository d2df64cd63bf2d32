import { chromium } from '@playwright/test';
import { sha256Hex } from '#loaders/pdf/read-pdf.ts';
import { printPdf } from '#print/print-pdf.ts';
import { readPrintables } from '#print/read-printables.ts';
import { chromiumArguments, findChromium } from './chromium.ts';
import { writeFileSync } from 'node:fs';
const { printables } = readPrintables(process.cwd());
for (let i = 0; i < 6; i++) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  const { bytes } = await printPdf(browser, printables[0]!, null);
  console.log(sha256Hex(bytes).slice(0, 12), bytes.length);
  writeFileSync(`/tmp/r${i}.pdf`, bytes);
  await browser.close();
}
