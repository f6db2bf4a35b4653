(** * F1: planners of a commons, and what they lose who do not see growth *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Rush.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** Of 0, ..., m where [F] is greatest, the last such; and the greatest value. *)
Section Keep.
Variables (R : realFieldType).
Implicit Types (F : nat -> R) (m y : nat).
Fixpoint keep F m : nat := if m is m'.+1 then (if F (keep F m') <= F m then m else keep F m') else 0%N.
Definition top F m := F (keep F m).

Lemma keep_le F m : (keep F m <= m)%N.
Proof. by elim: m => //= m IH; case: ifP => // _; exact: leqW. Qed.

Lemma keep_best F m y : (y <= m)%N -> F y <= F (keep F m).
Proof.
elim: m => [|m IH] /=; first by rewrite leqn0 => /eqP ->.
rewrite leq_eqVlt => /orP[/eqP ->|le]; first by case: (leP (F (keep F m)) (F m.+1)) => //; exact: ltW.
by case: ifP => [up|_]; [apply: le_trans up | ]; exact: IH.
Qed.

Lemma keep_last F m y : (keep F m < y)%N -> (y <= m)%N -> F y < F (keep F m).
Proof.
elim: m => [|m IH] /=; first by move=> lt; rewrite leqn0 => /eqP e; move: lt; rewrite e.
case: (leP (F (keep F m)) (F m.+1)) => [_ lt le|down lt]; first by have := leq_trans lt le; rewrite ltnn.
by rewrite leq_eqVlt => /orP[/eqP ->|le] //; exact: IH.
Qed.

Lemma top_le F m x : (forall y, (y <= m)%N -> F y <= x) -> top F m <= x.
Proof. by apply; exact: keep_le. Qed.
End Keep.

Section Planner.
Variables (R : realFieldType) (C : commons R).
Notation K := (capacity C).
Implicit Types (S x t : nat) (g : growth C) (s : signal C) (V : nat -> R).

(** What a rest is worth, given the signal; what a planner leaves who is k times as greedy for this month, of several totals catching the least;
    and what is expected to be caught by such a planner. *)
Definition worth V s x := expect s (fun g => V (grown g x)).
Definition rest (k : R) V s S := keep (fun x => worth V s x - k * x%:R) S.
Fixpoint planner (k : R) t : nat -> R :=
  if t is t'.+1 then fun S => on_average (fun s => (S - rest k (planner k t') s S)%:R + worth (planner k t') s (rest k (planner k t') s S))
  else fun _ => 0.
Notation best := (planner 1).

Lemma rest_le k V s S : (rest k V s S <= S)%N. Proof. exact: keep_le. Qed.

Lemma rest_best V s S y : (y <= S)%N -> (S - y)%:R + worth V s y <= (S - rest 1 V s S)%:R + worth V s (rest 1 V s S).
Proof.
move=> le; have := keep_best (fun x => worth V s x - 1 * x%:R) le; rewrite -/(rest 1 V s S) !mul1r !natrB ?rest_le //.
by move: (_ y) (_ (rest 1 V s S)) => a b h; linear.
Qed.

Lemma best_top t S : best t.+1 S = on_average (fun s => top (fun x => (S - x)%:R + worth (best t) s x) S).
Proof.
apply: average_eq => s; apply/le_anti/andP; split; first by apply: (keep_best (fun x => (S - x)%:R + worth (best t) s x)); exact: rest_le.
by apply: top_le => y; exact: rest_best.
Qed.

(** ** F1: what is caught in all is what was there and what has grown *)
Definition grows g x : R := (grown g x)%:R - x%:R.
Definition mean_grows s x := expect s (grows ^~ x).

Lemma rest_and_growth (y : R) s x S : (x <= S)%N ->
  (S - x)%:R + expect s (fun g => (grown g x)%:R + y) = S%:R + mean_grows s x + y.
Proof.
move=> le; rewrite /mean_grows /grows !expectD !expect_const natrB //.
by move: (expect s _) (S%:R : R) (x%:R : R) => a b c; ring.
Qed.

Lemma best_at_most t S : (S <= K)%N -> best t.+1 S <= S%:R + t%:R * on_average (fun s => top (mean_grows s) K).
Proof.
set M := on_average _; elim: t S => [|t IH] S SK.
  rewrite mul0r addr0 -[X in _ <= X](average_const C); apply: average_le => s.
  by rewrite /worth expect_const addr0 ler_nat leq_subr.
have -> : S%:R + t.+1%:R * M = on_average (fun s => S%:R + top (mean_grows s) K + t%:R * M).
  by rewrite !averageD !average_const -/M -addn1 natrD; move: (t%:R : R) (S%:R : R) => a b; ring.
apply: average_le => s; set x := rest _ _ _ _; have xS : (x <= S)%N := rest_le 1 (best t.+1) s S.
apply: le_trans (_ : (S - x)%:R + expect s (fun g => (grown g x)%:R + t%:R * M) <= _).
  by rewrite ler_add2l; apply: expect_le => g _; apply: IH; exact: grown_cap.
