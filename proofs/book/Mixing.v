(** * E5. Chance in the effort games: mixed and correlated equilibria *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Chance Linear Pairs Effort.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** Two agents with the same actions, who leave them to chance *)
Section Mixed.
Variables (R : realFieldType) (A : finType).
Implicit Types (x y z : A -> R) (f : A -> A -> R).

(** Mixed actions; what is expected if the row agent plays [x] and the column agent [y]; Nash equilibria of the game [u], pure and mixed. *)
Definition mixed x := (forall a, 0 <= x a) /\ \sum_a x a = 1.
Definition expectation x y f := \sum_a \sum_b x a * y b * f a b.
Definition mixed_equilibrium (u : bool -> A -> A -> R) x y := [/\ mixed x, mixed y,
  forall z, mixed z -> expectation z y (u true) <= expectation x y (u true) &
  forall z, mixed z -> expectation x z (u false) <= expectation x y (u false)].
Definition pure a : A -> R := fun b => if b == a then 1 else 0.

Lemma pure_mixed a : mixed (pure a).
Proof.
split=> [b|]; first by rewrite /pure; case: (b == a); rewrite ?ler01 ?lexx.
by rewrite /pure -big_mkcond big_pred1_eq.
Qed.

Lemma sum_pure a (F : A -> R) : \sum_b pure a b * F b = F a.
Proof. by rewrite (bigD1 a) //= big1 ?addr0 => [|b /negPf ne]; rewrite /pure ?eqxx ?mul1r // ne mul0r. Qed.

Lemma expectation_rows x y f : expectation x y f = \sum_a x a * \sum_b y b * f a b.
Proof. by apply: eq_bigr => a _; rewrite mulr_sumr; apply: eq_bigr => b _; rewrite mulrA. Qed.

Lemma expectation_columns x y f : expectation x y f = \sum_b y b * \sum_a x a * f a b.
Proof.
by rewrite /expectation exchange_big; apply: eq_bigr => b _; rewrite mulr_sumr; apply: eq_bigr => a _; rewrite mulrCA mulrA.
Qed.

Lemma expectation_pure a b f : expectation (pure a) (pure b) f = f a b.
Proof. by rewrite expectation_rows !sum_pure. Qed.

(** To play [b] whenever [a] was to be played gains nothing. *)
Lemma best_reply (F : A -> R) x a b : mixed x -> (forall z, mixed z -> \sum_c z c * F c <= \sum_c x c * F c) -> x a * (F b - F a) <= 0.
Proof.
move=> [x0 x1] most; pose z c := x c + x a * (pure b c - pure a c).
have sumE (G : A -> R) : \sum_c z c * G c = \sum_c x c * G c + x a * (G b - G a).
  rewrite -(sum_pure b G) -(sum_pure a G) -sumrB mulr_sumr -big_split; apply: eq_bigr => c _.
  by rewrite /z mulrDl -mulrBl mulrA.
have : mixed z.
  split=> [c|]; last by under eq_bigr do rewrite -[z _]mulr1; rewrite sumE subrr mulr0 addr0; under eq_bigr do rewrite mulr1.
  rewrite /z /pure; have [->|_] := eqVneq c a.
    by rewrite mulrBr mulr1 addrCA subrr addr0 mulr_ge0 //; case: (a == b); rewrite ?ler01 ?lexx.
  by rewrite subr0 addr_ge0 // mulr_ge0 //; case: (c == b); rewrite ?ler01 ?lexx.
by move/most; rewrite sumE ger_addl.
Qed.

(** So a mixed equilibrium is a pair of mixed actions, none of whose pure actions any other betters; and conversely. *)
Lemma mixed_equilibriumP u x y : mixed_equilibrium u x y <-> [/\ mixed x, mixed y,
  forall a b, x a * (\sum_c y c * (u true b c - u true a c)) <= 0 &
  forall a b, y a * (\sum_c x c * (u false c b - u false c a)) <= 0].
Proof.
have rowE z a b (f : A -> A -> R) : \sum_c z c * (f b c - f a c) = \sum_c z c * f b c - \sum_c z c * f a c.
  by rewrite -sumrB; apply: eq_bigr => c _; rewrite mulrBr.
have colE z a b (f : A -> A -> R) : \sum_c z c * (f c b - f c a) = \sum_c z c * f c b - \sum_c z c * f c a.
  by rewrite -sumrB; apply: eq_bigr => c _; rewrite mulrBr.
