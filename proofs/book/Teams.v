(** * D. A team that sees its output *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear Markets.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** D [balanced-teams-need-cheap-effort]
    n agents of weight l >= 0 work or shirk, at cost 0 < c < 1; output, the number of those who work, is verifiable and shared, the shares
    s_i summing to 1. Balanced contracts on output reach the first best iff l >= (nc-1)/(n(1-c)): for selfish agents, iff nc <= 1.
    Subsidy-free ones always do. Without a contract it takes l >= max_i (c - s_i)/(1-c). *)
Section Team.
Variables (R : realFieldType) (N : finType) (s : N -> R) (c : R).
Hypothesis shared : \sum_i s i = 1.
Hypothesis costs : 0 < c.
Hypothesis pays : c < 1.
Notation Act := (fun _ : N => [finType of bool]).
Notation n := (#|N|%:R : R).
Implicit Types a b : profile Act.
Definition output a := (\sum_j a j)%N.
Definition all_work : profile Act := finfun (fun=> true).
Definition team : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure R;
     util := fun i _ a => s i * (output a)%:R - c * (a i)%:R; some_profile := all_work |}.

(** A language of output: outcomes share a cell just if as many work. *)
Variables (K : finType) (cell : unit -> profile Act -> K).
Hypothesis verifiable : forall w a w' a', cell w a = cell w' a' <-> output a = output a'.

Lemma agents : 0 < n.
Proof.
rewrite ltr0n lt0n; apply/eqP => none; move/eqP: shared; rewrite big1 ?(eq_sym 0) ?oner_eq0 // => i _.
by have := card0_eq none i; rewrite inE.
Qed.

Lemma team_welfare w a : welfare team w a = (1 - c) * (output a)%:R.
Proof.
by rewrite /welfare /= sumrB -mulr_suml shared -mulr_sumr -natr_sum mulrBl.
Qed.

