import type { Locale } from '#domain/locale.ts';

interface Island {
  mount: (root: HTMLElement, locale: Locale) => () => void;
}

/** One chunk a demo; none is fetched before its stage comes near the view or is touched. */
const ISLANDS: Record<string, () => Promise<Island>> = {
  activations: () => import('./activations/island.ts'),
  attention: () => import('./attention/island.ts'),
  bandits: () => import('./bandits/island.ts'),
  diffusion: () => import('./diffusion/island.ts'),
  'double-descent': () => import('./double-descent/island.ts'),
  gan: () => import('./gan/island.ts'),
  'gaussian-process': () => import('./gaussian-process/island.ts'),
  'grid-world': () => import('./grid-world/island.ts'),
  'guided-policy-search': () => import('./guided-policy-search/island.ts'),
  ilqr: () => import('./ilqr/island.ts'),
  'importance-sampling': () => import('./importance-sampling/island.ts'),
  'kl-fit': () => import('./kl-fit/island.ts'),
  losses: () => import('./losses/island.ts'),
  'maximum-likelihood': () => import('./maximum-likelihood/island.ts'),
  'mixture-em': () => import('./mixture-em/island.ts'),
  normalisation: () => import('./normalisation/island.ts'),
  'normalising-flow': () => import('./normalising-flow/island.ts'),
  optimisers: () => import('./optimisers/island.ts'),
  pilco: () => import('./pilco/island.ts'),
  'posterior-fit': () => import('./posterior-fit/island.ts'),
  'trust-region': () => import('./trust-region/island.ts'),
  vae: () => import('./vae/island.ts'),
};

const locale: Locale = document.documentElement.lang === 'zh' ? 'zh' : 'en';

async function start(stage: HTMLElement): Promise<void> {
  const load = ISLANDS[stage.dataset['demo'] ?? ''];
  if (!load) return;
  stage.setAttribute('aria-busy', 'true');
  stage.querySelector('.demo-failure')?.remove();
  try {
    const { mount } = await load();
    mount(stage, locale);
  } catch (error) {
    console.warn(error);
    stage.append(failure(stage));
  } finally {
    stage.removeAttribute('aria-busy');
  }
}

function failure(stage: HTMLElement): HTMLElement {
  const line = Object.assign(document.createElement('p'), {
    className: 'demo-failure quiet',
    textContent: `${stage.dataset['failed'] ?? ''} `,
  });
  const retry = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: stage.dataset['retry'] ?? '',
  });
  // A module that failed to load stays failed until the page is loaded anew.
  retry.addEventListener('click', () => {
    location.reload();
  });
  line.append(retry);
  line.setAttribute('role', 'alert');
  return line;
}

for (const stage of document.querySelectorAll<HTMLElement>('[data-demo]')) {
  const controller = new AbortController();
  const once = (): void => {
    controller.abort();
    observer.disconnect();
    void start(stage);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) once();
    },
    { rootMargin: '100px' },
  );
  observer.observe(stage);
  for (const type of ['pointerdown', 'focusin'] as const)
    stage.addEventListener(type, once, { signal: controller.signal });
}
