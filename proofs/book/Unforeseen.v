(** * C13. What was not foreseen costs without bound, and a little prosociality covers it *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Unforeseen.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (eps : R).
Hypothesis eps_gt0 : 0 < eps.
Hypothesis eps_lt1 : eps < 1.

(** A new contingency, [None], of probability [eps], at which payoffs are [u0]; the others keep their proportions. *)
Definition new_prob (w : option Omega) := if w is Some w then (1 - eps) * prob E w else eps.
Lemma new_gt0 w : 0 < new_prob w.
Proof. by case: w => //= w; rewrite mulr_gt0 ?subr_gt0 ?prob_gt0. Qed.
Lemma sum_option (g : option Omega -> R) : \sum_w g w = g None + \sum_w g (Some w).
Proof.
rewrite (bigD1 None) //=; congr (_ + _); rewrite (reindex_omap Some id) /=; last by case.
by apply: eq_bigl => j; rewrite eqxx.
Qed.
Lemma new_sum : \sum_w new_prob w = 1.
Proof. by rewrite sum_option /= -mulr_sumr prob_sum mulr1 addrC subrK. Qed.
Definition surprised (u0 : N -> profile Act -> R) : environment R [finType of option Omega] Act :=
  {| prob := new_prob; prob_gt0 := new_gt0; prob_sum := new_sum;
     util := fun i w a => if w is Some w then util E i w a else u0 i a; some_profile := some_profile E |}.

Section Language.
Variables (K : finType) (cell : Omega -> profile Act -> K) (t : mechanism R N K) (w1 : Omega).
(** The court takes it for [w1]. *)
Definition mistaken (w : option Omega) a := if w is Some w then cell w a else cell w1 a.
(** Equilibria at one contingency among agents of weight [l], who are paid by [t] too. *)
Definition equilibrium_at (E' : environment R [finType of option Omega] Act) l w a :=
  forall i b, deviation i a b -> v E' l i w b + t i (mistaken w b) <= v E' l i w a + t i (mistaken w a).

(** What [i] may do besides [a0 i] is [b0 i]; [j] is another agent. Whoever leaves [a0] loses [D], but [i] gains it, and [j] has D + s while
    [i] stays. *)
Section Payoffs.
Variables (a0 : profile Act) (i j : N) (D s : R).
Hypothesis ij : i != j.
Hypothesis D0 : 0 < D.
Hypothesis s0 : 0 < s.
Hypothesis spread : forall k c c', t k c - t k c' < D.
Definition left k (a : profile Act) : R := (a k != a0 k)%:R.
Definition new_payoffs k (a : profile Act) : R := (if k == i then D * left i a else - (D * left k a)) + (if k == j then (D + s) * (1 - left i a) else 0).
Notation E' := (surprised new_payoffs).
Notation others a := (\sum_(k | k != i) left k a).

Lemma left_cases k a : left k a = 0 \/ left k a = 1.
Proof. by rewrite /left; case: (_ != _); [right | left]. Qed.
Lemma left_at k a : (left k a == 0) = (a k == a0 k).
Proof. by rewrite /left pnatr_eq0 eqb0 negbK. Qed.
Lemma others_ge0 a : 0 <= others a.
Proof. by apply: sumr_ge0 => k _; rewrite ler0n. Qed.

Lemma new_welfare a : welfare E' None a = D + s - s * left i a - D * others a.
Proof.
rewrite /welfare big_split /= (bigD1 i) //= eqxx [X in _ + X](bigD1 j) //= eqxx [X in _ + (_ + X)]big1 ?addr0; last first.
  by move=> k /negPf ->.
rewrite (eq_bigr (fun k => - (D * left k a))); last by move=> k /negPf ->.
rewrite sumrN -mulr_sumr; move: (left i a) (others a) => x y; ring.
Qed.

Lemma new_welfare0 : welfare E' None a0 = D + s.
Proof. by rewrite new_welfare /left eqxx big1 ?mulr0 ?subr0 // => k _; rewrite eqxx. Qed.

Lemma all_stay a : left i a = 0 -> others a = 0 -> a = a0.
Proof.
move=> li /eqP; rewrite psumr_eq0 => [/allP all|k _]; last by rewrite ler0n.
apply/ffunP => k; apply/eqP; rewrite -left_at; have [->|ne] := eqVneq k i; first by rewrite li.
by have := all k (mem_index_enum k); rewrite ne.
Qed.

Lemma new_first_best a : first_best E' None a <-> a = a0.
Proof.
split=> [/forallP/(_ a0)|->]; last first.
  apply/forallP => b; rewrite new_welfare0 new_welfare; have := mulr_ge0 (ltW D0) (others_ge0 b).
  by have [->|->] := left_cases i b => ge; linear.
rewrite new_welfare0 new_welfare => le; have ge := others_ge0 a; have Dge := mulr_ge0 (ltW D0) ge.
have li : left i a = 0 by have [//|e] := left_cases i a; move: le; rewrite e => le; exfalso; linear.
apply: all_stay => //; apply/le_anti; rewrite ge andbT -(pmulr_rle0 _ D0); move: le; rewrite li => le; linear.
Qed.

(** What changes if [k] alone leaves what it does in [a] for what it does in [b]. *)
Lemma new_change l k a b : deviation k a b -> v E' l k None b - v E' l k None a =
  if k == i then (D - l * s) * (left i b - left i a) else - ((1 + l) * D * (left k b - left k a)).
Proof.
move=> /andP[_ /forallP same]; have stay m : m != k -> left m b = left m a.
  by move=> mk; have /implyP/(_ mk)/eqP e := same m; rewrite /left e.
rewrite /v !new_welfare /= /new_payoffs; have [ki|ki] := eqVneq k i.
  subst k; rewrite (negPf ij) [X in _ - _ * X](eq_bigr (left^~ a)) => [|m mi]; last exact: stay.
  move: (left i a) (left i b) (others a) => x y z; ring.
have li : left i b = left i a by apply: stay; rewrite eq_sym.
rewrite li (bigD1 k) //= [X in _ - (_ + _ * (_ - _ * X))](bigD1 k) //= (eq_bigr (left^~ a)) => [|m /andP[_ mk]]; last exact: stay.
move: (left i a) (left k a) (left k b) (\sum_(_ | _) _) => x y z rest; case: (k == j); ring.
Qed.
End Payoffs.

(** ** C13 [an-unforeseen-contingency-costs-without-bound]
    Two agents or more, one of them, [i], with two actions or more. For every language, every mechanism [t] fixed in advance, every foreseen
    contingency [w1], every M, l > 0 and 0 < eps < 1 there are payoffs at a new contingency of probability eps, which the court takes for
    [w1] and pays for accordingly, such that selfish agents have an equilibrium there and lose at least M/eps in each, and so M in
    expectation in every choice that [t] makes an equilibrium, while under the same [t] the first best is the only equilibrium there of agents
    of weight l. *)
Theorem an_unforeseen_contingency_costs_without_bound i j (a0 b0 : profile Act) M l : i != j -> b0 i != a0 i -> 0 < l -> exists u0,
  let E' := surprised u0 in
  [/\ exists a, equilibrium_at E' 0 None a,
      forall a, equilibrium_at E' 0 None a -> M / eps <= best_welfare E' None - welfare E' None a,
      forall f, implements E' mistaken 0 t f -> M <= first_best_value E' - worth E' f &
      exists best, forall a, (first_best E' None a <-> a = best) /\ (equilibrium_at E' l None a <-> a = best)].
Proof.
move=> ij two l0; pose D : R := 1 + 2%:R * \sum_k \sum_c `|t k c|.
have total k c : `|t k c| <= \sum_k \sum_c `|t k c|.
  rewrite (bigD1 k) //= (bigD1 c) //= -addrA ler_addl addr_ge0 //; apply: sumr_ge0 => *; rewrite ?sumr_ge0 //.
have D0 : 0 < D by rewrite ltr_paddr ?ltr01 // mulr_ge0 ?ler0n //; apply: sumr_ge0 => k _; apply: sumr_ge0.
have spread k c c' : t k c - t k c' < D.
  have up (x : R) : x <= `|x| /\ - x <= `|x| by split; [exact: ler_norm | rewrite -normrN; exact: ler_norm].
  by rewrite /D; have [le1 _] := up (t k c); have [_ le2] := up (t k c'); linear with (total k c) (total k c').
pose s : R := Num.max (M / eps) (2%:R * D / l).
have [sM sD] : M / eps <= s /\ 2%:R * D / l <= s by rewrite /s !le_maxr !lexx orbT.
have s0 : 0 < s by apply: lt_le_trans sD; rewrite divr_gt0 // mulr_gt0 // ltr0n.
have sD' : 2%:R * D <= l * s by rewrite [l * s]mulrC -ler_pdivr_mulr.
pose E' := surprised (new_payoffs a0 i j D s).
have change l' k a b : deviation k a b -> _ := @new_change a0 i j D s ij l' k a b.
have eqE l' a : equilibrium_at E' l' None a <-> forall k b, deviation k a b -> v E' l' k None b - v E' l' k None a <= t k (mistaken None a) - t k (mistaken None b).
  by split=> eq k b dev; have := eq k b dev => le; linear.
have toward (a : profile Act) k : a k != a0 k -> deviation k a (instead k a a0) by rewrite deviation_instead eq_sym.
have lefts k (a b : profile Act) : left a0 k (instead k a b) = left a0 k b by rewrite /left insteadE eqxx.
have left1 k (a : profile Act) : a k != a0 k -> left a0 k a = 1 by rewrite /left => ->.
have left0 k : left a0 k a0 = 0 by rewrite /left eqxx.
have leaves a : equilibrium_at E' 0 None a -> left a0 i a = 1.
  move=> /eqE eq; have [stay|//] := left_cases a0 i a.
  have dev : deviation i a (instead i a b0).
    by rewrite deviation_instead; move/eqP: stay; rewrite left_at => /eqP ->.
  have := eq i _ dev; rewrite change // eqxx lefts (left1 i b0 two) stay mul0r subr0 subr0 mulr1 => le.
  by exfalso; linear with (spread i (mistaken None a) (mistaken None (instead i a b0))).
have lose a : equilibrium_at E' 0 None a -> M / eps <= best_welfare E' None - welfare E' None a.
  move=> /leaves la; have := welfare_best E' None a0; rewrite new_welfare0 // [X in _ - X]new_welfare // la.
  by have := mulr_ge0 (ltW D0) (others_ge0 a0 i a) => ge best; linear.
exists (new_payoffs a0 i j D s); split.
- have dev0 : deviation i a0 (instead i a0 b0) by rewrite deviation_instead.
  case: (arg_maxP (P := deviation i a0) (fun a => t i (mistaken None a)) dev0) => a dev most; exists a; apply/eqE => k b devb.
  have li : left a0 i a = 1 by apply: left1; case/andP: dev.
  rewrite change //; have [e|ki] := eqVneq k i.
    subst k; rewrite mul0r subr0 li; have [stay|lb] := left_cases a0 i b.
      by rewrite stay; linear with (spread i (mistaken None b) (mistaken None a)).
    rewrite lb subrr mulr0 subr_ge0; apply: most; rewrite /deviation; apply/andP; split.
      by rewrite -left_at lb oner_eq0.
    apply/forallP => m; apply/implyP => mi; case/andP: dev => _ /forallP/(_ m)/implyP/(_ mi)/eqP <-.
    by case/andP: devb => _ /forallP/(_ m)/implyP/(_ mi).
  have ka : left a0 k a = 0.
    by apply/eqP; rewrite left_at; case/andP: dev => _ /forallP/(_ k)/implyP/(_ ki).
  have kb : left a0 k b = 1.
    apply: left1; move/eqP: ka; rewrite left_at => /eqP <-; by case/andP: devb.
  rewrite ka kb addr0 mul1r subr0 mulr1; linear with (spread k (mistaken None b) (mistaken None a)).
- exact: lose.
- move=> f eq; have at_new : equilibrium_at E' 0 None (f None) by move=> k b; exact: (eq None k b).
  have := @short_at R N [finType of option Omega] Act E' None f (M / eps).
  have le : welfare E' None (f None) + M / eps <= best_welfare E' None by have := lose _ at_new => le; linear.
  have e : prob E' None * (M / eps) = M by rewrite mulrC divfK // gt_eqF.
  by rewrite e => /(_ le) le'; rewrite ler_subr_addl.
exists a0 => a; split; first exact: new_first_best.
split=> [/eqE eq|->]; last first.
  apply/eqE => k b dev; have kb : left a0 k b = 1 by apply: left1; case/andP: dev.
  rewrite change //; have := spread k (mistaken None b) (mistaken None a0) => sp.
  have lD := mulr_ge0 (ltW l0) (ltW D0).
  by have [e|ki] := eqVneq k i; [subst k|]; rewrite kb left0 subr0 mulr1; linear.
have stays k : a k = a0 k.
  apply/eqP; apply: contraT => lk; have := eq k _ (toward a k lk); rewrite change ?toward //.
  have := spread k (mistaken None a) (mistaken None (instead k a a0)) => sp; have lD := mulr_ge0 (ltW l0) (ltW D0).
  have lk1 := left1 k a lk; have lk0 : left a0 k (instead k a a0) = 0 by rewrite lefts.
  by have [e|ki] := eqVneq k i; [subst k|]; rewrite lk1 lk0 sub0r mulrN1 => le; exfalso; linear.
by apply/ffunP.
Qed.
End Language.
End Unforeseen.
