import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const base = process.argv[2]!; const file = process.argv[3]!;
const terms = readFileSync(file,'utf8').split('\n').map(s=>s.trim()).filter(Boolean);
const b = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
for (const locale of (process.argv[4] ?? 'en,zh').split(',')) {
  const p = await b.newPage();
  await p.goto(`${base}${locale}/`);
  const input = p.getByRole('combobox');
  for (const t of terms) {
    await input.fill('');
    await input.fill(t);
    await p.waitForTimeout(60);
    await p.waitForFunction(()=>{const s=document.querySelector('[role=status]')?.textContent; return s && !/Searching|正在/.test(s)});
    await p.waitForTimeout(120);
    const hits = await p.getByRole('option').evaluateAll(els=>els.slice(0,5).map(e=>decodeURI((e as HTMLAnchorElement).pathname.replace(/^\/(math\/)?(en|zh)\//,'').replace(/\/$/,''))+(e as HTMLAnchorElement).hash));
    const n = await p.getByRole('option').count();
    console.log(`${locale} | ${t} | ${hits.join('  ')}${n?'':'  NONE ' + await p.getByRole('status').first().textContent()}`);
  }
  await p.close();
}
await b.close();
