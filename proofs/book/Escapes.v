(** * B2, refuted. Transfers at the bound are not the best ones, and coarse correlated play escapes the bound *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Chance Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** Two agents (true: the row agent), each with actions of its own, one contingency. *)
Section Duel.
Variables (R : realFieldType) (A B : finType) (some_a : A) (some_b : B) (u : bool -> A -> B -> R).
Definition acts (i : bool) : finType := if i then A else B.
Definition met (x : A) (y : B) : profile acts := finfun (fun i : bool => if i as j return acts j then x else y).
Lemma met_true x y : met x y true = x. Proof. by rewrite ffunE. Qed.
Lemma met_false x y : met x y false = y. Proof. by rewrite ffunE. Qed.
Lemma metE (a : profile acts) : a = met (a true) (a false). Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.

Lemma sure : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.
Definition duel : environment R unit_finType acts :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure;
     util := fun i _ (a : profile acts) => u i (a true) (a false); some_profile := met some_a some_b |}.

Lemma duel_util i w x y : util duel i w (met x y) = u i x y. Proof. by rewrite /= met_true met_false. Qed.
Lemma duel_welfare w x y : welfare duel w (met x y) = u true x y + u false x y. Proof. by rewrite /welfare big_bool !duel_util. Qed.
Lemma instead_met i x y z t : instead i (met x y) (met z t) = if i then met z y else met x t.
Proof. by apply/ffunP => -[]; rewrite insteadE; case: i; rewrite /= ?met_true ?met_false. Qed.

Lemma sum_met (F : profile acts -> R) : \sum_a F a = \sum_x \sum_y F (met x y).
Proof.
rewrite pair_bigA (reindex (fun xy : A * B => met xy.1 xy.2)) //=.
exists (fun a => (a true, a false)) => [[x y] _|a _] /=; [by rewrite met_true met_false | by rewrite -metE].
Qed.
End Duel.

(** ** B2 [extreme-transfers-are-worst]
    F(w) = {best}, and |t| <= B. It is not so that always some transfers of -B and B alone have a correlated equilibrium that plays [best] as often
    as those of [t] do: who is to be willing to play either of two actions must be made indifferent, by payments in between. *)
Section Between.
Variable R : realFieldType.
Notation game := (duel (true : bool_finType) (true : bool_finType)
  (fun (i x y : bool) => if x then (if y then (if i then -1 else 1) else (if i then 1 else 0)) else 0 : R)).
Definition split_off (_ : unit) (a : profile (acts bool_finType bool_finType)) : bool_finType := ~~ (a true || a false).
Notation start := (met (true : bool_finType) (false : bool_finType)).

Lemma between_best a : first_best game tt a <-> a = start.
Proof.
split=> [/forallP/(_ start)|->]; last by apply/forallP => b; rewrite (metE b) !duel_welfare; case: (b true); case: (b false); linear.
by rewrite (metE a) !duel_welfare; case: (a true); case: (a false) => //= le; exfalso; linear.
Qed.

Lemma split_met w x y : split_off w (met x y) = ~~ (x || y).
Proof. by rewrite /split_off met_true met_false. Qed.

(** What obedience asks of the transfers, of each agent in turn told each action. *)
Lemma between_obeyed t x : obeyed game split_off t tt x <-> let s i := t i true - t i false in
  [/\ x (met true true) + x start * (s true - 1) <= 0, x (met false false) * (1 - s true) - x (met false true) <= 0,
      x (met false true) * s false - x (met true true) <= 0 & x start - x (met false false) * s false <= 0].
Proof.
have told i (a b : profile (acts bool_finType bool_finType)) := instead_met i (a true) (a false) (b true) (b false).
split=> [ob s|/= [h1 h2 h3 h4] i a b].
  have := ob true (met true true) (met false false); have := ob true (met false true) (met true true).
  have := ob false (met true true) (met true false); have := ob false (met true false) (met true true).
  rewrite !(big_mkcond (fun a : profile _ => _ == _)) !sum_met !big_bool !met_true !met_false !instead_met /= !split_met !met_true !met_false /=.
  by move=> *; rewrite /s; split; linear.