by rewrite rest_and_growth // ler_add2r ler_add2l; apply: keep_best; exact: leq_trans SK.
Qed.

Lemma best_at_least (x : signal C -> nat) t S : (forall s y, (y <= K)%N -> mean_grows s y <= mean_grows s (x s)) ->
  (forall s, (x s <= S)%N) -> (forall s g s', 0 < odds s g -> (x s' <= grown g (x s))%N) ->
  S%:R + t%:R * on_average (fun s => top (mean_grows s) K) <= best t.+1 S.
Proof.
move=> most there back; set M := on_average _; elim: t S there => [|t IH] S there.
  rewrite mul0r addr0 -[X in X <= _](average_const C); apply: average_le => s.
  by apply: le_trans (rest_best _ s (leq0n S)); rewrite subn0 /worth expect_const addr0.
have -> : S%:R + t.+1%:R * M = on_average (fun s => S%:R + top (mean_grows s) K + t%:R * M).
  by rewrite !averageD !average_const -/M -addn1 natrD; move: (t%:R : R) (S%:R : R) => a b; ring.
apply: average_le => s; apply: le_trans (rest_best _ s (there s)).
apply: le_trans (_ : (S - x s)%:R + expect s (fun g => (grown g (x s))%:R + t%:R * M) <= _).
  by rewrite rest_and_growth // ler_add2r ler_add2l; apply: top_le => y; exact: most.
by rewrite ler_add2l; apply: expect_le => g pos; apply: IH => s'; exact: back.
Qed.

(** A factor of at least 1 lets no rest shrink, and growth falls only where the pool is full. *)
Lemma grown_ge g x : 1 <= factor g -> (x <= K)%N -> (x <= grown g x)%N.
Proof. by move=> f1 xK; apply: le_grown => //; rewrite ler_pemull ?ler0n. Qed.

Lemma grows_steadily g z x : 1 <= factor g -> (z <= x)%N -> (grown g x < K)%N -> (grown g z + (x - z) <= grown g x)%N.
Proof.
move=> f1 zx room; have fits m : (m <= grown g z + (x - z))%N -> m%:R <= factor g * x%:R.
  rewrite -(ler_nat R) => le; apply: le_trans le _; rewrite natrD -[in X in _ <= X](subnKC zx) natrD mulrDr.
  by apply: ler_add; [exact: grown_le | rewrite ler_pemull ?ler0n].
have [le|gt] := leqP (grown g z + (x - z)) K; first by apply: le_grown => //; exact: fits.
by have := le_grown (leqnn K) (fits K (ltnW gt)); rewrite leqNgt room.
Qed.

Lemma shrinks g x : factor g < 1 -> (0 < x)%N -> grows g x < 0.
Proof.
move=> f1 x0; rewrite subr_lt0; apply: le_lt_trans (grown_le g x) _.
by rewrite gtr_pmull ?ltr0n.
Qed.

Lemma grows0 g : grows g 0 = 0. Proof. by rewrite /grows grown0 subrr. Qed.

(** A common rest for all factors, no greater than the greatest of the best ones. *)
Lemma common_rest (x : growth C -> nat) S s : (S <= K)%N -> (forall g, (x g <= K)%N) -> (forall g y, (y <= K)%N -> grows g y <= grows g (x g)) ->
  (forall g, (x g <= S)%N) -> (forall g g', (x g' <= grown g (x g))%N) ->
  exists x0, [/\ (x0 <= S)%N, forall g, (x0 <= grown g x0)%N & forall y, (y <= K)%N -> mean_grows s y <= mean_grows s x0].
Proof.
move=> SK xK most there back; have [g small|all] := pickP (fun g => factor g < 1).
  have xg : x g = 0%N by apply/eqP; rewrite -leqn0 leqNgt; apply/negP => pos; have := most g 0%N (leq0n K); rewrite grows0 leNgt shrinks.
  have zero g' : x g' = 0%N by apply/eqP; rewrite -leqn0 -(grown0 g) -xg.
  exists 0%N; split=> // y yK.
  by apply: expect_le => g' _; have := most g' y yK; rewrite zero.
have f1 g : 1 <= factor g by rewrite leNgt all.
pose X := (\max_g x g)%N; have leX g : (x g <= X)%N := leq_bigmax g.
have XS : (X <= S)%N by apply/bigmax_leqP => g _.
have down g y : (X < y)%N -> (y <= K)%N -> grows g y <= grows g X.
  move=> Xy yK; have [full|room] := leqP K (grown g X).
    rewrite /grows ler_sub // ?ler_nat; [exact: leq_trans (grown_cap g y) full | exact: ltnW].
  apply: le_trans (most g y yK) _; have := grows_steadily (f1 g) (leX g) room.
  by rewrite /grows -(ler_nat R) natrD natrB //; move: (_%:R) (_%:R) (_%:R) (_%:R) => a b c d h; linear.
