(** * F2, F3, F7: claiming everything *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Rush.
Variables (R : realFieldType) (C : commons R) (N : finType) (award : nat -> claims N -> N -> R) (w : N -> option R).
Hypothesis shares : shares_out award.
Hypothesis fair : secures award.
Notation n := (#|N|%:R : R).
Notation K := (capacity C).
Notation pay := (pay award).
Notation month_pay p S s := (month_pay award (@Commons.pay R C N award _) p S s).
Notation perfect := (subgame_perfect award w).
Implicit Types (S : nat) (s : signal C) (c : claims N) (i : N).

Lemma caught_all S c i : c i = S -> caught S c = S.
Proof. by move=> e; apply/minn_idPl; rewrite -[X in (X <= _)%N]e; exact: claim_le. Qed.

Lemma parts S : (0 < #|N|)%N -> \sum_(j : N) S%:R / n = S%:R.
Proof. by move=> n0; rewrite sumr_const -[LHS]mulr_natr divfK // pnatr_eq0 -lt0n. Qed.

Lemma nothing c i : fits 0 c -> award 0 c i = 0.
Proof.
move=> fit; have zero j : c j = 0%N by apply/eqP; rewrite -leqn0; have /forallP := fit.
have pos j : true -> 0 <= award 0 c j by move=> _; have := fair fit (zero j); rewrite mul0r.
by have := shares 0%N c; rewrite /caught min0n => /eqP; rewrite psumr_eq0 // => /allP/(_ i (mem_index_enum i))/eqP.
Qed.

Lemma pay_nothing t (p : strategies C N t) i : allowed p 0 -> pay p 0 i = 0.
Proof.
elim: t p => //= t IH p can; rewrite -[RHS](average_const C); apply: average_eq => s; have [fit can'] := can s.
rewrite /Commons.month_pay nothing // add0r -[RHS](expect_const s); apply: expect_eq => g pos.
have e : next 0 (p s).1 g = 0%N by rewrite /next sub0n grown0.
by rewrite e; apply: IH; rewrite -[X in allowed _ X]e; exact: can'.
Qed.

(** After a month in which everything is caught there is nothing. *)
Lemma month_of_all t (p : strategies C N t.+1) S s c i : allowed p S -> fits S c -> caught S c = S ->
  month_pay (c, (p s).2) S s i = award S c i.
Proof.
move=> can fit all; rewrite /Commons.month_pay /= -[RHS]addr0 -[X in _ = _ + X](expect_const s); congr (_ + _); apply: expect_eq => g pos.
have e : next S c g = 0%N by rewrite /next all subnn grown0.
have [_ can'] := can s; rewrite e; apply: pay_nothing; rewrite -[X in allowed _ X]e; exact: can'.
Qed.

(** Who claims everything, the others doing as they do. *)
Definition grab i S c : claims N := [ffun j => if j == i then S else c j].

Lemma grab_fits i S c : fits S c -> fits S (grab i S c).
Proof. by move=> /forallP fit; apply/forallP => j; rewrite ffunE; case: eqP. Qed.

Lemma grab_keeps i S c : others_keep i c (grab i S c).
Proof. by move=> j /negPf ne; rewrite ffunE ne. Qed.

Lemma grab_own i S c : grab i S c i = S. Proof. by rewrite ffunE eqxx. Qed.

Lemma secured t (p : strategies C N t.+1) S s i : perfect p S ->
  match w i with
  | Some l => S%:R / n + l * S%:R <= month_pay (p s) S s i + l * \sum_j month_pay (p s) S s j
  | None => S%:R <= \sum_j month_pay (p s) S s j
  end.
Proof.
move=> eq; have [can _] := eq; have [fit _] := can s; have [/(_ eq)/(_ s)[now _] _] := one_deviation award w can.
have := now i _ (@grab_keeps i S _) (@grab_fits i _ _ fit).
have all := caught_all (grab_own i S (p s).1); rewrite (aimE w i (fun j => month_of_all s j can (@grab_fits i _ _ fit) all)) /aim shares all.
case: (w i) => [l|] //; apply: le_trans; rewrite ler_add2r; apply: fair; [exact: grab_fits | exact: grab_own].
Qed.

(** No weight is below 0. *)
Definition no_spite := forall i, if w i is Some l then 0 <= l else true.

Theorem none_is_worse_than_the_rush t (p : strategies C N t.+1) S s : (0 < #|N|)%N -> no_spite -> perfect p S ->
  S%:R <= \sum_i month_pay (p s) S s i.
Proof.
move=> n0 mild eq; set W := \sum_i _.
have [i none|all] := pickP [pred i | w i == None]; first by have := secured s i eq; rewrite (eqP none).
pose l i := if w i is Some x then x else 0.
have wE i : w i = Some (l i) by rewrite /l; have := all i; rewrite /=; case: (w i).
have l0 : 0 <= \sum_i l i by apply: sumr_ge0 => i _; have := mild i; rewrite wE.
have : \sum_i (S%:R / n + l i * S%:R) <= \sum_i (month_pay (p s) S s i + l i * W).
  by apply: ler_sum => i _; have := secured s i eq; rewrite wE.
have spread x y : \sum_i (x i + l i * y) = \sum_i x i + (\sum_i l i) * y by rewrite big_split mulr_suml.
rewrite !spread parts // -/W.
have mergedE x : x + (\sum_i l i) * x = (1 + \sum_i l i) * x by ring.
rewrite !mergedE.
by rewrite ler_pmul2l // (lt_le_trans ltr01) // ler_addl.
Qed.

Lemma worth_the_average t (p : strategies C N t.+1) S : \sum_i pay p S i = on_average (fun s => \sum_i month_pay (p s) S s i).
Proof. by rewrite /= /on_average exchange_big; apply: eq_bigr => s _; rewrite mulr_sumr. Qed.

Definition everything (t S : nat) s : claims N := [ffun=> S].
Notation rush := (markov everything).

Lemma everything_fits t S s : fits S (everything t S s).
Proof. by apply/forallP => j; rewrite ffunE. Qed.

Lemma stage_of_all t S s c i : fits S c -> caught S c = S -> stage award everything t S s c i = award S c i.
Proof.
move=> fit all; rewrite /stage -[RHS]addr0 -[X in _ = _ + X](expect_const s); congr (_ + _); apply: expect_eq => g pos.
by rewrite /next all subnn grown0; apply: pay_nothing; apply: markov_allowed; exact: everything_fits.
Qed.

Lemma rush_is_perfect t S : (1 < #|N|)%N -> perfect (rush t S) S.
Proof.
move=> n1; apply: markov_perfect => [|{}t {}S s i c fit keep]; first exact: everything_fits.
have own j : everything t S s j = S by rewrite ffunE.
have all := caught_all (own i).
have [j ne] : exists j, j != i by have /card_gt1P[x [y [_ _ ne]]] := n1; have [->|xi] := eqVneq i x; [exists y; rewrite eq_sym | exists x; rewrite eq_sym].
have allc : caught S c = S by apply: (caught_all (i := j)); rewrite keep.
rewrite (aimE w i (fun j => stage_of_all t s j fit allc)) (aimE w i (fun j => stage_of_all t s j (everything_fits t S s) all)).
have le : award S c i <= award S (everything t S s) i.
  apply: le_trans (fair (everything_fits t S s) (own i)).
  have := shares S c; rewrite allc (bigD1 i) //= => e.
  have : \sum_(j | j != i) S%:R / n <= \sum_(j | j != i) award S c j by apply: ler_sum => k nk; apply: fair; rewrite ?keep.
  have -> : \sum_(j | j != i) S%:R / n = S%:R - S%:R / n.
    by have := parts S (ltnW n1); rewrite (bigD1 i) //= => {2}<-; rewrite addrC addKr.
  by move=> h; rewrite -(ler_add2r (\sum_(j | j != i) award S c j)) e -ler_subl_addl.
by rewrite /aim !shares all allc; case: (w i) => [l|] //; rewrite ler_add2r.
Qed.

Lemma rush_is_worth_the_stock t S : (0 < #|N|)%N -> \sum_i pay (rush t.+1 S) S i = S%:R.
Proof.
move=> n0; have /card_gt0P[i _] := n0; rewrite worth_the_average -[RHS](average_const C); apply: average_eq => s.
have all : caught S (everything t S s) = S by apply: (caught_all (i := i)); rewrite ffunE.
rewrite (eq_bigr (award S (everything t S s))) => [|j _]; first by rewrite shares all.
by rewrite -[RHS](stage_of_all t s) ?everything_fits.
Qed.
End Rush.

(** ** F3 [everyone-may-rush]
    Among n >= 2 agents of any weights of at least 0 (or who maximise W), all claiming everything in every month is a subgame-perfect equilibrium
    under each sharing rule, and every subgame-perfect equilibrium is worth at least as much as it, the stock at the start, whatever is seen. *)
Section F3.
Variables (R : realFieldType) (C : commons R) (N : finType) (rule : sharing) (w : N -> option R).
Notation award := (award R rule).

Theorem everyone_may_rush T S : (1 < #|N|)%N -> no_spite w ->
  [/\ subgame_perfect award w (markov (@everything R C N) T.+1 S) S,
      \sum_i pay award (markov (@everything R C N) T.+1 S) S i = S%:R &
      forall p : strategies C N T.+1, subgame_perfect award w p S ->
        (forall s, S%:R <= \sum_i month_pay award (pay award (t := T)) (p s) S s i) /\ S%:R <= \sum_i pay award p S i].
Proof.
move=> n1 mild; have [shares fair] := (@rules_share_out R N rule, @rules_secure R N rule); have n0 := ltnW n1.
split; [exact: rush_is_perfect | exact: rush_is_worth_the_stock |] => p eq.
have each s := none_is_worse_than_the_rush shares fair s n0 mild eq; split=> //.
by rewrite worth_the_average -[S%:R](average_const C); apply: average_le.
Qed.
End F3.

(** ** F2. One impatient agent: what is left grows to less, for her, than it is worth at once. *)
Section Emptied.
Variables (R : realFieldType) (C : commons R) (N : finType) (rule : sharing) (l : N -> R) (i : N) (r : R).
Notation n := (#|N|%:R : R).
Notation award := (award R rule).
Notation perfect := (subgame_perfect award (fun j => Some (l j))).
Hypothesis several : (1 < #|N|)%N.
Hypothesis mild : -1 < l i.
(** What a unit that is left grows to on average is no more than [r], whatever is seen. *)
Hypothesis most : forall s : signal C, expect s (@factor R C) <= r.
Hypothesis below : (n^-1 + l i) * r < 1 + l i.

Lemma n_gt0 : 0 < n. Proof. by rewrite ltr0n ltnW. Qed.

(** Who claims what is left as well. *)
Definition more (c : claims N) x : claims N := [ffun j => if j == i then (c i + x)%N else c j].

Lemma claimed_more c x : claimed (more c x) = (claimed c + x)%N.
Proof.
rewrite /claimed (bigD1 i) //= [in RHS](bigD1 i) //= ffunE eqxx addnAC; congr (_ + _ + _)%N.
by apply: eq_bigr => j /negPf ne; rewrite ffunE ne.
Qed.

(** The pool is emptied each month, and everyone has an equal share of it. *)
Lemma emptied t (p : strategies C N t.+1) S : perfect p S ->
  (forall s, caught S (p s).1 = S) /\ forall j, pay award p S j = S%:R / n.
Proof.
have meet := @rules_meet R N rule; have shares := @rules_share_out R N rule; have fair := @rules_secure R N rule.
pose later t' (x : nat) : R := if t' is _.+1 then x%:R / n else 0.
suff now t' (p' : strategies C N t'.+1) S' : perfect p' S' ->
    (forall s c g j, fits S' c -> 0 < odds s g -> pay award ((p' s).2 c g) (next S' c g) j = later t' (next S' c g)) ->
    (forall s, caught S' (p' s).1 = S') /\ forall j, pay award p' S' j = S'%:R / n.
  elim: t p S => [|t IH] p S eq; first exact: (now 0%N p S eq).
  apply: (now t.+1 p S eq) => s c g j fc pos; have [can best] := eq.
  by apply: (IH _ _ _).2; split; [apply: (can s).2 | apply: (best s).2].
move: {t p S} t' p' S' => t p S eq future; have [can _] := eq; have [/(_ eq) step _] := one_deviation award (fun j => Some (l j)) can.
have all s : caught S (p s).1 = S.
  have [fit _] := can s; set c := (p s).1; apply/eqP; rewrite eqn_leq geq_minl /= leqNgt; apply/negP => less.
  have e : caught S c = claimed c by move: less; rewrite /caught; case: (leqP S (claimed c)) => //; rewrite ltnn.
  pose x := (S - claimed c)%N; have x0 : 0 < x%:R :> R by rewrite ltr0n subn_gt0 -e.
  have cx : (claimed c + x)%N = S by rewrite subnKC // -e ltnW.
  have fit' : fits S (more c x).
    apply/forallP => j; rewrite ffunE; case: eqP => _; last by have /forallP := fit.
    by rewrite -[X in (_ <= X)%N]cx leq_add2r claim_le.
  have keep : others_keep i c (more c x) by move=> j /negPf ne; rewrite ffunE ne.
  have full : caught S (more c x) = S by rewrite /caught claimed_more cx minnn.
  have [/(_ i _ keep fit')] := step s; rewrite [X in _ <= X]aim_month.
  rewrite (aimE _ i (fun j => month_of_all shares fair s j can fit' full)) /aim !shares full -/c e.
  rewrite !meet ?claimed_more ?cx //; last by rewrite -e geq_minl.
  have SE : S%:R = (claimed c)%:R + x%:R :> R by rewrite -natrD cx.
  rewrite ffunE eqxx natrD SE.
  suff : expect s (fun g => pay award ((p s).2 c g) (next S c g) i + l i * \sum_j pay award ((p s).2 c g) (next S c g) j) < (1 + l i) * x%:R.
    by move: (expect s _) => f h le; exfalso; linear.
  pose a := n^-1 + l i.
  rewrite (@expect_eq R C s _ (fun g => if t is _.+1 then a * (grown g x)%:R else 0)) => [|g pos]; last first.
    rewrite future // (eq_bigr (fun=> later t (next S c g))) => [|j _]; last exact: future.
    rewrite /next e -/x sumr_const -[X in _ * X]mulr_natr /later /a; case: (t) => [|_]; first by rewrite mul0r mulr0 addr0.
    by rewrite divfK ?gt_eqF ?n_gt0 //; move: (_%:R) (n^-1) => y z; ring.
  have pos : 0 < (1 + l i) * x%:R by rewrite mulr_gt0 // -ltr_subl_addl sub0r.
  case: (t) => [|_]; first by rewrite expect_const.
  rewrite expectZ; have g0 : 0 <= expect s (fun g => (grown g x)%:R) by apply: expect_ge0 => g _; rewrite ler0n.
  have [neg|a0] := lerP a 0; first by apply: le_lt_trans pos; rewrite mulr_le0_ge0.
  apply: le_lt_trans (_ : a * (r * x%:R) < _); last by rewrite mulrA ltr_pmul2r.
  rewrite ler_pmul2l //; apply: le_trans (_ : x%:R * expect s (@factor R C) <= _); last by rewrite mulrC ler_pmul2r.
  by rewrite -expectZ; apply: expect_le => g _; rewrite mulrC; exact: grown_le.
split=> // j.
rewrite -[RHS](average_const C) /=; apply: average_eq => s.
have [fit _] := can s; have awards k : month_pay award (@pay R C N award t) (p s) S s k = award S (p s).1 k.
  exact: (month_of_all shares fair s k can fit (all s)).
have least k : S%:R / n <= award S (p s).1 k.
  have := secured shares fair s k eq; rewrite -!awards (eq_bigr _ (fun k _ => awards k)) shares all.
  by rewrite ler_add2r.
rewrite awards; apply/eqP; rewrite -subr_eq0.
have : \sum_k (award S (p s).1 k - S%:R / n) = 0 by rewrite sumrB shares all parts ?subrr // ltnW.
move/eqP; rewrite psumr_eq0 => [/allP/(_ j (mem_index_enum j)) //|k _]; by rewrite subr_ge0.
Qed.
End Emptied.

(** A weight above -1 and, if r > 1, below lambda_0 = (n-r)/(n(r-1)). *)
Definition impatient (R : realFieldType) (n r l : R) := -1 < l /\ (1 < r -> l < (n - r) / (n * (r - 1))).

Lemma impatient_takes (R : realFieldType) (n r l : R) : 1 < n -> 0 <= r -> impatient n r l -> (n^-1 + l) * r < 1 + l.
Proof.
move=> n1 r0 [mild below]; have n0 : 0 < n by apply: lt_trans n1; exact: ltr01.
have [r1|r1] := lerP r 1; last first.
  have := below r1; rewrite ltr_pdivl_mulr ?mulr_gt0 ?subr_gt0 // -(ltr_pmul2l n0 (_ * r)).
  have -> : n * ((n^-1 + l) * r) = r + n * l * r by rewrite mulrA mulrDr mulfV ?gt_eqF //; ring.
  by move=> h; linear.
have less : n^-1 < 1 by rewrite invf_lt1.
have [pos|neg] := lerP 0 (n^-1 + l); last by apply: le_lt_trans (_ : 0 < _); [rewrite mulr_le0_ge0 // ltW | rewrite -ltr_subl_addl sub0r].
by apply: le_lt_trans (_ : n^-1 + l < _); [rewrite ler_pimulr | rewrite ltr_add2r].
Qed.

Section F2.
Variables (R : realFieldType) (N : finType) (rule : sharing) (l : N -> R) (i : N).
Notation n := (#|N|%:R : R).
Notation perfect := (subgame_perfect (award R rule) (fun j => Some (l j))).

(** Whatever part of growth is seen: what counts is the largest mean factor. *)
Lemma empties (C : commons R) r : (1 < #|N|)%N -> (forall s : signal C, expect s (@factor R C) <= r) -> impatient n r (l i) ->
  forall T (p : strategies C N T.+1) S, perfect p S -> forall s, (S - caught S (p s).1)%N = 0%N.
Proof.
move=> n1 most small T p S eq s; have r0 : 0 <= r by apply: le_trans (most s); apply: expect_ge0 => g _; exact: factor_ge0.
have n1' : 1 < n by rewrite ltr1n.
have [all _] := emptied n1 small.1 most (impatient_takes n1' r0 small) eq.
by rewrite all subnn.
Qed.

Variables (K : nat) (G : finType) (factors p : G -> R).
Hypothesis factors0 : forall g, 0 <= factors g.
Hypothesis p0 : forall g, 0 < p g.
Hypothesis p1 : \sum_g p g = 1.

(** ** F2 [one-impatient-agent-empties-the-pool]
    Let growth be seen and r be the largest factor. If one of n >= 2 agents has a weight -1 < l < lambda_0 = (n-r)/(n(r-1)) (any weight above -1
    if r <= 1), then in every subgame-perfect equilibrium the pool is empty after the first month, whatever the number of months, the sharing
    rule, and the finite weights of the others, even below 0. *)
Theorem one_impatient_agent_empties_the_pool r : (1 < #|N|)%N -> (forall g, factors g <= r) -> impatient n r (l i) ->
  forall T (q : strategies (seen K factors0 p0 p1) N T.+1) S, perfect q S -> forall s, (S - caught S (q s).1)%N = 0%N.
Proof.
move=> n1 most; apply: empties n1 _ => s; rewrite /expect (bigD1 s) //= eqxx mul1r big1 ?addr0 ?most // => g ne.
by rewrite eq_sym (negPf ne) mul0r.
Qed.

(** ** F2 [one-impatient-agent-empties-a-pool-unseen]
    Let growth not be seen and r be the mean factor: the same. *)
Theorem one_impatient_agent_empties_a_pool_unseen : (1 < #|N|)%N -> impatient n (\sum_g p g * factors g) (l i) ->
  forall T (q : strategies (unseen K factors0 p0 p1) N T.+1) S, perfect q S -> forall s, (S - caught S (q s).1)%N = 0%N.
Proof. by move=> n1; apply: empties. Qed.
End F2.
