import { expect, test } from 'vitest';
import { run } from './samples.ts';

/** A model, where its numbers come from, its input as one types it, and what is to come out. */
const REFERENCES: readonly (readonly [string, string, string, string])[] = [
  [
    'gaussian-process',
    'explicit inverse, density of SciPy 1.17',
    '{"x":[[0,0],[1,0.5],[-0.5,1],[2,-1]],"y":[0.3,1.2,-0.4,0.8],"lengthScale":[0.7,1.5],"signalSd":1.3,"noiseSd":0.2,"at":[[0.5,0.2],[3,3]]}',
    '{"mean":[0.8682659238839994,0.009986789996712339],"variance":[0.2181829734197298,1.6898164529279491],"logMarginalLikelihood":-5.052907052348665}',
  ],
  [
    'moment-matching',
    'quadrature over the input (NumPy 2.4, 90 × 90 points)',
    '{"x":[[0,0],[1,0.5],[-0.5,1],[2,-1]],"y":[[0.3,1.0],[1.2,-0.5],[-0.4,0.2],[0.8,0.6]],"lengthScale":[[0.7,1.5],[1.1,0.9]],"signalVar":[1.7,0.6],"noiseVar":[0.04,0.1],"inputMean":[0.4,0.1],"inputVar":[[0.3,0.1],[0.1,0.2]]}',
    '{"mean":[0.6465854984032998,0.3515475987981959],"variance":[[0.4540264169943918,-0.13043009008466416],[-0.13043009008466416,0.3243637979480557]],"inputOutputCov":[[0.7376652895600183,-0.44475543022724795],[-0.07029563590502629,-0.5006601677984804]]}',
  ],
  [
    'ilqr',
    'least squares in all controls at once (NumPy 2.4)',
    '{"system":"linear","A":[[1.0,0.2],[-0.1,0.9]],"B":[[0.0,0.3],[1.0,0.1]],"Q":[[2.0,0.3],[0.3,1.0]],"R":[[0.5,0.1],[0.1,0.4]],"Qf":[[5.0,1.0],[1.0,4.0]],"x0":[1.0,-2.0],"goal":[0.5,0.2],"horizon":3}',
    '{"cost":6.287203666006533,"controls":[[1.547761113682661,-0.12449444415538666],[0.44594862450151324,-1.0152733716710691e-05],[0.1727927294318681,-0.00619130738704006]],"states":[[1.0,-2.0],[0.562651666753384,-0.3646883307328779],[0.48971095478669346,0.061462944893213356],[0.500146151549224,0.17851915361838633]]}',
  ],
  [
    'ilqr',
    'SciPy 1.17, solve_ivp with DOP853',
    '{"system":"pendulum","dt":0.002,"mass":0.7,"length":1.3,"damping":0.2,"gravity":9.81,"x0":[2.0,-1.0],"Q":[1,0.2],"R":0.3,"Qf":[4,5],"horizon":3,"controls":[2.0,-1.0,0.5],"iterations":0}',
    '{"cost":34.60153427294031,"controls":[[2.0],[-1.0],[0.5]],"states":[[2.0,-1.0],[1.9980174449522843,-0.9825539600945676],[1.9960647171444088,-0.970172514698104],[1.9941392957933333,-0.9552476835789465]]}',
  ],
  [
    'ilqr',
    'its mass matrix solved, SciPy 1.17 with DOP853',
    '{"system":"cart-pole","dt":0.001,"cartMass":2,"poleMass":0.5,"halfLength":0.3,"gravity":9.81,"x0":[0.1,0.2,0.4,-3],"Q":[1,2,3,4],"R":0.3,"Qf":[4,5,6,7],"horizon":3,"controls":[2.0,-1.0,0.5],"iterations":0}',
    '{"cost":173.5313031193631,"controls":[[2.0],[-1.0],[0.5]],"states":[[0.1,0.2,0.4,-3.0],[0.10020027653781852,0.2005531944349234,0.397004126913007,-2.9917580017647993],[0.1004004187287931,0.1997311468450087,0.3940180470126277,-2.9804125744330765],[0.10060008283730663,0.1995971219174463,0.391042485606455,-2.9707215314165483]]}',
  ],
  [
    'ilqr',
    'the default constants: 1 kg, 1 m, no friction (SciPy 1.17, DOP853)',
    '{"system":"pendulum","dt":0.002,"x0":[2.0,-1.0],"horizon":3,"controls":[2.0,-1.0,0.5],"iterations":0}',
    '{"states":[[2.0,-1.0],[1.9980218276316837,-0.9781696849885779],[1.9960813318601787,-0.9623234655959977],[1.9941755441412345,-0.9434616902138153]]}',
  ],
  [
    'ilqr',
    'the default constants: 1 kg, 0.1 kg, half a metre (SciPy 1.17, DOP853)',
    '{"system":"cart-pole","dt":0.001,"x0":[0.1,0.2,0.4,-3],"horizon":3,"controls":[2.0,-1.0,0.5],"iterations":0}',
    '{"states":[[0.1,0.2,0.4,-3.0],[0.10020092229510794,0.2018446268280843,0.3970015806819379,-2.996845993803691],[0.10040224160130723,0.2007938763321855,0.39400829683109095,-2.989728021151896],[0.1006032338085314,0.20119050671028813,0.39102110884314395,-2.984654786545771]]}',
  ],
  [
    'lqr',
    'SciPy 1.17, solve_discrete_are: a spiral outwards, complex poles in the closed loop',
    '{"A":[[0.965341,-0.527368],[0.527368,0.965341]],"B":[1,0.2],"Q":[1,0],"R":5}',
    '{"P":[[4.2246475473697425,0.8295545979298055],[0.8295545979298055,4.029220256995602]],"K":[[0.5249056316602938,-0.07581293470059759]]}',
  ],
  [
    'trust-region',
    'Fisher matrix inverted by pinv, KL as Σ p log p/q (NumPy 2.4)',
    '{"logits":[0.5,-1,2,0],"advantages":[1,-2,0.5,3],"delta":0.05}',
    '{"step":[0.06597027974404492,-0.4617919582083149,-0.021990093248015055,0.4178117717122853],"kl":0.012957533342829473,"gain":0.1504380778277607}',
  ],
  [
    'trust-region',
    'two states, the Fisher matrix in blocks (NumPy 2.4)',
    '{"logits":[[0.5,-1.0,2.0],[0.0,0.3,-0.7]],"advantages":[[1.0,-2.0,0.5],[0.0,3.0,1.0]],"delta":0.05,"stateWeights":[0.3,0.7]}',
    '{"step":[[0.3106304103464518,-0.4881335019729954,0.17750309162654376],[-0.3550061832530876,0.44375772906635935,-0.08875154581327194]],"kl":0.048254331744794154,"gain":0.3529805230052183}',
  ],
  [
    'conjugate-gradient',
    'least energy in the Krylov space (NumPy 2.4)',
    '{"A":[[4.0,1.0,0.5,0.0],[1.0,3.0,0.0,0.2],[0.5,0.0,2.0,0.3],[0.0,0.2,0.3,1.0]],"b":[1.0,2.0,-1.0,0.5],"x0":[2.0,1.0,0.0,-1.0],"iterations":2}',
    '{"x":[0.03573250746835299,0.8361464503056903,-0.4982761707954062,0.11457235610796523]}',
  ],
  [
    'kl-gaussians',
    'inverse and determinants (NumPy 2.4)',
    '{"mean0":[0.0,1.0,-1.0],"cov0":[[2.0,0.3,0.1],[0.3,1.0,-0.2],[0.1,-0.2,0.5]],"mean1":[0.5,-0.5,2.0],"cov1":[[1.0,-0.1,0.2],[-0.1,3.0,0.4],[0.2,0.4,2.0]]}',
    '{"kl":3.808195280855619}',
  ],
  [
    'moment-projection',
    'second moments less the square of the mean (NumPy 2.4)',
    '{"weights":[0.2,0.5,0.3],"means":[[0.0,1.0],[2.0,-1.0],[-3.0,0.5]],"variances":[[[1.0,0.2],[0.2,0.5]],[[0.3,0.0],[0.0,2.0]],[[2.0,-0.5],[-0.5,1.0]]]}',
    '{"mean":[0.10000000000000009,-0.15],"variance":[[5.640000000000001,-1.545],[-1.545,2.1525]]}',
  ],
  [
    'wasserstein-1',
    'SciPy 1.17, wasserstein_distance',
    '{"p":[0.1,0.4,0.2,0.3],"q":[0.3,0.1,0.6,0],"positions":[2,-1,5,0.5]}',
    '{"distance":2.55}',
  ],
  [
    'gridworld',
    'iterated policy evaluation (NumPy 2.4)',
    '{"size":[2,3],"terminals":[[1,2]],"reward":-0.7,"discount":0.9,"policy":[[0.1,0.2,0.6,0.1],[0,0.5,0.5,0],[0.25,0.25,0.25,0.25],[0.3,0.1,0.2,0.4],[0.7,0,0.3,0],[0.4,0.3,0.2,0.1]]}',
    '{"values":[-3.6785593533480245,-2.9821565781610175,-2.4927004183385977,-3.9225228752135015,-2.578758644241441,0.0]}',
  ],
  [
    'ucb',
    'played in NumPy 2.4: arms that always and never pay leave nothing to chance',
    '{"means":[0,1,0],"horizon":1000,"seed":9}',
    '{"regret":24,"bound":119.10382073110709}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"sgd","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.9995,-1.999],[0.99975,-2.001],[0.99875,-2.0011]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"momentum","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.9995,-1.999],[0.9993000000000001,-2.0001],[0.9981200000000001,-2.0011900000000002]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"nesterov","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.99905,-1.9981],[0.99912,-2.00109],[0.997058,-2.002171]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"adagrad","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.990000000002,-1.990000000001],[0.9944721359561995,-1.9989442719105992],[0.9857434203475217,-1.999391038962188]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"rmsprop","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.900000019999996,-1.900000009999999],[0.9449013374421751,-1.989532302199152],[0.8574273783928595,-1.9940269223469145]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"adam","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.99900000002,-1.9990000000099999],[0.9987336629870784,-1.9993661035347206],[0.9980755513967708,-1.9996773768947826]]}',
  ],
  [
    'optimiser',
    "PyTorch's update and defaults, written out with NumPy 2.4",
    '{"name":"adamw","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]]}',
    '{"thetas":[[0.99899000002,-1.99898000001],[0.9987136730870784,-1.9993261137347207],[0.9980455743600399,-1.9996173938336455]]}',
  ],
  [
    'optimiser',
    'the same with each parameter given',
    '{"name":"adamw","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]],"learningRate":0.1,"beta1":0.8,"beta2":0.95,"epsilon":0.001,"weightDecay":0.2}',
    '{"thetas":[[0.8801996007984032,-1.8600999000999001],[0.8414037230618747,-1.8647147169089868],[0.7562878867120456,-1.861193095044341]]}',
  ],
  [
    'optimiser',
    'the same with each parameter given',
    '{"name":"rmsprop","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]],"learningRate":0.1,"decay":0.9,"epsilon":0.001,"weightDecay":0.2}',
    '{"thetas":[[0.6851943808072601,-1.68448490992658],[0.7379758875629704,-1.9312191930102176],[0.4623597138563609,-1.8869015873653459]]}',
  ],
  [
    'optimiser',
    'the same with each parameter given',
    '{"name":"nesterov","theta":[1.0,-2],"gradients":[[0.5,-1],[-0.25,2],[1,0.1]],"learningRate":0.1,"momentum":0.7,"weightDecay":0.2}',
    '{"thetas":[[0.881,-1.762],[0.859246,-1.973492],[0.6396378359999999,-1.956105672]]}',
  ],
  [
    'attention',
    'NumPy 2.4',
    '{"keys":[[0.5,-1.0,2.0],[0.0,0.3,-0.7]],"queries":[[1.0,-2.0,0.5],[0.0,3.0,1.0]],"values":[[3.0,4.0,-1.0]]}',
    '{"dots":[[0.5,-1.0,0.25],[-1.0,2.9,-0.2],[2.0,-6.1,0.30000000000000004]],"scores":[[0.35355339059327373,-0.7071067811865475,0.17677669529663687],[-0.7071067811865475,2.0506096654409878,-0.1414213562373095],[1.414213562373095,-4.313351365237939,0.21213203435596428]],"weights":[[0.23615515130203013,0.05955586349586007,0.36186696966959425],[0.08176332864452125,0.9388269786938718,0.2632432752691466],[0.6820815200534487,0.0016171578102682188,0.3748897550612592]],"outputs":[[0.35343724843072666,3.9323583474527988,1.7636842550241099]]}',
  ],
  [
    'divergences',
    'Gauss-Legendre in pieces (NumPy 2.4)',
    '{"weight":0.3,"means":[-1,2],"sds":[0.5,1.2],"qMeans":[0.4],"qSds":[1.5]}',
    '{"entropy":[1.8446646256867167],"cross":[2.0939591968683926],"forward":[0.24929457118167647],"reverse":[0.3348155515041682],"js":[0.06190235978676847],"w1":[0.7000000221513323]}',
  ],
  [
    'importance-sampling',
    'Gauss-Legendre in pieces (NumPy 2.4)',
    '{"integrand":"exponential","distance":1.2,"proposalMean":0.5,"proposalSd":1.4,"samples":2}',
    '{"exact":2.9852663477593055,"exactEffectiveFraction":0.7944896340003226}',
  ],
  [
    'importance-sampling',
    'SciPy 1.17, norm.sf',
    '{"integrand":"tail","threshold":2.5,"distance":1.2,"proposalMean":0.5,"proposalSd":1.4,"samples":2}',
    '{"exact":0.04845414215954387}',
  ],
  [
    'mixture-em',
    'multivariate_normal of SciPy 1.17',
    '{"x":[[0.0,0.0],[1.0,0.5],[3.0,1.0],[2.0,-1.0],[-1.0,2.0]],"means":[[0,0],[2,1]],"steps":4}',
    '{"logLikelihood":-13.420532574656413,"lowerBound":-13.511104290474789,"divergence":0.09057171581837586,"weights":[0.5967573328348281,0.4032426671651718],"means":[[0.1488383625281763,0.6386372038056237],[2.2596309615742003,0.29483131446297456]],"covariances":[[[1.0706048056144504,-0.9338008994353282],[-0.9338008994353282,1.1221129430347296]],[[0.7165888020954553,0.3270592604016418],[0.3270592604016418,0.7487473045111932]]]}',
  ],
  [
    'normalisation',
    'Gauss-Hermite (NumPy 2.4)',
    '{"activation":"tanh","scale":1.5,"depth":5,"width":2,"batch":2}',
    '{"predictedSignal":[1.5,0.7024323157908179,0.49668749588584354,0.408897551618436,0.3629548715077042]}',
  ],
  [
    'activation',
    'Gauss-Legendre in pieces, and where 1 - tanh² is 0.1',
    '{"activation":"tanh","z":0.7,"mean":0.5,"sd":2,"epsilon":0.1,"layers":4}',
    '{"value":0.6043677771171634,"slope":0.6347395899824587,"exact":{"mean":0.1807831154534149,"square":0.24864353736003122,"saturated":0.37805881856862733},"left":0.06182360867090925}',
  ],
  [
    'loss-fit',
    'lstsq, and three steps of descent (NumPy 2.4)',
    '{"loss":"squared","points":[[0.0,1.0],[1.0,2.0],[3.0,-1.0],[-1.0,0.5],[2.0,4.0]],"steps":3}',
    '{"line":[0.31980000000000003,0.2522],"exact":[1.2999999999999996,-8.926318144553272e-18],"gradient":[-3.6399999999999997,-1.1179999999999986],"arguments":[0.6801999999999999,1.428,-2.0764,0.43239999999999995,3.1757999999999997]}',
  ],
  [
    'cliff-walking',
    'iterated expected SARSA (NumPy 2.4)',
    '{"size":[4,6],"start":18,"goal":23,"cliffs":[19,20,21,22],"method":"sarsa","updates":0}',
    '{"exactStartValue":-12.599018316505497}',
  ],
  [
    'descent',
    'written out in NumPy 2.4',
    '{"method":"gradient","condition":10,"bend":0.4,"angle":35,"start":[1,0.7],"steps":20,"stepLength":0.05}',
    '{"point":[0.28029867709756595,0.288186907590745]}',
  ],
  [
    'descent',
    'written out in NumPy 2.4',
    '{"method":"momentum","condition":10,"bend":0.4,"angle":35,"start":[1,0.7],"steps":20,"stepLength":0.03,"momentum":0.7}',
    '{"point":[0.057959854359617834,0.022300257962765333]}',
  ],
  [
    'descent',
    'written out in NumPy 2.4',
    '{"method":"adam","condition":10,"bend":0.4,"angle":35,"start":[1,0.7],"steps":20,"stepLength":0.05}',
    '{"point":[0.39586439595490747,0.5983453709743176]}',
  ],
  [
    'descent',
    'written out in NumPy 2.4',
    '{"method":"natural","condition":10,"bend":0.4,"angle":35,"start":[1,0.7],"steps":20,"stepLength":0.3}',
    '{"point":[0.0011872847321556437,2.4792010835569086e-06]}',
  ],
  [
    'posterior-fit',
    'Gauss-Legendre in both unknowns (NumPy 2.4)',
    '{"shape":"humps","x":2,"noise":0.8,"priorMean":0.2,"steps":0}',
    '{"exact":{"logEvidence":-2.4481045818372955,"mean":[0.21455435731511574,0.1339280977514773],"sd":[1.5505334571699498,1.5457489987756572],"right":0.5594609718953816}}',
  ],
];

/** All numbers of a value, in the order of its JSON. */
function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

test.each(REFERENCES)('%s is what another way gives: %s', (name, _source, input, expected) => {
  const found = run(name, JSON.parse(input));
  for (const [key, value] of Object.entries(Object(JSON.parse(expected)))) {
    const [own, others] = [numbersOf(Reflect.get(Object(found), key)), numbersOf(value)];
    expect(own).toHaveLength(others.length);
    const size = Math.max(...others.map(Math.abs));
    others.forEach((other, i) =>
      expect(Math.abs((own[i] ?? NaN) - other), `${key}[${i}]`).toBeLessThan(1e-10 * size),
    );
  }
});
