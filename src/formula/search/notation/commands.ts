const names = (text: string): string[] => text.trim().split(/\s+/);

/** What a command asks of the parser. */
export type Command =
  /** Leaves nothing; so many arguments go with it. */
  | { does: 'drop'; arguments: number }
  /** Its last argument as if it stood alone, after so many that leave nothing. */
  | { does: 'pass'; skipped: number }
  /** Sets its argument in a font; `words` reads letters side by side as one word. */
  | { does: 'font'; font: string; words: boolean }
  /** Sets the rest of the group in a font. */
  | { does: 'switch'; font: string; words: boolean }
  | { does: 'accent'; name: string }
  | { does: 'fraction' | 'binomial'; skipped: number }
  /** Stands between its two arguments, which reach to the ends of the group. */
  | { does: 'infix'; kind: 'fraction' | 'binomial' | 'stack' }
  | { does: 'root' | 'size' | 'left' | 'right' | 'begin' | 'end' | 'not' | 'modulus' | 'stack' | 'dimension' }
  | { does: 'over' | 'under' }
  /** An arrow with something over it. */
  | { does: 'arrow'; name: string };

const commands = new Map<string, Command>();
const put = (text: string, command: Command): void => {
  for (const name of names(text)) commands.set(name, command);
};

put(
  String.raw`\, \: \; \> \! \/ \quad \qquad \enspace \thinspace \medspace \thickspace \negthinspace \limits \nolimits
    \displaystyle \textstyle \scriptstyle \scriptscriptstyle \nonumber \notag \strut \mathstrut \hline \allowbreak
    \nobreak \relax \hfill \hfil \left. \right. \tiny \small \normalsize \large \Large \LARGE \huge \Huge \- \( \) \[ \]
    ~ \protect \displaylimits \noindent \bgroup \egroup \null`,
  { does: 'drop', arguments: 0 },
);
commands.set('\\ ', { does: 'drop', arguments: 0 });
put(
  String.raw`\hspace \vspace \mspace \label \tag \color \phantom \hphantom \vphantom \cline \pagecolor \eqref \ref`,
  { does: 'drop', arguments: 1 },
);
put(String.raw`\rule \definecolor`, { does: 'drop', arguments: 2 });
put(String.raw`\kern \mkern \hskip \mskip`, { does: 'dimension' });
put(
  String.raw`\mathord \mathop \mathbin \mathrel \mathopen \mathclose \mathpunct \mathinner \boxed \fbox \smash
    \ensuremath \hbox \vcenter \mathchoice \cancel \bcancel \mathclap \mathllap \mathrlap`,
  { does: 'pass', skipped: 0 },
);
put(
  String.raw`\htmlData \htmlClass \htmlId \htmlStyle \textcolor \href \class \cssId \colorbox \raisebox \style`,
  { does: 'pass', skipped: 1 },
);

const font = (text: string, name: string, words = false): void =>
  put(text, { does: 'font', font: name, words });
font(String.raw`\mathbf \bold \textbf`, 'bf');
font(String.raw`\boldsymbol \bm \mathbfit \pmb \mathbold`, 'bs');
font(String.raw`\mathbb \Bbb \mathds`, 'bb');
font(String.raw`\mathcal \mathscr`, 'cal');
font(String.raw`\mathfrak \frak`, 'frak');
font(
  String.raw`\mathrm \operatorname \operatorname* \operatornamewithlimits \text \textrm \mbox \textnormal \textup \mathup`,
  'rm',
  true,
);
font(String.raw`\mathsf \textsf`, 'sf', true);
font(String.raw`\mathtt \texttt`, 'tt', true);
font(String.raw`\mathit \textit \emph`, '', true);
font(String.raw`\mathnormal`, '');
const fontSwitch = (text: string, name: string, words = false): void =>
  put(text, { does: 'switch', font: name, words });