rewrite (metE a) (metE b); move: (a true) (a false) (b true) (b false) => p q r z {a b}.
rewrite !(big_mkcond (fun a : profile _ => _ == _)) !sum_met !big_bool !instead_met.
case: i; rewrite ?met_true ?met_false !duel_util !split_met.
  by case: p; case: r => /=; linear.
by case: q; case: z => /=; linear.
Qed.

(** Half of the time the row agent does a and the column agent b: the best that transfers within B can do, and payments in between alone do it. *)
Definition half (a : profile (acts bool_finType bool_finType)) : R := if a false then 0 else 2%:R^-1.
Definition between (i k : bool) : R := k%:R.

Lemma half_met x y : half (met x y) = if y then 0 else 2%:R^-1.
Proof. by rewrite /half met_false. Qed.

Lemma between_half : correlated_equilibrium game split_off between tt half.
Proof.
split; last by apply/between_obeyed; rewrite !half_met /between /=; split; linear.
split=> [a|]; last by rewrite sum_met !big_bool !half_met /=; linear.
by rewrite (metE a) half_met; case: (a false); linear.
Qed.

Lemma extreme_less t x : (forall i k, t i k = - 1 \/ t i k = 1) -> correlated_equilibrium game split_off t tt x -> x start < 2%:R^-1.
Proof.
move=> ends [[x0 x1] /between_obeyed[]]; move: x1; rewrite sum_met !big_bool /=.
have := x0 (met true true); have := x0 start; have := x0 (met false true); have := x0 (met false false).
by case: (ends true true) (ends true false) (ends false true) (ends false false) => -> [] -> [] -> [] -> *; linear.
Qed.
End Between.