Lemma output_at_most a : (output a <= #|N|)%N.
Proof. by rewrite -sum1_card; apply: leq_sum => j _; case: (a j). Qed.

Lemma all_work_output : output all_work = #|N|.
Proof. by rewrite -sum1_card; apply: eq_bigr => j _; rewrite ffunE. Qed.

Lemma only_all_work w a : first_best team w a <-> a = all_work.
Proof.
have worth : 0 < 1 - c by rewrite subr_gt0.
split=> [/forallP/(_ all_work)|->]; last first.
  by apply/forallP => b; rewrite !team_welfare all_work_output ler_pmul2l // ler_nat output_at_most.
rewrite !team_welfare all_work_output ler_pmul2l // ler_nat => full.
apply/ffunP => j; rewrite ffunE; apply: contraLR full => shirks; rewrite -ltnNge -sum1_card /output (bigD1 j) //= [X in (_ < X)%N](bigD1 j) //=.
by rewrite (negPf shirks) add0n ltnS; apply: leq_sum => k _; case: (a k).
Qed.

(** Who shirks gains c - s_i, and costs all 1 - c. *)
Definition shirking (i : N) : profile Act := instead i all_work (finfun (fun=> false)).
Lemma deviation_shirking i b : deviation i all_work b <-> b = shirking i.
Proof.
split=> [dev|->]; last by rewrite deviation_instead !ffunE.
by rewrite -(instead_deviation dev) /shirking; apply/ffunP => j; rewrite !ffunE; case: eqP => // ->; case/andP: dev; rewrite ffunE; case: (b i).
Qed.

Lemma shirking_output i : ((output (shirking i)).+1 = #|N|)%N.
Proof.
rewrite -all_work_output /output (bigD1 i) //= [in RHS](bigD1 i) //= !ffunE eqxx add0n -add1n; congr addn.
by apply: eq_bigr => j /negPf ne; rewrite !ffunE ne.
Qed.

Notation tempts l i := (c - s i - l * (1 - c)).
Lemma shirking_pull l i w : pull team l i w all_work (shirking i) = tempts l i.
Proof.
have out : (#|N|%:R : R) = (output (shirking i))%:R + 1 by rewrite -(shirking_output i) -addn1 natrD.
by rewrite /pull /gain /loss !team_welfare all_work_output /= !ffunE eqxx all_work_output out /=; ring.
Qed.

Lemma tempts_sum l : \sum_i tempts l i = n * c - 1 - n * l * (1 - c).
Proof.
by rewrite sumrB sumrB shared !sumr_const -[c *+ _]mulr_natl -[(l * _) *+ _]mulr_natl mulrA.
Qed.

Lemma cells i j : cell tt (shirking i) = cell tt (shirking j) /\ cell tt (shirking i) <> cell tt all_work.
Proof.
split; first by apply/verifiable; apply: succn_inj; rewrite !shirking_output.
by move/verifiable; rewrite all_work_output -(shirking_output i) => /n_Sn.
Qed.

(** Nothing is paid where all work, and what else is paid deters. *)
Lemma all_can_work cl l (t : N -> R) : (if cl is Unrestricted then False else in_class cl (fun i (_ : K) => t i)) -> (forall i, tempts l i + t i <= 0) ->
  no_gap_at team cell cl None l.
Proof.
move=> class deters; pose pay i k := if k == cell tt all_work then 0 else t i.
exists pay, (fun=> all_work); split=> [|w|w]; last 2 first.
- by apply/(only_all_work w).
- by case: cl class => //; rewrite /paid /pay; case: w; rewrite eqxx big1.
split=> // [|[] i x /deviation_shirking ->].
  by case: cl class => //= class k; rewrite /pay; (case: eqP => _; [by rewrite big1 ?lexx | exact: (class k)]).
by rewrite incentive shirking_pull /pay eqxx; case: eqP => [/(proj2 (cells i i))//|_]; linear with (deters i).
Qed.

Lemma balanced_iff l : no_gap_at team cell Balanced None l <-> n * c - 1 - n * l * (1 - c) <= 0.
Proof.
rewrite -tempts_sum; have n0 := agents; split=> [[t [f [[balanced _ eq] firsts _]]]|le].
  have fE : f tt = all_work by apply/(only_all_work tt).
  have /card_gt0P[i0 _] : (0 < #|N|)%N by rewrite -(ltr0n R).
  have no i : tempts l i <= t i (cell tt all_work) - t i (cell tt (shirking i0)).
    have := eq tt i (shirking i); rewrite fE incentive shirking_pull (proj1 (cells i i0)); apply; exact/deviation_shirking.
  by apply: le_trans (ler_sum _ (fun i _ => no i)) _; rewrite sumrB !balanced subrr.
apply: (@all_can_work _ _ (fun i => (\sum_j tempts l j) / n - tempts l i)) => [_|i] /=.
  set total := \sum_j tempts l j; rewrite [LHS](_ : _ = \sum_(i : N) total / n - total); last by rewrite -sumrB.
  by rewrite sumr_const -[(total / n) *+ _]mulr_natr divfK ?subrr // gt_eqF.
by rewrite addrC subrK mulr_le0_ge0 // invr_ge0 ltW.
Qed.

Theorem balanced_teams_need_cheap_effort l : 0 <= l ->
  [/\ no_gap_at team cell Balanced None l <-> (n * c - 1) / (n * (1 - c)) <= l,
      no_gap_at team cell Balanced None 0 <-> n * c <= 1,
      no_gap_at team cell SubsidyFree None l &
      (exists2 a, first_best team tt a & nash team l tt a) <-> forall i, (c - s i) / (1 - c) <= l].
Proof.
move=> l0; have n0 := agents; have worth : 0 < 1 - c by rewrite subr_gt0.
have ratioE l' : (n * c - 1 - n * l' * (1 - c) <= 0) = ((n * c - 1) / (n * (1 - c)) <= l').
  by rewrite ler_pdivr_mulr ?mulr_gt0 // subr_le0 mulrCA mulrA.
split; [by rewrite balanced_iff ratioE | by rewrite balanced_iff mulr0 mul0r subr0 subr_le0 | |].
  apply: (@all_can_work _ _ (fun i => - Num.max 0 (tempts l i))) => [_|i] /=; last by rewrite subr_le0 le_maxr lexx orbT.
  by rewrite sumrN oppr_le0 sumr_ge0 // => i _; rewrite le_maxr lexx.
have each i : ((c - s i) / (1 - c) <= l) = (tempts l i <= 0) by rewrite ler_pdivr_mulr // subr_le0.
split=> [[a /only_all_work -> /nashP eq] i|enough].
  by rewrite each -(shirking_pull l i tt); apply: eq; apply/deviation_shirking.
exists all_work; first exact/only_all_work.
by apply/nashP => i b /deviation_shirking ->; rewrite shirking_pull -each.
Qed.
End Team.
