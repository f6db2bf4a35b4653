(** * F4, refuted. Equilibria that answer a breach with the rush are worth more than the impatient planner *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Rush Planners Impatience Months.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Witness.
Variable R : realFieldType.
Notation award := (@equal_award R bool_finType).
Notation third := (fun _ : bool_finType => Some (3%:R^-1 : R)).

(** Two agents, a pool of eight units that grows by 5/3. *)
Lemma ratio_ge0 (g : unit) : 0 <= 5%:R / 3%:R :> R. Proof. by rewrite divr_ge0 ?ler0n. Qed.
Definition pool : commons R := seen 8 ratio_ge0 (fun=> ltr01) (unit_sum R).
Notation signals := (tt : signal pool).

Lemma grown_pool x : grown (C := pool) tt x = minn 8 (5 * x %/ 3).
Proof.
have three k : (k%:R <= 5%:R / 3%:R * x%:R :> R) = (k <= 5 * x %/ 3)%N.
  by rewrite leq_divRL // -(ler_nat R) !natrM; move: (k%:R : R) (x%:R : R) => a b; apply/idP/idP => le; linear.
apply/anti_leq; rewrite leq_min -three grown_le (grown_cap (C := pool)) le_grown ?geq_minl //.
by rewrite [factor _]/(5%:R / 3%:R) three geq_minr.
Qed.
Notation after S x y := (minn 8 (5 * (S - minn S (x + y)) %/ 3)).

Lemma next_pool S x y g : next (C := pool) S (claim_of x y) g = after S x y.
Proof. by case: g; rewrite /next caught_of grown_pool. Qed.

Lemma expect_pool s F : expect (C := pool) s F = F tt.
Proof. by case: s; rewrite /expect (big_pred1 tt) ?mul1r => [|[]]. Qed.
Lemma average_pool F : on_average (C := pool) F = F tt.
Proof. by rewrite /on_average (big_pred1 tt) ?mul1r => [|[]]. Qed.

Notation pay := (pay award).
Notation month_pay t q S := (@Commons.month_pay R pool bool_finType award t (@Commons.pay R pool bool_finType award t) q S signals).
Notation rush t S := (markov (@everything R pool bool_finType) t S).

Lemma rush_allowed t S : allowed (rush t S) S.
Proof. by apply: markov_allowed => ? ? ?; exact: everything_fits. Qed.

Lemma rush_stepwise t S : stepwise award third (rush t S) S.
Proof.
apply/one_deviation; first exact: rush_allowed.
by apply: rush_is_perfect; [exact: equal_shares_out | exact: equal_secures | rewrite card_bool].
Qed.

(** Who rushes has half of the stock. *)
Lemma pay_rush t S i : pay (rush t.+1 S) S i = S%:R / 2%:R.
Proof.
have all (s : signal pool) : everything bool_finType t S s = claim_of S S by apply/ffunP => -[]; rewrite !ffunE.
rewrite markov_pay average_pool (stage_of_all (@equal_shares_out R _) (@equal_secures R _)) ?everything_fits ?all //; last by rewrite caught_of; apply/minn_idPl; exact: leq_addr.
rewrite award_of //; congr (_%:R / _); rewrite /halves if_same minnn subnn muln0 maxn0.
by apply/minn_idPr; rewrite leq_pmull.
Qed.

(** What an agent of weight 1/3 gets, in sixths of a unit, with a claim after which each has half of the stock that is left. *)
Definition sixths S x y i := (3 * halves S x y i + 2 * minn S (x + y) + 5 * after S x y)%N.

Lemma month_of t k S x y i : (x <= S)%N -> (y <= S)%N ->
  month_pay t (claim_of x y, k) S i =
  (halves S x y i)%:R / 2%:R + pay (k (claim_of x y) tt) (after S x y) i.
Proof. by move=> xS yS; rewrite /Commons.month_pay award_of // expect_pool next_pool. Qed.

Lemma aim_two i u : aim third i u = u i + 3%:R^-1 * (u true + u false).
Proof. by rewrite /aim big_bool. Qed.

Lemma aim_half t k S x y i : (x <= S)%N -> (y <= S)%N -> (forall j, pay (k (claim_of x y) tt) (after S x y) j = (after S x y)%:R / 2%:R) ->
  aim third i (month_pay t (claim_of x y, k) S) =
  (sixths S x y i)%:R / 6%:R.
Proof.
move=> xS yS half; rewrite aim_two !month_of // !half /sixths (natrD _ (3 * _ + 2 * _)) (natrD _ (3 * _)) !natrM.
have : (halves S x y true)%:R / 2%:R + (halves S x y false)%:R / 2%:R = (minn S (x + y))%:R :> R.
  by rewrite -!award_of // -caught_of -(equal_shares_out R) big_bool.
by move: (halves S x y i)%:R (halves _ _ _ true)%:R (halves _ _ _ false)%:R (minn S _)%:R (after S x y)%:R => own row col caught rest used; linear.
Qed.

(** Keep to (2, 1) and then to (3, 2), and answer everything else with the rush. *)
Definition kept2 : strategies pool bool_finType 2 := fun _ => (claim_of 3 2, fun c g => rush 1 (next (C := pool) 8 c g)).
Definition kept3 : strategies pool bool_finType 3 :=
  fun _ => (claim_of 2 1, fun c g => if c == claim_of 2 1 then kept2 else rush 2 (next (C := pool) 8 c g)).

Lemma kept3_next c g : (kept3 signals).2 c g = if c == claim_of 2 1 then kept2 else rush 2 (next (C := pool) 8 c g).
Proof. by []. Qed.

Lemma all_claims (P : nat -> bool) S : all P (iota 0 S.+1) -> forall x, (x <= S)%N -> P x.
Proof. by move=> /allP all x xS; apply: all; rewrite mem_iota. Qed.

Lemma after_rush S x y t i : pay (rush t.+1 (next (C := pool) S (claim_of x y) tt)) (after S x y) i = (after S x y)%:R / 2%:R.
Proof. by rewrite next_pool pay_rush. Qed.

Lemma kept2_stepwise : stepwise award third (t := 2) kept2 8.
Proof.
case; split=> [i c /keep_of|c g _ _]; last exact: (rush_stepwise 1).
by case: i => ->; rewrite fits_of => /andP[xS yS]; rewrite !aim_half //; try (by move=> j; exact: after_rush);
  rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat; [move: (c true) xS | move: (c false) yS]; exact: all_claims.
Qed.

Lemma pay_kept2 i : pay (t := 2) kept2 8 i = (halves 8 3 2 i + 5)%:R / 2%:R.
Proof. by rewrite [LHS]average_pool month_of // after_rush natrD mulrDl. Qed.

Lemma pay_kept3 i : pay (t := 3) kept3 8 i = (if i then 15 else 11)%N%:R / 2%:R.
Proof.
have -> : (if i then 15 else 11)%N = (halves 8 2 1 i + (halves 8 3 2 i + 5))%N by case: i.
by rewrite [LHS]average_pool month_of // eqxx natrD mulrDl -pay_kept2.
Qed.

Lemma kept3_stepwise : stepwise award third (t := 3) kept3 8.
Proof.
case; split=> [i c /keep_of|c g _ _]; last first.
  rewrite kept3_next; case: eqP => [->|_]; last exact: (rush_stepwise 2).
  by rewrite next_pool; exact: kept2_stepwise.
have keep : aim third i (month_pay 2 (kept3 signals) 8) = (if i then 71 else 59)%N%:R / 6%:R.
  have paid j : month_pay 2 (kept3 signals) 8 j = pay (t := 3) kept3 8 j by rewrite [RHS]average_pool.
  by rewrite (aimE _ _ paid) aim_two !pay_kept3; case: i; linear.
rewrite keep => cE fit; have [same|other] := eqVneq c (claim_of 2 1); first by rewrite same -keep.
have rushed x y : c = claim_of x y -> (x <= 8)%N -> (y <= 8)%N ->
    aim third i (month_pay 2 (c, (kept3 signals).2) 8) = (sixths 8 x y i)%:R / 6%:R.
  by move=> e xS yS; move: other; rewrite e => other; rewrite aim_half // => j; rewrite kept3_next (negPf other) after_rush.
case: i cE {keep} rushed => /= e rushed; move: fit; rewrite {1}e fits_of => /andP[xS yS]; rewrite (rushed _ _ e) //;
  rewrite ler_pmul2r ?invr_gt0 ?ltr0n // ler_nat; [move: (c true) xS | move: (c false) yS]; exact: all_claims.
Qed.

Lemma kept3_perfect : subgame_perfect award third (t := 3) kept3 8.
Proof.
apply/one_deviation; last exact: kept3_stepwise.
case; split=> [|c g _ _]; first by rewrite fits_of.
rewrite kept3_next; case: eqP => [->|_]; last exact: (rush_allowed 2).
by rewrite next_pool; case; split=> [|d h _ _]; [rewrite fits_of | exact: (rush_allowed 1)].
Qed.

(** The planner of impatience 8/5, in whole units: what is left, and what is caught in all. *)
Fixpoint left_over (V : nat -> nat) m : nat :=
  if m is m'.+1 then let x := left_over V m' in if (5 * V x + 8 * m <= 5 * V m + 8 * x)%N then m else x else 0%N.
Fixpoint units t S : nat :=
  if t is t'.+1 then let V x := units t' (minn 8 (5 * x %/ 3)) in let x := left_over V S in (S - x + V x)%N else 0%N.

Lemma left_overE V (V' : nat -> nat) m : (forall x, V x = (V' x)%:R :> R) -> keep (fun x => V x - 8%:R / 5%:R * x%:R) m = left_over V' m.
Proof.
move=> same; elim: m => //= m ->; congr (if _ then _ else _); rewrite !same -(ler_nat R) !(natrD _ (5 * _)) !natrM.
by move: (V' _)%:R (V' m.+1)%:R (left_over _ _)%:R m.+1%:R => a b c d; apply/idP/idP => le; linear.
Qed.

