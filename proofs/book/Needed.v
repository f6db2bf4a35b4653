(** * B9. Each condition of investments is needed *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Externalities Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Needed.
Variable R : realFieldType.

(** What B9 says of a surplus, costs and shares, and its four conditions. *)
Definition not_beyond (N : finType) m (v : {ffun N -> 'I_m.+1} -> R) (c : N -> 'I_m.+1 -> R) (s : N -> R) := exists2 best, first_best_investment v c best &
  (forall x, first_best_investment v c x -> below x best) /\ forall e, invests v c s e -> below e best.
Definition rising (N : finType) m (v : {ffun N -> 'I_m.+1} -> R) := forall x y, below x y -> v x <= v y.
Definition complements (N : finType) m (v : {ffun N -> 'I_m.+1} -> R) := forall x y, v x + v y <= v (join x y) + v (meet x y).

Notation yes := (ord_max : 'I_2).
Notation no := (ord0 : 'I_2).
Lemma yes_or_no (k : 'I_2) : k = no \/ k = yes.
Proof. by case: k => -[|[|//]] lt; [left | right]; apply: val_inj. Qed.

(** One investor. *)
Section One.
Variables (x y s : R).
Notation investment := {ffun unit_finType -> 'I_2}.
Definition v1 (e : investment) : R := if e tt == yes then x else 0.
Definition c1 (_ : unit_finType) (k : 'I_2) : R := if k == yes then y else 0.
Lemma one_joins : complements v1.
Proof. by move=> e e'; rewrite /v1 !ffunE; have [->|->] := yes_or_no (e tt); have [->|->] := yes_or_no (e' tt); rewrite /= ?addr0 ?add0r. Qed.
Lemma one_rises : 0 <= x -> rising v1.
Proof. by move=> x0 e e' /forallP/(_ tt); rewrite /v1; have [->|->] := yes_or_no (e tt); have [->|->] := yes_or_no (e' tt). Qed.
Lemma one_sum : \sum_(i : unit_finType) s = s. Proof. by rewrite (big_pred1 tt) // => -[]. Qed.
Lemma one_beyond : x < y -> y <= s * x -> ~ not_beyond v1 c1 (fun=> s).
Proof.
move=> dear worth [best /forallP fb [_ most]]; pose e k : investment := [ffun=> k].
have surplusE k : surplus v1 c1 (e k) = if k == yes then x - y else 0.
  by rewrite /surplus (big_pred1 tt) => [|[] //]; rewrite /v1 /c1 ffunE; case: ifP; rewrite ?subr0.
have bestE : best = e (best tt) by apply/ffunP => -[]; rewrite ffunE.
have low : best tt = no.
  have [//|up] := yes_or_no (best tt); have := fb (e no); rewrite bestE up !surplusE /= => h; exfalso; linear.
have := most (e yes); rewrite /invests => below_.
have /forallP/(_ tt) : below (e yes) best.
  apply: below_ => -[] x1; rewrite /v1 /c1 !ffunE eqxx; have [->|->] := yes_or_no (x1 tt); rewrite /= ?mulr0 ?subr0; linear.
by rewrite ffunE low.
Qed.
End One.

(** ** B9 [no-investment-beyond-the-first-best], each condition
    Without any one of the four it is not so: a surplus that falls, or that is not supermodular, a share below 0, or shares that sum to more
    than 1. *)
Theorem each_condition_of_investments_is_needed :
  [/\ exists (N : finType) (v : {ffun N -> 'I_2} -> R) c s, [/\ complements v, forall i, 0 <= s i, \sum_i s i <= 1 & ~ not_beyond v c s],
      exists (N : finType) (v : {ffun N -> 'I_2} -> R) c s, [/\ rising v, forall i, 0 <= s i, \sum_i s i <= 1 & ~ not_beyond v c s],
      exists (N : finType) (v : {ffun N -> 'I_2} -> R) c s, [/\ rising v, complements v, \sum_i s i <= 1 & ~ not_beyond v c s] &
      exists (N : finType) (v : {ffun N -> 'I_2} -> R) c s, [/\ rising v, complements v, forall i, 0 <= s i & ~ not_beyond v c s]].
Proof.
split.
- exists unit_finType, (v1 (- 2%:R)), (c1 (- (3%:R / 2%:R))), (fun=> 2%:R^-1); split; [exact: one_joins | | | ].
  + by move=> _; linear.
  + by rewrite one_sum; linear.
  by apply: one_beyond; linear.
- pose v (e : {ffun bool_finType -> 'I_2}) : R := if (e true == yes) || (e false == yes) then 1 else 0.
  pose c (_ : bool_finType) (k : 'I_2) : R := if k == yes then 2%:R^-1 else 0.
  exists bool_finType, v, c, (fun=> 2%:R^-1); split.
  + move=> x y /forallP b; rewrite /v; have := b true; have := b false.
    by have [->|->] := yes_or_no (x true); have [->|->] := yes_or_no (x false); have [->|->] := yes_or_no (y true); have [->|->] := yes_or_no (y false);
      rewrite /= ?lexx ?ler01.
  + by move=> _; linear.
  + by rewrite big_bool /=; linear.
  move=> [best /forallP fb [most _]].
  have surplusE e : surplus v c e = (if (e true == yes) || (e false == yes) then 1 else 0) - ((if e true == yes then 2%:R^-1 else 0) + (if e false == yes then 2%:R^-1 else 0)).
    by rewrite /surplus big_bool.
  pose only b : {ffun bool_finType -> 'I_2} := [ffun i : bool_finType => if i == b then yes else no].
  have first b : first_best_investment v c (only b).
    apply/forallP => e; rewrite !surplusE !ffunE; case: b; rewrite /=;
      by have [->|->] := yes_or_no (e true); have [->|->] := yes_or_no (e false); rewrite /=; linear.
  have bt : best true = yes by have /forallP/(_ true) := most _ (first true); rewrite ffunE eqxx; have [->|->] := yes_or_no (best true).
  have bf : best false = yes by have /forallP/(_ false) := most _ (first false); rewrite ffunE eqxx; have [->|->] := yes_or_no (best false).
  by have := fb (only true); rewrite !surplusE bt bf !ffunE /= => h; linear.
- pose v (e : {ffun bool_finType -> 'I_2}) : R := if e true == yes then 1 else 0.
  pose c (i : bool_finType) (k : 'I_2) : R := if i && (k == yes) then 3%:R / 2%:R else 0.
  pose s (i : bool_finType) : R := if i then 2%:R else -1.
  exists bool_finType, v, c, s; split.
  + by move=> x y /forallP/(_ true); rewrite /v; have [->|->] := yes_or_no (x true); have [->|->] := yes_or_no (y true); rewrite /= ?lexx ?ler01.
  + by move=> x y; rewrite /v !ffunE; have [->|->] := yes_or_no (x true); have [->|->] := yes_or_no (y true); rewrite /= ?addr0 ?add0r.
  + by rewrite big_bool /s /=; linear.
  move=> [best /forallP fb [_ most]].
  have surplusE e : surplus v c e = if e true == yes then 1 - 3%:R / 2%:R else 0.
    by rewrite /surplus big_bool /v /c /= addr0; case: ifP; rewrite ?subr0.
  pose e b : {ffun bool_finType -> 'I_2} := [ffun i : bool_finType => if i && b then yes else no].
  have low : best true = no.
    have [//|up] := yes_or_no (best true); have := fb (e false); rewrite !surplusE up ffunE /= => h; exfalso; linear.
  have /forallP/(_ true) : below (e true) best.
    apply: most => -[] x; rewrite /v /c /s !ffunE /=; [have [->|->] := yes_or_no (x true) | ]; rewrite /= ?mulr0 ?subr0; linear.
  by rewrite ffunE low.
exists unit_finType, (v1 1), (c1 (3%:R / 2%:R)), (fun=> 2%:R); split; [exact/one_rises/ler01 | exact: one_joins | by move=> _; rewrite ler0n |].
by apply: one_beyond; linear.
Qed.
End Needed.