have enough z w (F : A -> R) : mixed z -> mixed w -> (forall a b, w a * (F b - F a) <= 0) -> \sum_c z c * F c <= \sum_c w c * F c.
  move=> [z0 z1] [w0 w1] no; rewrite -subr_le0.
  have -> : \sum_c z c * F c - \sum_c w c * F c = \sum_b z b * \sum_a w a * (F b - F a).
    under [RHS]eq_bigr do (under eq_bigr do rewrite mulrBr; rewrite sumrB -mulr_suml w1 mul1r mulrBr).
    by rewrite sumrB -[X in _ = _ - X]mulr_suml z1 mul1r.
  by rewrite -oppr_ge0 -sumrN sumr_ge0 // => b _; rewrite -mulrN mulr_ge0 // -sumrN sumr_ge0 // => a _; rewrite oppr_ge0.
split=> [[mx my row col]|[mx my row col]].
  split=> // a b; [rewrite rowE; apply: (best_reply (F := fun a => \sum_c y c * u true a c)) => // z mz |
                   rewrite colE; apply: (best_reply (F := fun b => \sum_c x c * u false c b)) => // z mz].
    by rewrite -!expectation_rows; exact: row.
  by rewrite -!expectation_columns; exact: col.
split=> // z mz; [rewrite !expectation_rows | rewrite !expectation_columns]; apply: enough => // a b; first by rewrite -rowE.
by rewrite -colE.
Qed.
End Mixed.

(** ** Games that look alike to both, under a contract *)
Section Alike.
Variables (F : realFieldType) (A : finType) (some : A) (pay : A -> A -> F).
Definition to_each (i : bool) (x y : A) : F := if i then pay x y else pay y x.
Notation game := (pairing some to_each).
Notation W := (total to_each).
Variables (K : finType) (cell : unit -> profile (same_actions A) -> K) (t : mechanism F bool_finType K).

(** What each gets, transfers included; the profile at which agent [i] does [a] and the other [c]. *)
Definition induced i x y := to_each i x y + t i (cell tt (both x y)).
Definition meets (i : bool) (a c : A) : profile (same_actions A) := if i then both a c else both c a.

Lemma sum_profiles (G : profile (same_actions A) -> F) : \sum_a G a = \sum_x \sum_y G (both x y).
Proof.
rewrite pair_bigA /= (reindex (fun p : A * A => both p.1 p.2)) //; exists (fun a : profile (same_actions A) => (a true : A, a false : A)) => [[x y] _|a _].
  by rewrite /= both_true both_false.
by rewrite [RHS]bothE.
Qed.

Lemma sum_told i a (G : profile (same_actions A) -> F) : \sum_(b : profile (same_actions A) | b i == a) G b = \sum_c G (meets i a c).
Proof.
rewrite big_mkcond sum_profiles; case: i; last rewrite exchange_big.
  rewrite (bigD1 a) //= [X in _ + X]big1 ?addr0 => [|b /negPf ne]; last by apply: big1 => c _; rewrite both_true ne.
  by apply: eq_bigr => c _; rewrite both_true eqxx.
rewrite (bigD1 a) //= [X in _ + X]big1 ?addr0 => [|b /negPf ne]; last by apply: big1 => c _; rewrite both_false ne.
by apply: eq_bigr => c _; rewrite both_false eqxx.
Qed.

Lemma to_each_meets i a c : util game i tt (meets i a c) = pay a c.
Proof. by case: i; rewrite /meets utilE. Qed.

Definition owed i a c := pay a c + t i (cell tt (meets i a c)).
Lemma obeyedP x : obeyed game cell t tt x <-> forall i a b, \sum_c x (meets i a c) * (owed i b c - owed i a c) <= 0.
Proof.
have turn i a c b : instead i (meets i a c) b = meets i (b i) c.
  by apply/ffunP => j; rewrite insteadE; case: i; case: j; rewrite /meets ?both_true ?both_false.
split=> [obeys i a b|obeys i told b].
  have same d : both d d i = d :> A by case: i; rewrite ?both_true ?both_false.
  have := obeys i (both a a) (both b b); rewrite same sum_told.
  by under eq_bigr do rewrite turn same !to_each_meets.
by rewrite sum_told; under eq_bigr do rewrite turn !to_each_meets; exact: obeys.
Qed.

(** A court that cannot tell [low] from [high] leaves what is gained by [low] instead as it is. *)
Section Unseen.
Variables (high low : A).
Hypothesis unseen : forall i c, cell tt (meets i low c) = cell tt (meets i high c).
Definition relief c := pay low c - pay high c.