Lemma plannerE t S : planner pool (8%:R / 5%:R) t S = (units t S)%:R.
Proof.
elim: t S => [//|t IH] S; pose V x := units t (minn 8 (5 * x %/ 3)).
have same x : worth (planner pool (8%:R / 5%:R) t) signals x = (V x)%:R by rewrite /worth expect_pool grown_pool IH.
have left : rest (8%:R / 5%:R) (planner pool (8%:R / 5%:R) t) signals S = left_over V S by rewrite /rest (left_overE _ same).
by rewrite [LHS]average_pool left same -natrD.
Qed.
End Witness.

(** ** F4 [no-equilibrium-beats-the-impatient-planner]
    It is not so that, among agents who are alike, with equal awards and growth seen, no pure subgame-perfect equilibrium is worth more than the
    planner with kappa = n(1 + l)/(1 + n l): here one is worth 13, and the planner comes to 12. *)
Theorem not_every_equilibrium_is_worth_less_than_the_planner (R : realFieldType) :
  ~ (forall (K : nat) (G : finType) (r p : G -> R) (r0 : forall g, 0 <= r g) (p0 : forall g, 0 < p g) (p1 : \sum_g p g = 1) (N : finType) (l : R) t S,
       let C := seen K r0 p0 p1 in (S <= K)%N -> 0 <= l ->
       forall s : strategies C N t, subgame_perfect (@equal_award R N) (fun=> Some l) s S ->
       \sum_i pay (@equal_award R N) s S i <= planner C (kappa #|N|%:R l) t S).
Proof.
move=> less; have third0 : 0 <= 3%:R^-1 :> R by rewrite invr_ge0 ler0n.
have := less _ _ _ _ _ _ _ bool_finType _ 3%N 8%N (leqnn 8) third0 _ (kept3_perfect R).
have -> : kappa #|bool_finType|%:R 3%:R^-1 = 8%:R / 5%:R :> R.
  rewrite /kappa card_bool (_ : 1 + 2%:R * 3%:R^-1 = 5%:R / 3%:R :> R); last by linear.
  by rewrite invf_div; linear.
rewrite plannerE big_bool !pay_kept3 (_ : units 3 8 = 12%N); last by vm_compute.
by move=> /= le; linear.
Qed.
