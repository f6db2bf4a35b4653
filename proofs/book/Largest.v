(** * The largest of finitely many numbers *)
From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Largest.
Variable R : realFieldType.

(** It is at least [x], at least each of them, and one of these. *)
Lemma bigmaxP x (I : finType) (P : pred I) (F : I -> R) :
  [/\ x <= \big[Num.max/x]_(i | P i) F i, forall i, P i -> F i <= \big[Num.max/x]_(i | P i) F i &
      \big[Num.max/x]_(i | P i) F i = x \/ exists2 i, P i & \big[Num.max/x]_(i | P i) F i = F i].
Proof.
split.
- by elim/big_rec: _ => // i y _ le; rewrite le_maxr le orbT.
- move=> i Pi; have := mem_index_enum i; elim: (index_enum I) => // j r IH; rewrite inE big_cons => /orP[/eqP <-|/IH le].
    by rewrite Pi le_maxr lexx.
  by case: (P j) => //; rewrite le_maxr le orbT.
- elim/big_ind: _ => [|y z yP zP|i Pi]; [by left | by case: leP | by right; exists i].
Qed.

Lemma le_bigmax x (I : finType) (P : pred I) (F : I -> R) i : P i -> F i <= \big[Num.max/x]_(i | P i) F i.
Proof. by have [_ + _] := bigmaxP x P F; apply. Qed.

Lemma bigmax_ge x (I : finType) (P : pred I) (F : I -> R) : x <= \big[Num.max/x]_(i | P i) F i.
Proof. by have [] := bigmaxP x P F. Qed.

Lemma bigmax_is x (I : finType) (P : pred I) (F : I -> R) y : x <= y -> (forall i, P i -> F i <= y) -> (exists2 i, P i & F i = y) ->
  \big[Num.max/x]_(i | P i) F i = y.
Proof.
move=> xy le [i Pi e]; apply/le_anti; rewrite -{2}e le_bigmax // andbT.
by have [_ _ [->|[j Pj ->]]] := bigmaxP x P F; [exact: xy | exact: le].
Qed.

(** The largest, and the least, of whatever numbers. *)
Definition is_largest T (P : T -> Prop) (F : T -> R) y := (exists2 x, P x & F x = y) /\ forall x, P x -> F x <= y.
Definition is_least T (P : T -> Prop) (F : T -> R) y := (exists2 x, P x & F x = y) /\ forall x, P x -> y <= F x.
End Largest.

(** Of finitely many maxima one is the largest, if there are any. *)
Lemma best_of_all (R : realFieldType) (C : finType) (M : Type) (ok : C -> M -> Prop) (val : C -> M -> R) :
  (forall f, (forall m, ~ ok f m) \/ exists m, ok f m /\ forall m', ok f m' -> val f m' <= val f m) ->
  (forall f m, ~ ok f m) \/ exists f m, ok f m /\ forall f' m', ok f' m' -> val f' m' <= val f m.
Proof.
move=> each.
have some (fs : seq C) : (forall f m, f \in fs -> ~ ok f m) \/
    exists f m, ok f m /\ forall f' m', f' \in fs -> ok f' m' -> val f' m' <= val f m.
  elim: fs => [|f fs IH]; first by left.
  case: (each f) IH => [no|[m [ok_m most]]] [none|[f2 [m2 [ok2 most2]]]].
  - by left=> f' m; rewrite inE => /orP[/eqP ->|/none]; [exact: no | apply].
  - by right; exists f2, m2; split=> // f' m'; rewrite inE => /orP[/eqP -> /no|/most2]; [| apply].
  - by right; exists f, m; split=> // f' m'; rewrite inE => /orP[/eqP ->|/none no' /no']; [exact: most |].
  right; case: (leP (val f m) (val f2 m2)) => le.
    exists f2, m2; split=> // f' m'; rewrite inE => /orP[/eqP -> ok'|/most2]; [exact: le_trans (most _ ok') le | apply].
  exists f, m; split=> // f' m'; rewrite inE => /orP[/eqP ->|in_fs ok']; first exact: most.
  exact: le_trans (most2 _ _ in_fs ok') (ltW le).
case: (some (enum C)) => [none|[f [m [ok_m most]]]]; first by left=> f m; apply: none; rewrite mem_enum.
by right; exists f, m; split=> // f' m'; apply: most; rewrite mem_enum.
Qed.