Lemma unseen_by_lot x : obeyed game cell t tt x -> forall i, \sum_c x (meets i high c) * relief c <= 0.
Proof.
move=> /obeyedP obeys i; have := obeys i high low; under eq_bigr do rewrite /owed unseen opprD addrACA subrr addr0.
by [].
Qed.

Lemma unseen_by_chance x y : mixed_equilibrium induced x y -> x high * (\sum_c y c * relief c) <= 0 /\ y high * (\sum_c x c * relief c) <= 0.
Proof.
move=> /mixed_equilibriumP[_ _ row col]; have := row high low; have := col high low.
under eq_bigr do rewrite /induced (unseen false) opprD addrACA subrr addr0.
by under [in X in _ -> X -> _]eq_bigr do rewrite /induced (unseen true) opprD addrACA subrr addr0.
Qed.

(** What every lot lacks, by multipliers: if W falls short of [best] by V less mu of the relief at each who does [high], so does the lot, by V. *)
Lemma lots_lack x best V mu : correlated_equilibrium game cell t tt x -> 0 <= mu ->
  (forall a b, V - mu * ((if a == high then relief b else 0) + (if b == high then relief a else 0)) <= best - W a b) ->
  V <= best - expected_welfare game tt x.
Proof.
move=> [[x0 x1] obeys] mu0 short.
have lot i : \sum_(a : profile (same_actions A)) x a * (if a i == high then relief (a (~~ i)) else 0) <= 0.
  apply: le_trans (unseen_by_lot obeys i); rewrite (bigID (fun a : profile (same_actions A) => a i == high)) /=.
  rewrite [X in _ + X]big1 ?addr0 => [|a /negPf ->]; last by rewrite mulr0.
  rewrite sum_told; apply: ler_sum => c _; case: i; rewrite /meets ?both_true ?both_false eqxx; exact: lexx.
have -> : best - expected_welfare game tt x = \sum_a x a * (best - W (a true) (a false)).
  by under [RHS]eq_bigr do rewrite mulrBr -(totalE some to_each tt); rewrite sumrB -mulr_suml x1 mul1r.
have -> : V = \sum_a x a * V by rewrite -mulr_suml x1 mul1r.
have : \sum_a x a * V <= \sum_a (x a * V - mu * (x a * (if a true == high then relief (a false) else 0) + x a * (if a false == high then relief (a true) else 0))).
  rewrite sumrB -mulr_sumr big_split /= ler_addl oppr_ge0; apply: mulr_ge0_le0 => //.
  by have := lot true; have := lot false => /= ? ?; linear.
move=> le; apply: le_trans le _; apply: ler_sum => a _; apply: le_trans (ler_wpmul2l (x0 a) (short (a true) (a false))).
by rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.
End Unseen.

