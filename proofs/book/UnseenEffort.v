(** * E5. What chance cannot buy where the court sees nothing of effort *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Chance Linear Pairs Effort Tables Mixing.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Unseen.
Variables (F : realFieldType) (T R P S : F).
Local Notation eps := ((R - P) / 6%:R).
Local Notation eta := ((R - P) / 12%:R).
Local Notation pay := (pay T R P S eps eta).
Local Notation W := (W T R P S eps eta).
Local Notation game := (game T R P S eps eta).
Ltac each x := move: x; apply: effort_cases.
Ltac table := rewrite /relief /Effort.W /Effort.pay /=.

(** The court sees who cooperates, or less. *)
Definition sees_no_effort (K : finType) (cell : unit -> profile (same_actions effort) -> K) := refines cooperation cell.

Lemma low_is_unseen (K : finType) (cell : unit -> profile (same_actions effort) -> K) : sees_no_effort cell ->
  forall i c, cell tt (meets i CL c) = cell tt (meets i CH c).
Proof. by move=> coarse i c; apply: coarse; case: i; rewrite /meets !cooperation_both. Qed.

Lemma sum_efforts (G : effort -> F) : \sum_x G x = G CH + G CL + G DH + G DL.
Proof. by rewrite (eq_bigr (fun x : effort => G (x.1, x.2))) => [|[? ?]] //; rewrite -(pair_bigA _ (fun a b => G (a, b))) !big_bool /= !addrA. Qed.

(** ** E5 [mixing-never-beats-eta]
    With eps = (R-P)/6 and eta = (R-P)/12, let R > P and 12(S+T) <= 23R+P, and let the court see nothing of effort. Under any transfers
    whatever every Nash equilibrium, pure or mixed, lacks at least eta > 0 of the first best. (CH,CL) lacks just that: it is an equilibrium of
    a balanced contract that pays nothing on the path. *)
Definition nash_under (K : finType) (cell : unit -> profile (same_actions effort) -> K) t := mixed_equilibrium (induced pay cell t).
Definition play_lacks x y := first_best_value game - expectation x y W.
Definition mixing_lacks loss :=
  [/\ 0 < loss,
      forall (K : finType) (cell : unit -> profile (same_actions effort) -> K) (t : mechanism F bool_finType K) x y,
        sees_no_effort cell -> nash_under cell t x y -> loss <= play_lacks x y &
      exists t : mechanism F bool_finType effort, [/\ in_class Balanced t, forall i w, t i (cooperation w (both CH CL)) = 0,
        nash_under cooperation t (pure F CH) (pure F CL) & play_lacks (pure F CH) (pure F CL) = loss]].

(** What each profile lacks at least, in units of eta. *)
Definition at_least_lacks (a b : effort) : F :=
  match a, b with
  | (true, true), (true, true) => 0
  | (true, true), _ | _, (true, true) => 1
  | (true, false), (true, false) => 8%:R
  | (true, false), _ | _, (true, false) => 5%:R
  | _, _ => 24%:R
  end.

(** High effort against high effort is made up for by what must be expected beside it. *)
Lemma often_enough (h l d h' l' d' : F) : 0 <= h -> 0 <= l -> 0 <= d -> 0 <= h' -> 0 <= l' -> 0 <= d' ->
  h + l + d = 1 -> h' + l' + d' = 1 -> h * (2%:R * h' - l' - 4%:R * d') <= 0 -> h' * (2%:R * h - l - 4%:R * d) <= 0 ->
  1 <= h * l' + l * h' + 8%:R * (l * l') + (h * d' + d * h') + 5%:R * (l * d' + d * l') + 24%:R * (d * d').
Proof.
move=> h0 l0 d0 h0' l0' d0' x1 y1 row col.
have ll := mulr_ge0 l0 l0'; have ld := mulr_ge0 l0 d0'; have dl := mulr_ge0 d0 l0'; have dd := mulr_ge0 d0 d0'.
have oneE : 1 = (h + l + d) * (h' + l' + d') by rewrite x1 y1 mulr1.
suff hh : 4%:R * (h * h') <= (l + 4%:R * d) * (l' + 4%:R * d') by rewrite [X in X <= _]oneE; linear.
have [h_pos|le] := ltP 0 h; last first.
  have -> : h = 0 by apply/le_anti; rewrite le.
  by rewrite mul0r mulr0; linear.
have [h_pos'|le] := ltP 0 h'; last first.
  have -> : h' = 0 by apply/le_anti; rewrite le.
  by rewrite mulr0 mulr0; linear.
rewrite pmulr_rle0 // in row; rewrite pmulr_rle0 // in col.
have e1 : 0 <= l + 4%:R * d - 2%:R * h by linear.
have e2 : 0 <= l' + 4%:R * d' - 2%:R * h' by linear.
have e3 : 0 <= l' + 4%:R * d' by linear.
by have := mulr_ge0 e1 e3; have := mulr_ge0 h0 e2 => *; linear.
Qed.

Theorem mixing_never_beats_eta : P < R -> 12%:R * (S + T) <= 23%:R * R + P -> mixing_lacks eta.
Proof.
move=> pr st; have e0 : 0 < eta by linear.
have bestE : first_best_value game = 2%:R * R - 2%:R * eps.
  by apply: W_CH; apply: best_is_CH; linear.
split=> // [K cell t x y blind eq|]; last first.
  have [||||t [class _ eq nothing]] := @cooperation_is_bought F T R P S eps eta Balanced (fun=> 0) CH CL => //.
  - by move=> z; rewrite /value_of !mul0r !addr0 /alike; each z => // _; table; linear.
  - by move=> z; rewrite /value_of !mul0r !addr0 /alike; each z => // _; table; linear.
  exists t; split=> //; first exact: (@pure_equilibrium F _ CH pay _ cooperation t CH CL eq).
  by rewrite /play_lacks bestE expectation_pure; table; linear.
have [[x0 x1] [y0 y1] _ _] := eq; have [row col] := unseen_by_chance (low_is_unseen blind) eq.
have -> : play_lacks x y = \sum_a \sum_b x a * y b * (first_best_value game - W a b).
  under [RHS]eq_bigr do (under eq_bigr do rewrite mulrBr; rewrite sumrB -mulr_suml -mulr_sumr y1 mulr1).
  by rewrite sumrB -mulr_suml x1 mul1r.
apply: (@le_trans _ _ (\sum_a \sum_b x a * y b * (eta * at_least_lacks a b))); last first.
  apply: ler_sum => a _; apply: ler_sum => b _; apply: ler_wpmul2l; first by rewrite mulr_ge0.
  by rewrite bestE /at_least_lacks; each a; each b; table; linear.
have {row} row : x CH * (2%:R * y CH - y CL - 4%:R * (y DH + y DL)) <= 0.
  rewrite -(pmulr_rle0 _ e0); move: row; rewrite sum_efforts; table => le; linear.
have {col} col : y CH * (2%:R * x CH - x CL - 4%:R * (x DH + x DL)) <= 0.
  rewrite -(pmulr_rle0 _ e0); move: col; rewrite sum_efforts; table => le; linear.
have eta1 : eta = eta * 1 by rewrite mulr1.
rewrite {1}eta1 !sum_efforts /at_least_lacks /=.
rewrite sum_efforts -addrA in x1; rewrite sum_efforts -addrA in y1.
have := often_enough (x0 CH) (x0 CL) (addr_ge0 (x0 DH) (x0 DL)) (y0 CH) (y0 CL) (addr_ge0 (y0 DH) (y0 DL)) x1 y1 row col.
rewrite -(ler_pmul2l e0) => /le_trans; apply; rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.

(** ** E5 [no-lot-beats-a-fifteenth]
    With eps = (R-P)/6 and eta = (R-P)/12, let R > P and 15(S+T) <= 28R+2P, and let the court see who cooperates and nothing of effort. Under
    any transfers whatever every correlated equilibrium lacks at least (R-P)/15 = 4/5 eta > 0 of the first best. A lot with 1/5, 2/5, 2/5 on
    (CH,CH), (CH,CL), (CL,CH) lacks just that, and is an equilibrium under a balanced contract that pays nothing on the path. *)
Notation fifteenth := ((R - P) / 15%:R).
Definition lot_lacks x := first_best_value game - expected_welfare game tt x.
Definition drawn (a b : effort) : F :=
  match a, b with
  | (true, true), (true, true) => 5%:R^-1
  | (true, true), (true, false) | (true, false), (true, true) => 2%:R * 5%:R^-1
  | _, _ => 0
  end.
Definition fair_lot (a : profile (same_actions effort)) := drawn (a true) (a false).
Definition lots_lack_at_least loss :=
  [/\ 0 < loss,
      forall (K : finType) (cell : unit -> profile (same_actions effort) -> K) (t : mechanism F bool_finType K) x,
        sees_no_effort cell -> correlated_equilibrium game cell t tt x -> loss <= lot_lacks x &
      exists t : mechanism F bool_finType effort, [/\ in_class Balanced t, forall i, t i (true, true) = 0,
        correlated_equilibrium game cooperation t tt fair_lot & lot_lacks fair_lot = loss]].

(** A lone defector pays the other a fine. *)
Definition fine_for_defection (fine : F) : mechanism F bool_finType effort := fun i k =>
  let: (own, other) := if i then k else (k.2, k.1) in if own then (if other then 0 else fine) else (if other then - fine else 0).

Theorem no_lot_beats_a_fifteenth : P < R -> 15%:R * (S + T) <= 28%:R * R + 2%:R * P ->
  fifteenth = 4%:R / 5%:R * eta /\ lots_lack_at_least fifteenth.
Proof.
move=> pr st; have e0 : 0 < eta by linear.
have bestE : first_best_value game = 2%:R * R - 2%:R * eps.
  by apply: W_CH; apply: best_is_CH; linear.
split; first by linear.
split=> [|K cell t x blind eq|]; first by linear.
  have fifth : 0 <= 5%:R^-1 :> F by rewrite invr_ge0 ler0n.
  apply: (@lots_lack F _ CH pay _ cell t CH CL (low_is_unseen blind) x _ _ 5%:R^-1 eq fifth) => a b.
  by rewrite bestE; each a; each b; rewrite /total /to_each; table; linear.
pose fine := Num.max 0 (T - R + 2%:R * eps); have [fine0 enough] : 0 <= fine /\ T - R + 2%:R * eps <= fine by rewrite /fine !le_maxr !lexx orbT.
have sumE (G : profile (same_actions effort) -> F) : \sum_a fair_lot a * G a =
  5%:R^-1 * G (both CH CH) + 2%:R * 5%:R^-1 * G (both CH CL) + 2%:R * 5%:R^-1 * G (both CL CH).
  by rewrite sum_profiles !sum_efforts /fair_lot !both_true !both_false /=; ring.
exists (fine_for_defection fine); split.
- by move=> [[] []]; rewrite big_bool /= ?addr0 ?subrr ?addNr.
- by case.
- split; first split.
  + by move=> a; rewrite /fair_lot; move: (a true : effort) (a false : effort) => b c; each b; each c; rewrite /= ?lexx ?mulr_ge0 ?invr_ge0 ?ler0n.
  + by under eq_bigr do rewrite -[fair_lot _]mulr1; rewrite (sumE (fun=> 1)) !mulr1; linear.
  apply/obeyedP => i a b.
  have meetsE c : fair_lot (meets i a c) = drawn a c.
    by case: i; rewrite /fair_lot /meets ?both_true ?both_false //; each a; each c.
  have paidE x c : owed pay cooperation (fine_for_defection fine) i x c = pay x c + fine_for_defection fine true (cooperates x, cooperates c).
    by case: i {meetsE}; rewrite /owed /meets cooperation_both.
  rewrite sum_efforts !meetsE !paidE => {meetsE paidE}; rewrite /fine_for_defection /cooperates; move: fine fine0 enough => fine fine0 enough; each a; each b; table; rewrite ?mul0r ?addr0 ?subrr ?mulr0 ?addr0 //; linear.
rewrite /lot_lacks /expected_welfare (sumE (welfare game tt)) !total_both bestE /total /alike; table; linear.
Qed.

(** ** E5 [chance-never-makes-the-effort-in-the-dilemma]
    Under P1-P5, under every contract that does not see effort, any purse, no Nash equilibrium, pure or mixed, lacks less than (R-P)/12 of
    the first best, and no correlated equilibrium less than (R-P)/15; both are attained. *)
Definition chance_never_makes_the_effort := mixing_lacks ((R - P) / 12%:R) /\ lots_lack_at_least ((R - P) / 15%:R).
Theorem chance_never_makes_the_effort_in_the_dilemma : dilemma T R P S -> chance_never_makes_the_effort.
Proof.
by move=> [[? ? ?] ? ? ? ?]; split; [apply: mixing_never_beats_eta | apply: (proj2 (no_lot_beats_a_fifteenth _ _))]; linear.
Qed.

(** ** E5 [chance-never-makes-the-effort-in-the-stag-hunt]
    Under S1-S4. *)
Theorem chance_never_makes_the_effort_in_the_stag_hunt : stag_hunt T R P S -> chance_never_makes_the_effort.
Proof.
by move=> [[? ? ?] ? ? ?]; split; [apply: mixing_never_beats_eta | apply: (proj2 (no_lot_beats_a_fifteenth _ _))]; linear.
Qed.
End Unseen.
