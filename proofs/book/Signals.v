(** * G2. Before a noisy court *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Farkas Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Signals.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act) (K : finType).
(** At the outcome (w,a) the court sees signal [k] with probability [chance w a k]. *)
Variable chance : Omega -> profile Act -> K -> R.
Hypothesis probabilities : forall w a, (forall k, 0 <= chance w a k) /\ \sum_k chance w a k = 1.

(** Agents count with what they expect to be paid. *)
Definition expected_transfer (t : mechanism R N K) i w a := \sum_k chance w a k * t i k.
Definition noisy_implements (t : mechanism R N K) (f : Omega -> profile Act) :=
  forall w i b, deviation i (f w) b -> util E i w b + expected_transfer t i w b <= util E i w (f w) + expected_transfer t i w (f w).

(** A language is the case of probabilities 0 and 1. *)
Lemma certain_signals (cell : Omega -> profile Act -> K) t f : (forall w a k, chance w a k = (k == cell w a)%:R) ->
  noisy_implements t f <-> implements E cell 0 t f.
Proof.
move=> sure; have paid i w a : expected_transfer t i w a = t i (cell w a).
  rewrite /expected_transfer (bigD1 (cell w a)) //= sure eqxx mul1r big1 ?addr0 // => k /negPf ne; by rewrite sure ne mul0r.
by split=> eq w i b dev; have := eq w i b dev; rewrite !paid /v !mul0r !addr0.
Qed.