(** Pure equilibria are mixed ones. *)
Lemma pure_equilibrium a b : implements_by game cell (fun=> 0) t (fun=> both a b) -> mixed_equilibrium induced (pure F a) (pure F b).
Proof.
move=> eq; apply/mixed_equilibriumP; split; try exact: pure_mixed.
  move=> c d; rewrite sum_pure {1}/pure; case: (c =P a) => [->|_]; last by rewrite mul0r.
  rewrite mul1r subr_le0; have [->//|ne] := eqVneq d a; have := eq tt true (both d b).
  by rewrite /v !mul0r !addr0 !utilE; apply; apply/deviation_both; exists d.
move=> c d; rewrite sum_pure {1}/pure; case: (c =P b) => [->|_]; last by rewrite mul0r.
rewrite mul1r subr_le0; have [->//|ne] := eqVneq d b; have := eq tt false (both a d).
by rewrite /v !mul0r !addr0 !utilE; apply; apply/deviation_both; exists d.
Qed.
End Alike.

(** ** E5 [forced-cooperation-loses-by-chance]
    Let 0 < eta <= eps, and let two agents choose between CH and CL (true and false). Of the first best (1) the best Nash equilibrium, pure or
    mixed, lacks eta: it is (CH,CL). (2) The symmetric one, CH with probability (eps-eta)/(2 eps-eta), lacks 2 eps (eps+eta)/(2 eps-eta), the
    most that any lacks. (3) The best correlated equilibrium lacks 2 eps eta/(3 eps-eta), which is positive and at most eta. With
    eps = (R-P)/6 and eta = (R-P)/12 these are (R-P)/12, (R-P)/3 and (R-P)/15. The court sees nothing of it, whatever it pays. *)
Section Forced.
Variables (F : realFieldType) (T R P S eps eta : F) (t : mechanism F bool_finType unit_finType).
Hypothesis e0 : 0 < eta.
Hypothesis en : eta <= eps.
Definition forced_pay (x y : bool) : F := pay T R P S eps eta (true, x) (true, y).
Definition forced := pairing true (to_each forced_pay).
Definition blind (_ : unit) (_ : profile (same_actions bool_finType)) := tt.
Definition forced_equilibrium := mixed_equilibrium (induced forced_pay blind t).
Definition forced_lot := correlated_equilibrium forced blind t tt.
Definition lacks (x y : bool -> F) := first_best_value forced - expectation x y (total (to_each forced_pay)).
Definition lot_lacks x := first_best_value forced - expected_welfare forced tt x.
Definition even_chance : F := (eps - eta) / (2%:R * eps - eta).
Definition symmetric (x : bool) := if x then even_chance else 1 - even_chance.

Lemma forced_best : first_best_value forced = 2%:R * R - 2%:R * eps.
Proof.
have best : first_best forced tt (both true true).
  by apply/best_both => -[] []; rewrite /total /to_each /forced_pay /=; linear.
by rewrite (best_value best) /total /to_each /forced_pay /=; linear.
Qed.

Lemma mixed_false (x : bool -> F) : mixed x -> x false = 1 - x true.
Proof. by move=> [_ <-]; rewrite big_bool /= addrAC subrr add0r. Qed.

Lemma lacksE x y : mixed x -> mixed y ->
  lacks x y = eta * (x true * (1 - y true) + (1 - x true) * y true) + 4%:R * eps * ((1 - x true) * (1 - y true)).
Proof.
move=> /mixed_false xE /mixed_false yE; rewrite /lacks forced_best /expectation !big_bool /total /to_each /forced_pay /= xE yE; ring.
Qed.

(** One would rather do as the other does not: CL for CH gains q D - d, where the other does CH with probability q. *)
Notation D := (2%:R * eps - eta).
Notation d := (eps - eta).
Lemma forced_equilibriumP x y : mixed x -> mixed y -> forced_equilibrium x y <->
  [/\ x true * (y true * D - d) <= 0, (1 - x true) * (d - y true * D) <= 0,
      y true * (x true * D - d) <= 0 & (1 - y true) * (d - x true * D) <= 0].
Proof.
move=> mx my; have xE := mixed_false mx; have yE := mixed_false my.
rewrite /forced_equilibrium mixed_equilibriumP; split=> [[_ _ row col]|[h1 h2 h3 h4]].
  have := row true false; have := row false true; have := col true false; have := col false true.
  rewrite !big_bool /induced /to_each /forced_pay /blind /= xE yE => h1 h2 h3 h4.
  split; linear.
split=> // -[] []; rewrite !big_bool /induced /to_each /forced_pay /blind /= ?xE ?yE ?subrr; linear.
Qed.

Lemma forced_cases p q : 0 <= p <= 1 -> 0 <= q <= 1 -> p * (q * D - d) <= 0 -> (1 - p) * (d - q * D) <= 0 ->
  q * (p * D - d) <= 0 -> (1 - q) * (d - p * D) <= 0 ->
  [\/ p = 1 /\ q = 0, p = 0 /\ q = 1, p * D = d /\ q * D = d | d = 0 /\ (p = 0 \/ q = 0)].
Proof.
move=> /andP[p0 p1] /andP[q0 q1] h1 h2 h3 h4; have D0 : 0 < D by linear.
have zero_of (x y : F) : 0 <= x -> 0 < y -> x * y <= 0 -> x = 0.
  by move=> x0 y0; rewrite pmulr_lle0 // => le; apply/le_anti; rewrite le.
have [below|above|at_q] := ltgtP (q * D) d.
- have none : 1 - p = 0 by apply: (zero_of _ (d - q * D)) => //; linear.
  have one : p = 1 by linear.
  by constructor 1; split=> //; apply: (zero_of _ eps) => //; [linear | rewrite one in h3; linear].
- have none : p = 0 by apply: (zero_of _ (q * D - d)) => //; linear.
  have [less|more|same] := ltgtP d 0; [by exfalso; linear | | by constructor 4; split=> //; left].
  have rest : 1 - q = 0 by apply: (zero_of _ d) => //; [linear | rewrite none in h4; linear].
  by constructor 2; split=> //; linear.
have [below|above|at_p] := ltgtP (p * D) d; last by constructor 3.
  have rest : 1 - q = 0 by apply: (zero_of _ (d - p * D)) => //; linear.
  by exfalso; have one : q = 1 by [linear]; rewrite one in at_q; linear.
have none : q = 0 by apply: (zero_of _ (p * D - d)) => //; linear.
by constructor 4; split; [rewrite -at_q none mul0r | right].
Qed.

Theorem forced_cooperation_loses_by_chance :
  [/\ [/\ forced_equilibrium (pure F true) (pure F false), lacks (pure F true) (pure F false) = eta &
          forall x y, forced_equilibrium x y -> eta <= lacks x y],
      [/\ forced_equilibrium symmetric symmetric, forall x, forced_equilibrium x x -> x =1 symmetric,
          lacks symmetric symmetric = 2%:R * eps * (eps + eta) / (2%:R * eps - eta) &
          forall x y, forced_equilibrium x y -> lacks x y <= 2%:R * eps * (eps + eta) / (2%:R * eps - eta)],
      [/\ exists2 x, forced_lot x & lot_lacks x = 2%:R * eps * eta / (3%:R * eps - eta),
          forall x, forced_lot x -> 2%:R * eps * eta / (3%:R * eps - eta) <= lot_lacks x &
          0 < 2%:R * eps * eta / (3%:R * eps - eta) <= eta] &
      eps = (R - P) / 6%:R -> eta = (R - P) / 12%:R -> [/\ eta = (R - P) / 12%:R,
        2%:R * eps * (eps + eta) / (2%:R * eps - eta) = (R - P) / 3%:R & 2%:R * eps * eta / (3%:R * eps - eta) = (R - P) / 15%:R]].
Proof.
have D0 : 0 < D by linear.
have D3 : 0 < 3%:R * eps - eta by linear.
have Dn : D != 0 by rewrite gt_eqF.
have D3n : 3%:R * eps - eta != 0 by rewrite gt_eqF.
have within (x : bool -> F) : mixed x -> 0 <= x true <= 1.
  by move=> mx; have [x0 _] := mx; have := mixed_false mx; have := x0 true; have := x0 false => *; linear.
have pure1 : mixed (pure F true) := pure_mixed F true.
have pure0 : mixed (pure F false) := pure_mixed F false.
have chance_at : 0 <= even_chance <= 1.
  by rewrite /even_chance ler_pdivr_mulr // divr_ge0 ?(ltW D0) // /=; linear.
have symmetric_mixed : mixed symmetric.
  by split=> [[]|]; rewrite ?big_bool /=; linear.
have chanceE : even_chance * D = d by rewrite divfK.
have losses x y : forced_equilibrium x y -> eta <= lacks x y /\ lacks x y * D <= 2%:R * eps * (eps + eta).
  move=> eq; have [mx my _ _] := eq; move: eq => /(forced_equilibriumP mx my) [h1 h2 h3 h4]; rewrite lacksE //.
  have := forced_cases (within x mx) (within y my) h1 h2 h3 h4; have := within x mx; have := within y my.
  have eps0 := lt_le_trans e0 en; have sq1 := mulr_ge0 (ltW eps0) (ltW eps0); have sq2 := mulr_ge0 (ltW e0) (ltW e0).
  have pq := mulr_ge0 (ltW e0) (ltW eps0).
  move: (x true) (y true) => p q qs ps [[-> ->]|[-> ->]|[atp atq]|[same zero]]; [by split; linear | by split; linear | |].
    have -> : p = even_chance by apply: (mulIf Dn); rewrite chanceE.
    have -> : q = even_chance by apply: (mulIf Dn); rewrite chanceE.
    have lossE : (eta * (even_chance * (1 - even_chance) + (1 - even_chance) * even_chance) + 4%:R * eps * ((1 - even_chance) * (1 - even_chance))) * D =
      2%:R * eps * (eps + eta) by rewrite /even_chance; field.
    by split; [rewrite -(ler_pmul2r D0) lossE; linear | rewrite lossE].
  have {}same : eps = eta by linear.
  rewrite same; have [lop hip] := andP ps; have [loq hiq] := andP qs.
  have := mulr_ge0 (ltW e0) loq; have := mulr_ge0 (ltW e0) (diff_ge0 hiq); have := mulr_ge0 (ltW e0) lop; have := mulr_ge0 (ltW e0) (diff_ge0 hip).
  have := mulr_ge0 sq2 loq; have := mulr_ge0 sq2 lop.
  by case: zero => ->; split; linear.
split.
- split; last by move=> x y /losses[].
    by apply/(forced_equilibriumP pure1 pure0); rewrite /pure /=; split; linear.
  by rewrite lacksE // /pure /=; linear.
- split; last by move=> x y /losses[_]; rewrite ler_pdivl_mulr.
  + by apply/(forced_equilibriumP symmetric_mixed symmetric_mixed); rewrite /= chanceE subrr !mulr0 lexx.
  + move=> x eq; have [mx _ _ _] := eq; move: eq => /(forced_equilibriumP mx mx) [h1 h2 h3 h4].
    have [lo hi] := andP (within x mx).
    have same : x true = even_chance.
      have := forced_cases (within x mx) (within x mx) h1 h2 h3 h4; move: h2 lo hi; move: (x true) => p h2 lo hi.
      move=> [[-> e]|[-> e]|[atp _]|[zero [e|e]]]; [by exfalso; linear | by exfalso; linear | by apply: (mulIf Dn); rewrite chanceE | |];
        by rewrite e /even_chance zero mul0r.
    by case; rewrite ?(mixed_false mx) same.
  by rewrite lacksE //= /even_chance; field.
- pose mu := eta / (3%:R * eps - eta); have muE : mu * (3%:R * eps - eta) = eta by rewrite divfK.
  have V : 2%:R * eps * eta / (3%:R * eps - eta) = 2%:R * eps * mu by rewrite /mu mulrA.
  have mu0 : 0 <= mu by rewrite divr_ge0 // ltW.
  have half : 2%:R * mu <= 1 by rewrite -ler_pdivl_mull ?ltr0n // mulr1 ler_pdivr_mulr //; linear.
  have eps0 : 0 <= eps by linear.
  have cost := mulr_ge0 eps0 (diff_ge0 half).
  rewrite V; split; last 1 first.
  + by apply/andP; split; [rewrite -V divr_gt0 // !mulr_gt0 ?ltr0n //; linear | linear with (mulr_ge0 (ltW e0) (diff_ge0 half)) (mulr_ge0 mu0 (diff_ge0 en))].
  + pose x (a : profile (same_actions bool_finType)) := (if a true && a false then d else if a true || a false then eps else 0) / (3%:R * eps - eta).
    have sumE (G : profile (same_actions bool_finType) -> F) :
      \sum_a x a * G a = (d * G (both true true) + eps * G (both true false) + eps * G (both false true)) / (3%:R * eps - eta).
      by rewrite sum_profiles !big_bool /= /x !both_true !both_false /=; ring.
    have inv0 : 0 <= (3%:R * eps - eta)^-1 by rewrite invr_ge0 ltW.
    have loss0 := mulr_ge0 eps0 (mulr_ge0 eps0 inv0).
    exists x.
      split; first split.
      * by move=> a; rewrite /x divr_ge0 ?(ltW D3) //; case: (a true && a false); [linear | case: (a true || a false); rewrite ?lexx].
      * by under eq_bigr do rewrite -[x _]mulr1; rewrite (sumE (fun=> 1)) !mulr1 (_ : d + eps + eps = 3%:R * eps - eta) ?divff //; linear.
      apply/obeyedP => i a b; rewrite big_bool /owed /blind /x /=.
      by case: i; case: a; case: b; rewrite /meets !both_true !both_false /forced_pay /= ?mul0r ?addr0 ?subrr ?mulr0 ?addr0 //; linear.
    rewrite /lot_lacks /expected_welfare (sumE (welfare forced tt)) !total_both forced_best /total /to_each /forced_pay /= /mu.
    by field.
  move=> x lot; apply: (@lots_lack F _ true forced_pay _ blind t true false (fun _ _ => erefl) x _ _ mu lot mu0) => // -[] [] /=; rewrite forced_best /relief /total /to_each /forced_pay /=; linear.
move=> epsE etaE; have gap : 0 < R - P by linear.
have gapn : R - P != 0 by rewrite gt_eqF.
have -> : D = (R - P) / 4%:R by linear.
have -> : 3%:R * eps - eta = (R - P) * 5%:R / 12%:R by linear.
by split=> //; rewrite epsE etaE; field; rewrite gapn.
Qed.


End Forced.
