(** * E5. The conditions under which chance does not buy effort are exact *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Chance Linear Pairs Effort Tables Mixing UnseenEffort.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Exact.
Variables (F : realFieldType) (T R P S : F).
Local Notation eps := ((R - P) / 6%:R).
Local Notation eta := ((R - P) / 12%:R).
Local Notation pay := (pay T R P S eps eta).
Local Notation W := (W T R P S eps eta).
Local Notation game := (game T R P S eps eta).
Ltac each x := move: x; apply: effort_cases.
Ltac table := rewrite /Effort.W /Effort.pay /=.
Hypothesis pr : P < R.

Lemma sees_cooperation : sees_no_effort cooperation.
Proof. by []. Qed.

(** The first best is (CH,CH), or a lone defector's profile where that is worth as much. *)
Lemma first_best_at_most : first_best_value game <= Num.max (2%:R * R) (S + T) - 2%:R * eps.
Proof.
have [a] := some_first_best game tt; rewrite (bothE a) => /best_value ->; rewrite -/(W _ _).
move: (a true : effort) (a false : effort) => x y.
have [le1 le2] : 2%:R * R <= Num.max (2%:R * R) (S + T) /\ S + T <= Num.max (2%:R * R) (S + T) by rewrite !le_maxr !lexx orbT.
by rewrite /total /alike; each x; each y; table; linear.
Qed.

(** Whoever leaves (CH,DH) for another cell is fined: nobody does. *)
Definition keep_apart (fine : F) : mechanism F bool_finType effort := fun i k =>
  if i then (if k == (false, false) then - fine else 0) else (if k == (true, true) then - fine else 0).
Definition enough := Num.max (P - S + eps) (R - T + eps).
Lemma lone_defector : implements_by game cooperation (fun=> 0) (keep_apart enough) (fun=> both CH DH).
Proof.
have [le1 le2] : P - S + eps <= enough /\ R - T + eps <= enough by rewrite /enough !le_maxr !lexx orbT.
move=> [] i b /deviation_both[z ne ->]; rewrite /v !mul0r !addr0 /turned /keep_apart; move: enough le1 le2 => fine le1 le2.
by case: i ne; each z => // _; rewrite !utilE !cooperation_both /alike /=; table; linear.
Qed.

(** ** E5 [mixing-never-beats-eta]
    The condition is exact: where 12(S+T) > 23R+P, a lone defector costs less than eta, and some transfers make (CH,DH) an equilibrium. *)
Theorem mixing_condition_is_exact : mixing_lacks T R P S eta <-> 12%:R * (S + T) <= 23%:R * R + P.
Proof.
split=> [[_ all _]|]; last exact: mixing_never_beats_eta.
have := all _ _ _ _ _ sees_cooperation (@pure_equilibrium F _ CH pay _ cooperation _ CH DH lone_defector).
rewrite /play_lacks expectation_pure leNgt => low; rewrite leNgt; apply: contra low => less.
apply: le_lt_trans (ler_sub first_best_at_most (lexx _)) _; table; case: (leP (2%:R * R) (S + T)) => ?; linear.
Qed.

(** A pure equilibrium is a lot. *)
Definition only_lot (f : profile (same_actions effort)) a : F := if a == f then 1 else 0.
Lemma sum_only f (G : profile (same_actions effort) -> F) : \sum_a only_lot f a * G a = G f.
Proof. by rewrite (bigD1 f) //= /only_lot eqxx mul1r big1 ?addr0 // => a /negPf ->; rewrite mul0r. Qed.

Lemma pure_lot t f : implements_by game cooperation (fun=> 0) t (fun=> f) -> correlated_equilibrium game cooperation t tt (only_lot f).
Proof.
move=> eq; split; first split.
- by move=> a; rewrite /only_lot; case: ifP; rewrite ?ler01 ?lexx.
- by under eq_bigr do rewrite -[only_lot _ _]mulr1; rewrite (sum_only f (fun=> 1)).
move=> i told b.
rewrite big_mkcond (bigD1 f) //= big1 ?addr0 => [|a /negPf ne]; last by case: ifP => // _; rewrite /only_lot ne mul0r.
case: ifP => // _; rewrite /only_lot eqxx mul1r subr_le0.
have [same|moved] := eqVneq (b i) (f i).
  by have -> : instead i f b = f by apply/ffunP => j; rewrite insteadE; case: eqP => // ->.
by have := eq tt i (instead i f b); rewrite deviation_instead moved /v !mul0r !addr0; apply.
Qed.

(** A lot that sometimes has a lone defector, whom nobody has reason to join. *)
Definition sometimes_apart (a b : effort) : F :=
  match a, b with
  | (true, true), (true, true) => 2%:R^-1
  | (true, true), (false, true) | (false, true), (true, true) => 4%:R^-1
  | _, _ => 0
  end.
Definition apart_lot (a : profile (same_actions effort)) := sometimes_apart (a true) (a false).
Definition keep_to_the_lot : mechanism F bool_finType effort := fun i k =>
  let: (own, other) := if i then k else (k.2, k.1) in
  if own then 0 else if other then R - T + eps else - (2%:R * eps + P - S).

Lemma sum_apart (G : profile (same_actions effort) -> F) : \sum_a apart_lot a * G a =
  2%:R^-1 * G (both CH CH) + 4%:R^-1 * G (both CH DH) + 4%:R^-1 * G (both DH CH).
Proof. by rewrite sum_profiles !sum_efforts /apart_lot !both_true !both_false /=; ring. Qed.

Lemma apart_lot_is_obeyed : correlated_equilibrium game cooperation keep_to_the_lot tt apart_lot.
Proof.
split; first split.
- move=> a; rewrite /apart_lot; move: (a true : effort) (a false : effort) => b c.
  by each b; each c; rewrite /= ?lexx ?invr_ge0 ?ler0n.
- by under eq_bigr do rewrite -[apart_lot _]mulr1; rewrite (sum_apart (fun=> 1)) !mulr1; linear.
apply/obeyedP => i a b.
have meetsE c : apart_lot (meets i a c) = sometimes_apart a c.
  by case: i; rewrite /apart_lot /meets ?both_true ?both_false //; each a; each c.
have paidE x c : owed pay cooperation keep_to_the_lot i x c = pay x c + keep_to_the_lot true (cooperates x, cooperates c).
  by case: i {meetsE}; rewrite /owed /meets cooperation_both.
rewrite sum_efforts !meetsE !paidE => {meetsE paidE}; rewrite /keep_to_the_lot /cooperates.
by each a; each b; table; rewrite ?mul0r ?addr0 ?subrr ?mulr0 ?addr0 //; linear.
Qed.

(** ** E5 [no-lot-beats-a-fifteenth]
    The condition is exact: where 15(S+T) > 28R+2P some lot that can be made an equilibrium lacks less. *)
Theorem lots_condition_is_exact : lots_lack_at_least T R P S ((R - P) / 15%:R) <-> 15%:R * (S + T) <= 28%:R * R + 2%:R * P.
Proof.
split=> [[_ all _]|le]; last by have [] := no_lot_beats_a_fifteenth pr le.
have := first_best_at_most; case: (leP (2%:R * R) (S + T)) => [ge|lt] most.
  have := all _ _ _ _ sees_cooperation (pure_lot lone_defector).
  by rewrite /lot_lacks /expected_welfare (sum_only _ (welfare game tt)) total_both /total /alike; table => h; linear.
have := all _ _ _ _ sees_cooperation apart_lot_is_obeyed.
by rewrite /lot_lacks /expected_welfare (sum_apart (welfare game tt)) !total_both /total /alike; table => h; linear.
Qed.
End Exact.