(** ** G2 [unmoved-signals-decide]
    Subsidy-free or unrestricted, no bound. Transfers on signals implement [f] iff no agent has weights y >= 0 on its deviations (w,b) from
    [f] under which the signals' distribution does not move and gains add up to more than 0. *)
Definition unmoved i f (y : Omega * profile Act -> R) :=
  [/\ forall x, 0 <= y x, forall x, ~~ deviation i (f x.1) x.2 -> y x = 0 &
      forall k, \sum_x y x * (chance x.1 x.2 k - chance x.1 (f x.1) k) = 0].

Theorem unmoved_signals_decide c f : c <> Balanced ->
  (exists t, in_class c t /\ noisy_implements t f) <->
  (forall i y, unmoved i f y -> \sum_x y x * gain E i x.1 (f x.1) x.2 <= 0).
Proof.
move=> unbalanced; pose obeys i (d : K -> R) := forall x : Omega * profile Act, deviation i (f x.1) x.2 ->
  \sum_k (chance x.1 x.2 k - chance x.1 (f x.1) k) * d k <= - gain E i x.1 (f x.1) x.2.
have obeysE t : noisy_implements t f <-> forall i, obeys i (t i).
  have same i w b : (util E i w b + expected_transfer t i w b <= util E i w (f w) + expected_transfer t i w (f w)) =
      (\sum_k (chance w b k - chance w (f w) k) * t i k <= - gain E i w (f w) b).
    rewrite (eq_bigr (fun k => chance w b k * t i k - chance w (f w) k * t i k)) => [|k _]; last by rewrite mulrBl.
    rewrite sumrB -/(expected_transfer t i w b) -/(expected_transfer t i w (f w)) /gain -subr_ge0 -[RHS]subr_ge0; congr (0 <= _).
    by move: (util E i w b) (util E i w (f w)) (expected_transfer t i w b) (expected_transfer t i w (f w)) => *; ring.
  by split=> [eq i [w b] dev|eq w i b dev]; [rewrite -same; exact: eq | rewrite same; exact: (eq i (w, b))].
have farkas_i i : (exists d : {ffun K -> R}, obeys i d) <-> (forall y, unmoved i f y -> \sum_x y x * gain E i x.1 (f x.1) x.2 <= 0).
  pose A (x : Omega * profile Act) (k : K) : R := if deviation i (f x.1) x.2 then chance x.1 x.2 k - chance x.1 (f x.1) k else 0.
  pose B (x : Omega * profile Act) : R := if deviation i (f x.1) x.2 then - gain E i x.1 (f x.1) x.2 else 0.
  have solvesE d : solves A B d <-> obeys i d.
    split=> [ok x dev|ok x]; first by have := ok x; rewrite /A /B dev.
    by rewrite /A /B; case: ifP => [/ok //|_]; rewrite big1 // => k _; rewrite mul0r.
  have only (y : Omega * profile Act -> R) (g : Omega * profile Act -> R) : (forall x, ~~ deviation i (f x.1) x.2 -> y x = 0) ->
      \sum_x y x * (if deviation i (f x.1) x.2 then g x else 0) = \sum_x y x * g x.
    by move=> off; apply: eq_bigr => x _; case: ifP => // /negbT/off ->; rewrite !mul0r.
  split=> [[d /solvesE ok] y [y0 off still]|none].
    rewrite leNgt; apply/negP => pos; apply: (farkas_excludes ok y0) => [k|].
      by rewrite -[RHS](still k) -[RHS](only y (fun x => chance x.1 x.2 k - chance x.1 (f x.1) k) off).
    rewrite (only y (fun x => - gain E i x.1 (f x.1) x.2) off) (eq_bigr (fun x => - (y x * gain E i x.1 (f x.1) x.2))) => [|x _]; last by rewrite mulrN.
    by rewrite sumrN oppr_lt0.
  have [[d /solvesE ok]|[y [y0 free neg]]] := farkas A B.
    exists [ffun k => d k] => x dev; apply: le_trans (ok x dev); rewrite le_eqVlt; apply/orP; left; apply/eqP.
    by apply: eq_bigr => k _; rewrite ffunE.
  pose z x := if deviation i (f x.1) x.2 then y x else 0.
  have off x : ~~ deviation i (f x.1) x.2 -> z x = 0 by rewrite /z => /negPf ->.
  have zE (g : Omega * profile Act -> R) : \sum_x z x * g x = \sum_x y x * (if deviation i (f x.1) x.2 then g x else 0).
    by apply: eq_bigr => x _; rewrite /z; case: ifP; rewrite ?mul0r ?mulr0.
  have := none z; rewrite zE; have -> : \sum_x y x * (if deviation i (f x.1) x.2 then gain E i x.1 (f x.1) x.2 else 0) = - \sum_x y x * B x.
    by rewrite -sumrN; apply: eq_bigr => x _; rewrite /B; case: ifP; rewrite ?mulrN ?mulr0 ?opprK ?oppr0.
  rewrite oppr_le0 leNgt neg => absurd; exfalso; suff : false by []; apply: absurd; split=> // [x|k].
    by rewrite /z; case: ifP.
  by rewrite zE; exact: free.
split=> [[t [_ /obeysE ok]] i|none].
  apply/farkas_i; exists [ffun k => t i k] => x dev; apply: le_trans (ok i x dev); rewrite le_eqVlt; apply/orP; left; apply/eqP.
  by apply: eq_bigr => k _; rewrite ffunE.
have choose i : exists d : {ffun K -> R}, obeys i d by apply/farkas_i; exact: none.
have [t tP] := fin_all_exists choose.
have purse : noisy_implements (fun i k => t i k) f by apply/obeysE => i; exact: tP.
case: c unbalanced => // _; last by exists (fun i k => t i k).
exists (fun i k => t i k - \sum_k' `|t i k'|); split=> [k|].
  rewrite -oppr_ge0 -sumrN sumr_ge0 // => i _; rewrite oppr_ge0 subr_le0.
  by rewrite (bigD1 k) //= (le_trans (ler_norm _)) // ler_addl sumr_ge0.
have shifted i w a : expected_transfer (fun i k => t i k - \sum_k' `|t i k'|) i w a = expected_transfer (fun i k => t i k) i w a - \sum_k' `|t i k'|.
  rewrite /expected_transfer (eq_bigr (fun k => chance w a k * t i k - chance w a k * \sum_k' `|t i k'|)) => [|k _]; last by rewrite mulrBr.
  by rewrite sumrB -mulr_suml; have [_ ->] := probabilities w a; rewrite mul1r.
by move=> w i b dev; rewrite !shifted !addrA ler_add2r; exact: purse.
Qed.
End Signals.
