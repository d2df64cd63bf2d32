import type { Role } from '../layout.ts';
import { unicodeName } from './unicode.ts';

const list = (names: string): string[] => names.trim().split(/\s+/);
const groups = (text: string): string[][] => text.trim().split('\n').map(list);

/** Names that typeset to the same sign, the canonical one first; the last lines are MediaWiki's. */
const SAME = groups(String.raw`
  \le \leq
  \ge \geq
  \ne \neq
  \to \rightarrow
  \gets \leftarrow
  \ni \owns
  \land \wedge \and
  \lor \vee \or
  \neg \lnot
  \Rightarrow \Rarr \rArr
  \iff \Longleftrightarrow
  \implies \Longrightarrow
  \Leftrightarrow \Harr \hArr \lrArr
  \leftrightarrow \harr \lrarr
  < \lt
  > \gt
  | \mid \vert \lvert \rvert \divides
  ‖ \| \Vert \lVert \rVert \parallel
  \{ \lbrace
  \} \rbrace
  [ \lbrack
  ] \rbrack
  \langle \lang
  \rangle \rang
  * \ast
  : \colon
  := \coloneqq \defeq \colonequals
  \ldots \dots \dotsc \dotso \hellip \mathellipsis
  \cdots \dotsb \dotsm \dotsi
  \emptyset \empty
  \prime '
  - −
  \bot \perp
  \backslash \setminus \smallsetminus
  \cdot \sdot \centerdot \cdotp
  \bullet \bull
  \S \sect
  \partial \part
  \exists \exist
  \infty \infin
  \in \isin
  \pm \plusmn
  \subset \sub
  \supset \supe
  \alpha \upalpha
  \aleph \alef
  \Box \square
  \And \&
`);

/** Names that differ to the eye and mean the same; the first one stands for all. */
const NEAR = groups(String.raw`
  \le \leqslant \leqq
  \ge \geqslant \geqq
  \epsilon \varepsilon
  \phi \varphi
  \theta \vartheta \thetasym
  \rho \varrho
  \sigma \varsigma
  \pi \varpi
  \kappa \varkappa
  \ldots \cdots
  \emptyset \varnothing
  = := \triangleq \gets \longleftarrow
  | ‖
  l \ell
  * \star
  \to \longrightarrow
  \mapsto \longmapsto
  \Rightarrow \implies
  \Leftrightarrow \iff
  log ln
  p Pr
  sigmoid sig
  e exp
  i \imath
  j \jmath
  \subset \subseteq
  \supset \supseteq
`);

const ROLES: Partial<Record<Role, string>> = {
  relation: String.raw`= := < > : \le \leqslant \leqq \ge \geqslant \geqq \ll \gg \lesssim \gtrsim \approx \propto \sim
    \simeq \cong \equiv \asymp \doteq \triangleq \in \ni \notin \subset \subseteq \supset \supseteq \sqsubseteq \prec
    \preceq \succ \succeq \to \gets \longleftarrow \longrightarrow \leftrightarrow \mapsto \longmapsto \leadsto
    \rightsquigarrow \hookrightarrow \ne \models \vdash \vDash \Rightarrow \Leftarrow \Leftrightarrow \implies \iff
    \rightleftharpoons \bowtie \not= \not\in`,
  plus: String.raw`+ - \pm \mp \cup \cap \backslash \lor \land \oplus \ominus`,
  times: String.raw`\cdot \times \odot \otimes \circ * \star \div / \bullet \ltimes \rtimes`,
  comma: String.raw`, ;`,
  operator: String.raw`\sum \prod \coprod \int \iint \iiint \oint \bigcup \bigcap \bigoplus \bigotimes \bigvee \bigwedge`,
  function: String.raw`log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth det dim arg ker deg
    hom gcd Pr max min sup inf lim limsup liminf argmax argmin Tr tr diag Var Cov KL ELBO sgn sign rank softmax sigmoid
    sig relu ReLU span vec mod erf`,
};

const sameName = new Map(SAME.flatMap(([first = '', ...rest]) => rest.map((name) => [name, first] as const)));
const nearName = new Map(NEAR.flatMap(([first = '', ...rest]) => rest.map((name) => [name, first] as const)));
const roles = new Map(
  Object.entries(ROLES).flatMap(([role, names]) => list(names).map((name) => [name, role as Role] as const)),
);
const FUNCTIONS: ReadonlySet<string> = new Set(list(ROLES.function ?? ''));

/** Signs that come as letters of another font: MediaWiki's sets, and the like. */
const LETTER_SIGNS: ReadonlyMap<string, readonly [letter: string, font: string]> = new Map([
  ...['R', 'N', 'Z', 'Q', 'C', 'H'].map((name) => [`\\${name}`, [name, 'bb']] as const),
  ['\\reals', ['R', 'bb']],
  ['\\Reals', ['R', 'bb']],
  ['\\natnums', ['N', 'bb']],
  ['\\cnums', ['C', 'bb']],
  ['\\Complex', ['C', 'bb']],
]);

const GREEK =
  /^\\(?:var)?(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|thetasym|iota|kappa|lambda|mu|nu|xi|omicron|pi|rho|sigma|tau|upsilon|phi|chi|psi|omega|digamma)$/i;
const OTHER_LETTERS = new Set(['\\ell', '\\imath', '\\jmath', '\\hbar', '\\wp', '\\eth', '\\aleph']);

/** A symbol as it is known by: canonical name, the name that near notations share, its font, what it does. */
export interface Sign {
  name: string;
  fold: string;
  font: string;
  role: Role;
}

const known = new Map<string, Sign>();

/** The sign that a token of TeX stands for, whatever it is. */
export function signOf(token: string): Sign {
  let sign = known.get(token);
  if (sign === undefined) {
    sign = makeSign(token);
    // The tables are small; what readers paste is not.
    if (known.size < 5000) known.set(token, sign);
  }
  return sign;
}

function makeSign(token: string): Sign {
  const letter = LETTER_SIGNS.get(token);
  if (letter !== undefined) return { name: letter[0], fold: letter[0], font: letter[1], role: 'letter' };
  // \log, \max: the same as upright words.
  const word = token === '\\bmod' ? 'mod' : token.startsWith('\\') ? token.slice(1) : '';
  if (FUNCTIONS.has(word)) return { ...wordSign(word), font: 'rm' };
  const [plain, font] = unicodeName(token);
  const name = sameName.get(plain) ?? plain;
  return { name, fold: nearName.get(name) ?? name, font, role: roles.get(name) ?? roleOf(name) };
}

function roleOf(name: string): Role {
  if (/^[a-zA-Z]$/.test(name) || GREEK.test(name) || OTHER_LETTERS.has(name)) return 'letter';
  return /^\d/.test(name) ? 'number' : 'other';
}

/** The sign of a word of two letters or more. */
export function wordSign(word: string): Omit<Sign, 'font'> {
  return { name: word, fold: nearName.get(word) ?? word, role: FUNCTIONS.has(word) ? 'function' : 'other' };
}

/** Whether letters side by side are read as one word although they are not set upright: `log`, `KL`, `MSE`. */
export function isBareWord(letters: string): boolean {
  return FUNCTIONS.has(letters) || /^[A-Z]{3,}$/.test(letters);
}
