// Sends a reader to the language of last time, else of the browser; the page's links are the way without scripts.
{
  const base = document.currentScript.dataset.base;
  let language = null;
  try {
    language = localStorage.getItem('language');
  } catch {
    // Storage is switched off: the browser's languages decide.
  }
  if (language !== 'en' && language !== 'zh') {
    language = navigator.languages.find((tag) => /^(zh|en)\b/.test(tag))?.slice(0, 2) ?? 'en';
  }
  if (!location.search.includes('choose')) location.replace(`${base}${language}/${location.search}`);
}