Theorem not_extreme_transfers_are_worst (R : realFieldType) :
  ~ (forall (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (K : finType) (cell : Omega -> profile Act -> K)
       (B : R) (t : mechanism R N K) w (best : profile Act),
       (forall a, first_best E w a <-> a = best) -> (exists i b, temptation E i w best b /\ undetectable cell w best b) -> in_bound (Some B) t ->
       exists (t' : mechanism R N K) (x' : profile Act -> R),
         [/\ forall i k, t' i k = - B \/ t' i k = B, correlated_equilibrium E cell t' w x' &
             forall x, correlated_equilibrium E cell t w x -> x best <= x' best]).
Proof.
move=> extreme.
have [|i k|t [x [ends /(extreme_less ends) less /(_ _ (between_half R))]]] := extreme _ _ _ _ _ split_off 1 (between R) tt _ (between_best R).
- exists false, (met true true); rewrite /undetectable !split_met; split=> //; apply/andP; split; last by rewrite /gain !duel_util; linear.
  have <- : instead false (met true false) (met true true) = met true true by rewrite instead_met.
  by rewrite deviation_instead !met_false; exact: isT.
- by rewrite /between; case: k; rewrite ?normr1 ?normr0 ?lexx ?ler01.
by rewrite half_met leNgt less.
Qed.

(** ** B2 [coarse-play-escapes-liability]
    F(w) = {best}, the temptation of [i] from [best] by [b] is undetectable, and |t| <= B. It is not so that every coarse correlated equilibrium has
    x(best) <= (D + 2B)/(d + D + 2B): a third action, better than [b] against what the others then do, pays for obedience. *)
Section Coarse.
Variable R : realFieldType.
Notation choice := [finType of option bool].
(** The row agent does a (true) or b; the column agent a (Some true), b (Some false) or c. There is one cell, and nothing is paid. *)
Definition third (i x : bool) (y : option bool) : R :=
  match x, y with
  | true, Some true | false, Some false => if i then -1 else 1
  | false, None => if i then 1 else 0
  | _, _ => 0
  end.
Notation game := (duel (true : bool_finType) (None : choice) third).
Notation start := (met (false : bool_finType) (None : choice)).
Definition nothing_told (_ : unit) (_ : profile (acts bool_finType choice)) := tt.
Definition nothing_paid (_ : bool) (_ : unit) : R := 0.

(** Each of (a,a), (a,b), (b,b) and (b,c) a quarter of the time. *)
Definition quarters (a : profile (acts bool_finType choice)) : R :=
  match a true : bool, a false : option bool with true, Some _ | false, Some false | false, None => 4%:R^-1 | _, _ => 0 end.

Lemma sum_third (F : profile (acts bool_finType choice) -> R) : \sum_a F a =
  (F (met true (Some true)) + F (met true (Some false)) + F (met true None)) + (F (met false (Some true)) + F (met false (Some false)) + F (met false None)).
Proof.
have three (G : option bool -> R) : \sum_y G y = G (Some true) + G (Some false) + G None.
  rewrite (perm_big [:: Some true; Some false; None]) /=; first by rewrite !big_cons big_nil addr0 addrA.
  by apply: uniq_perm => [||[[]|]]; rewrite ?mem_index_enum // index_enum_uniq.
by rewrite sum_met big_bool !three.
Qed.

Lemma quarters_met x y : quarters (met x y) = match x, y with true, Some _ | false, Some false | false, None => 4%:R^-1 | _, _ => 0 end.
Proof. by rewrite /quarters met_true met_false. Qed.

Lemma quarters_coarse : coarse_equilibrium game nothing_told nothing_paid tt quarters.
Proof.
split; [split=> [a|] | move=> i b].
- by rewrite (metE a) quarters_met; case: (a true); case: (a false) => [[]|]; linear.
- by rewrite sum_third !quarters_met; linear.
rewrite (metE b) sum_third !quarters_met !instead_met /nothing_paid.
by case: i; rewrite !duel_util /third; [case: (b true) | case: (b false) => [[]|]]; linear.
Qed.

Lemma third_best a : first_best game tt a <-> a = start.
Proof.
split=> [/forallP/(_ start)|->]; last by apply/forallP => b; rewrite (metE b) !duel_welfare /third; case: (b true); case: (b false) => [[]|]; linear.
by rewrite (metE a) !duel_welfare /third; case: (a true); case: (a false) => [[]|] //= le; exfalso; linear.
Qed.

(** D = 0: against anything that the row agent does, b is at least as good for the column agent as c. *)
Lemma third_advantage : advantage game tt false start (met false (Some false)) = 0.
Proof.
apply: (big_rec (fun y => y = 0)) => // c y; rewrite (metE c) met_false => /eqP -> ->; rewrite /kept instead_met !duel_util met_false /third.
by apply/max_idPr; case: (c true); linear.
Qed.
End Coarse.

Theorem not_every_coarse_equilibrium_is_bound (R : realFieldType) :
  ~ (forall (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (K : finType) (cell : Omega -> profile Act -> K)
       (B : R) (t : mechanism R N K) w i (best b : profile Act) (x : profile Act -> R),
       (forall a, first_best E w a <-> a = best) -> temptation E i w best b -> undetectable cell w best b -> in_bound (Some B) t ->
       coarse_equilibrium E cell t w x ->
       let D := advantage E w i best b in x best <= (D + 2%:R * B) / (gain E i w best b + D + 2%:R * B)).
Proof.
move=> bound.
have := bound _ _ _ _ _ nothing_told 0 (nothing_paid R) tt false _ (met false (Some false)) _ (third_best R) _ erefl _ (quarters_coarse R).
rewrite third_advantage quarters_met; cbv zeta; rewrite mulr0 addr0 mul0r => no.
suff /no h : temptation (duel (true : bool_finType) (None : [finType of option bool]) (@third R)) false tt (met false None) (met false (Some false)).
  have /h : in_bound (Some 0) (nothing_paid R) by move=> j k; rewrite normr0 lexx.
  by move=> le; linear.
apply/andP; split; last by rewrite /gain !duel_util /third; linear.
have <- : instead false (met false None) (met true (Some false)) = met false (Some false) by rewrite instead_met.
by rewrite deviation_instead !met_false; exact: isT.
Qed.
