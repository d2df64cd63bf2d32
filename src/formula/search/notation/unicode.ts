const SIGNS = String.raw`
  ≤ \le ≥ \ge ≠ \ne ≈ \approx ≡ \equiv ∼ \sim ≃ \simeq ≅ \cong ∝ \propto ≪ \ll ≫ \gg ⩽ \leqslant ⩾ \geqslant
  ∈ \in ∉ \notin ∋ \ni ⊂ \subset ⊆ \subseteq ⊃ \supset ⊇ \supseteq ∪ \cup ∩ \cap ∅ \emptyset ∖ \backslash
  → \to ← \gets ↔ \leftrightarrow ⇒ \Rightarrow ⇐ \Leftarrow ⇔ \Leftrightarrow ↦ \mapsto ⟶ \longrightarrow
  ∑ \sum ∏ \prod ∫ \int ∮ \oint √ \surd ∂ \partial ∇ \nabla ∞ \infty ∀ \forall ∃ \exists ¬ \neg ∧ \land ∨ \lor
  · \cdot ⋅ \cdot × \times ÷ \div ∗ * ∘ \circ ⊙ \odot ⊗ \otimes ⊕ \oplus ± \pm ∓ \mp − - – - … \ldots ⋯ \cdots
  ∥ ‖ ∣ | ⟨ \langle ⟩ \rangle ⌈ \lceil ⌉ \rceil ⌊ \lfloor ⌋ \rfloor ′ \prime ° \circ ⊤ \top ⊥ \bot † \dagger
  ℓ \ell ℏ \hbar ≔ := ≜ \triangleq ： : ， , （ ( ） ) ＝ = ϵ \epsilon ϕ \phi ϑ \vartheta ϱ \varrho ϖ \varpi ς \varsigma
`;

const signs = new Map<string, string>();
const pairs = SIGNS.trim().split(/\s+/);
for (let at = 0; at + 1 < pairs.length; at += 2) signs.set(pairs[at] ?? '', pairs[at + 1] ?? '');

/** The Greek alphabet from U+03B1, small letters; the capitals lie 32 before. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/** Letters of the block of mathematical alphanumerics, in its order of fonts. */
const FONTS = ['bf', '', 'bs', 'cal', 'cal', 'frak', 'bb', 'frak', 'sf', 'sf', 'sf', 'sf', 'tt'];
const DOUBLE_STRUCK = 'ℂℍℕℙℚℝℤ';

/** The TeX name and the font of a pasted sign: `θ` as `\theta`, `𝐱` as a bold `x`; anything else is itself. */
export function unicodeName(token: string): readonly [name: string, font: string] {
  const code = token.codePointAt(0) ?? 0;
  if (code < 128) return [token, ''];
  const sign = signs.get(token);
  if (sign !== undefined) return [sign, ''];
  const greek = greekName(code);
  if (greek !== undefined) return [greek, ''];
  const plain = token.normalize('NFKC');
  if (plain === token) return [token, ''];
  const letter = greekName(plain.codePointAt(0) ?? 0) ?? plain;
  if (DOUBLE_STRUCK.includes(token)) return [letter, 'bb'];
  if (code >= 0x1d400 && code < 0x1d6a4) return [letter, FONTS[Math.floor((code - 0x1d400) / 52)] ?? ''];
  return [letter, code >= 0x1d6a8 && code < 0x1d6e2 ? 'bf' : ''];
}

function greekName(code: number): string | undefined {
  if (code >= 0x3b1 && code <= 0x3c9) return `\\${GREEK[code - 0x3b1] ?? ''}`;
  const capital = code >= 0x391 && code <= 0x3a9 ? GREEK[code - 0x391] : undefined;
  return capital === undefined ? undefined : `\\${capital.charAt(0).toUpperCase()}${capital.slice(1)}`;
}