fontSwitch(String.raw`\bf \bfseries`, 'bf');
fontSwitch(String.raw`\boldmath`, 'bs');
fontSwitch(String.raw`\cal`, 'cal');
fontSwitch(String.raw`\rm`, 'rm', true);
fontSwitch(String.raw`\sf`, 'sf', true);
fontSwitch(String.raw`\tt`, 'tt', true);
fontSwitch(String.raw`\it \mit \itshape`, '');

/** Accents that mean the same, the canonical one first. */
for (const text of [
  'hat widehat',
  'bar overline widebar',
  'tilde widetilde',
  'vec overrightarrow',
  'check widecheck',
  'dot',
  'ddot',
  'dddot',
  'acute',
  'grave',
  'breve',
  'mathring',
  'overleftarrow',
  'overleftrightarrow',
  'underline underbar',
  'overbrace',
  'underbrace',
]) {
  const [first = '', ...rest] = names(text);
  for (const name of [first, ...rest]) commands.set(`\\${name}`, { does: 'accent', name: first });
}

put(String.raw`\frac \dfrac \tfrac \cfrac`, { does: 'fraction', skipped: 0 });
put(String.raw`\genfrac`, { does: 'fraction', skipped: 4 });
put(String.raw`\binom \tbinom \dbinom`, { does: 'binomial', skipped: 0 });
put(String.raw`\over`, { does: 'infix', kind: 'fraction' });
put(String.raw`\choose`, { does: 'infix', kind: 'binomial' });
put(String.raw`\atop`, { does: 'infix', kind: 'stack' });
put(String.raw`\sqrt \root`, { does: 'root' });
put(String.raw`\overset \stackrel`, { does: 'over' });
put(String.raw`\underset`, { does: 'under' });
put(String.raw`\substack`, { does: 'stack' });
put(
  String.raw`\big \Big \bigg \Bigg \bigl \Bigl \biggl \Biggl \bigr \Bigr \biggr \Biggr \bigm \Bigm \biggm \Biggm
    \middle`,
  { does: 'size' },
);
put(String.raw`\left`, { does: 'left' });
put(String.raw`\right`, { does: 'right' });
put(String.raw`\begin`, { does: 'begin' });
put(String.raw`\end`, { does: 'end' });
put(String.raw`\not`, { does: 'not' });
put(String.raw`\pmod \pod`, { does: 'modulus' });
for (const [name, arrow] of [
  ['xrightarrow', '\\to'],
  ['xleftarrow', '\\gets'],
  ['xleftrightarrow', '\\leftrightarrow'],
  ['xRightarrow', '\\Rightarrow'],
  ['xmapsto', '\\mapsto'],
] as const)
  put(`\\${name}`, { does: 'arrow', name: arrow });

/** What a command does; undefined for one that is only a sign. */
export function commandOf(token: string): Command | undefined {
  return commands.get(token);
}

/** How an environment is read. Anything unknown is read as its content. */
export type Environment =
  { does: 'align'; arguments: number } | { does: 'table'; open: string; close: string; arguments: number };

const environments = new Map<string, Environment>();
for (const [name, open, close] of [
  ['matrix', '', ''],
  ['smallmatrix', '', ''],
  ['pmatrix', '(', ')'],
  ['bmatrix', '[', ']'],
  ['Bmatrix', '\\{', '\\}'],
  ['vmatrix', '|', '|'],
  ['Vmatrix', '‖', '‖'],
  ['cases', '\\{', ''],
  ['rcases', '', '\\}'],
  ['dcases', '\\{', ''],
] as const)
  environments.set(name, { does: 'table', open, close, arguments: 0 });
environments.set('array', { does: 'table', open: '', close: '', arguments: 1 });
environments.set('alignat', { does: 'align', arguments: 1 });
environments.set('alignedat', { does: 'align', arguments: 1 });

/** How the environment of that name is read. */
export function environmentOf(name: string): Environment {
  return environments.get(name.replace(/\*$/, '')) ?? { does: 'align', arguments: 0 };
}