exists (keep (mean_grows s) X); have kX := keep_le (mean_grows s) X; split.
- exact: leq_trans kX XS.
- by move=> g; apply: grown_ge => //; apply: leq_trans kX (leq_trans XS SK).
move=> y yK; have [le|gt] := leqP y X; first exact: keep_best.
by apply: le_trans (keep_best _ (leqnn X)); apply: expect_le => g _; exact: down.
Qed.
End Planner.

(** ** F1 [blindness-costs-what-growth-varies]
    Let g_r(x) = min(K, floor(r x)) - x, and let x_r be its least maximiser (any one will do). If the stock at the start, and what each x_r grows to by
    r, are at least every x_r', then the optimum over T months is S + (T-1) E max_x g_r(x) where growth is seen and S + (T-1) max_x E g_r(x)
    where it is not, so that every quota by month and stock loses at least (T-1)(E max_x g_r(x) - max_x E g_r(x)). *)
Section F1.
Variables (R : realFieldType) (K : nat) (G : finType) (factors p : G -> R).
Hypothesis factors0 : forall g, 0 <= factors g.
Hypothesis p0 : forall g, 0 < p g.
Hypothesis p1 : \sum_g p g = 1.
Notation sighted := (seen K factors0 p0 p1).
Notation blind := (unseen K factors0 p0 p1).

(** How much [x] units grow by a factor; the same on average. *)
Definition growth_of (g : G) (x : nat) : R := (grown (C := sighted) g x)%:R - x%:R.
Definition mean_growth_of x := \sum_g p g * growth_of g x.

(** What a quota by month and stock comes to. *)
Fixpoint quota (Q : nat -> nat -> nat) t S : R :=
  if t is t'.+1 then (Q t' S)%:R + \sum_g p g * quota Q t' (grown (C := sighted) g (S - Q t' S)) else 0.

Lemma blind_average (F : signal blind -> R) : on_average F = F tt.
Proof. by rewrite /on_average (big_pred1 tt) ?mul1r // => -[]. Qed.

Lemma quota_le Q t S : (forall t S, (Q t S <= S)%N) -> quota Q t S <= planner blind 1 t S.
Proof.
move=> fit; elim: t S => [|t IH] S //=; rewrite blind_average.
apply: le_trans (@rest_best R blind _ tt S _ (leq_subr (Q t S) S)); rewrite subKn //= ler_add2l.
by apply: ler_sum => g _; rewrite ler_pmul2l //; exact: IH.
Qed.

Theorem blindness_costs_what_growth_varies (x : G -> nat) T S : (S <= K)%N ->
  (forall g, (x g <= K)%N) -> (forall g y, (y <= K)%N -> growth_of g y <= growth_of g (x g)) ->
  (forall g, (x g <= S)%N) -> (forall g g', (x g' <= grown (C := sighted) g (x g))%N) ->
  let adds := \sum_g p g * top (growth_of g) K in
  let adds_blindly := top mean_growth_of K in
  [/\ planner sighted 1 T.+1 S = S%:R + T%:R * adds,
      planner blind 1 T.+1 S = S%:R + T%:R * adds_blindly &
      forall Q, (forall t S, (Q t S <= S)%N) -> quota Q T.+1 S <= planner sighted 1 T.+1 S - T%:R * (adds - adds_blindly)].
Proof.
move=> SK xK most there back adds adds_blindly.
have oneE (F : G -> R) g : \sum_h (g == h)%:R * F h = F g.
  by rewrite (bigD1 g) //= eqxx mul1r big1 ?addr0 // => h ne; rewrite eq_sym (negPf ne) mul0r.
have meanE g y : mean_grows (C := sighted) g y = growth_of g y by exact: oneE.
have seenE : planner sighted 1 T.+1 S = S%:R + T%:R * adds.
  have M : on_average (C := sighted) (fun s => top (mean_grows s) K) = adds.
    apply: eq_bigr => g _; congr (_ * _); apply/le_anti/andP; split; apply: top_le => y yK.
      by rewrite meanE; exact: keep_best.
    by rewrite -meanE; exact: keep_best.
  rewrite -M; apply/le_anti/andP; split; first exact: (@best_at_most R).
  apply: (@best_at_least R sighted x) => // [g y yK|g h h'].
    by rewrite !meanE; exact: most.
  by rewrite /=; case: eqP => [->|_] //; rewrite ltxx.
have blindE : planner blind 1 T.+1 S = S%:R + T%:R * adds_blindly.
  have M : on_average (C := blind) (fun s => top (mean_grows s) K) = adds_blindly.
    by rewrite blind_average.
  have [x0 [x0S grow top0]] := @common_rest R blind x S tt SK xK most there back.
  rewrite -M; apply/le_anti/andP; split; first exact: (@best_at_most R).
  by apply: (@best_at_least R blind (fun=> x0)) => // -[].
split=> // Q fit; apply: le_trans (quota_le _ _ fit) _; rewrite seenE blindE.
by move: (T%:R : R) (S%:R : R) => a b; rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.
End F1.
