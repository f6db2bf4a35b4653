(** * Sharing out what is claimed of a pool

    Of a pool of [S] units every agent claims some; claims that sum to no more than [S] are met, of others [S] units are shared out by one of
    three rules. What the commons needs to know of a rule is at the end. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** What agents claim, what they claim together, and what is caught of [S] units. *)
Definition claims (N : finType) := {ffun N -> nat}.
Definition claimed (N : finType) (c : claims N) := (\sum_i c i)%N.
Definition caught (N : finType) S (c : claims N) := minn S (claimed c).

(** Everyone claims from 0 to [S]. *)
Definition fits (N : finType) S (c : claims N) := [forall i, (c i <= S)%N].

(** The greatest of some numbers that are not all below 0. *)
Lemma le_greatest (R : realFieldType) (I : finType) (P : pred I) (F : I -> R) i : P i -> F i <= \big[Num.max/0]_(j | P j) F j.
Proof.
move=> Pi; have := mem_index_enum i; elim: (index_enum I) => // j r IH; rewrite inE big_cons => /orP[/eqP <-|/IH le].
  by rewrite Pi le_maxr lexx.
by case: (P j) => //; rewrite le_maxr le orbT.
Qed.

Lemma greatest_le (R : realFieldType) (I : finType) (P : pred I) (F : I -> R) x :
  0 <= x -> (forall i, P i -> F i <= x) -> \big[Num.max/0]_(j | P j) F j <= x.
Proof. by move=> x0 all; apply: (big_ind (fun y => y <= x)) => // y z; rewrite le_maxl => -> ->. Qed.

Section Sharing.
Variables (R : realFieldType) (N : finType).
Notation n := (#|N|%:R : R).
Implicit Types (S : nat) (c : claims N) (i j : N).

(** ** Equal awards: min(c_i, l), with the level l at which the stock is used up

    With [A] met in full, what is left of the stock is so much for each other agent; the level is the largest of these. *)
Definition level_beside S c (A : {set N}) : R := (S%:R - \sum_(i in A) (c i)%:R) / #|~: A|%:R.
Definition award_level S c : R := \big[Num.max/0]_(A : {set N} | A != setT) level_beside S c A.
Definition equal_award S c i : R := Num.min (c i)%:R (award_level S c).

(** ** In proportion to claims *)
Definition proportional_award S c i : R := if (claimed c <= S)%N then (c i)%:R else S%:R * (c i)%:R / (claimed c)%:R.

(** ** By lot: unit after unit to one of those whose claims are not yet met, each with the same chance; what is expected of it *)
Definition one_less j c : claims N := [ffun i => if i == j then (c i).-1 else c i].
Definition wanting c := #|[pred j | (0 < c j)%N]|.
Fixpoint lot_award S c i : R :=
  if S is S'.+1 then (\sum_(j | (0 < c j)%N) ((i == j)%:R + lot_award S' (one_less j c) i)) / (wanting c)%:R else 0.

Inductive sharing := EqualAwards | InProportion | OneByOne.
Definition award rule : nat -> claims N -> N -> R :=
  match rule with EqualAwards => equal_award | InProportion => proportional_award | OneByOne => lot_award end.

(** ** What the commons needs of a rule: claims that can be met are met, what is caught is shared out, and who claims all has a fair part *)
Definition meets (award : nat -> claims N -> N -> R) := forall S c i, (claimed c <= S)%N -> award S c i = (c i)%:R.
Definition shares_out (award : nat -> claims N -> N -> R) := forall S c, \sum_i award S c i = (caught S c)%:R.
Definition secures (award : nat -> claims N -> N -> R) := forall S c i, fits S c -> c i = S -> S%:R / n <= award S c i.

Lemma natr_claimed c : (claimed c)%:R = \sum_i (c i)%:R :> R.
Proof. by rewrite /claimed natr_sum. Qed.

Lemma claim_le c i : (c i <= claimed c)%N.
Proof. by rewrite /claimed (bigD1 i) //= leq_addr. Qed.

Lemma some_agent i : 0 < n.
Proof. by rewrite ltr0n; apply/card_gt0P; exists i. Qed.

(** Equal awards. *)
Lemma outside_gt0 (A : {set N}) : A != setT -> 0 < #|~: A|%:R :> R.
Proof. by move=> ne; rewrite ltr0n card_gt0; apply: contra ne => /eqP e; rewrite -[A]setCK e setC0. Qed.

Lemma equal_meets : meets equal_award.
Proof.
move=> S c i le; apply/min_idPl; apply: le_trans (_ : level_beside S c (~: [set i]) <= _).
  rewrite /level_beside setCK cards1 divr1 ler_subr_addr; apply: le_trans (_ : (claimed c)%:R <= _); last by rewrite ler_nat.
  rewrite natr_claimed [X in _ <= X](bigD1 i) //= ler_add2l le_eqVlt; apply/orP; left; apply/eqP; apply: eq_bigl => j.
  by rewrite !inE.
by apply: le_greatest; apply/eqP => e; have := in_setT i; rewrite -e !inE eqxx.
Qed.

Lemma split_min c l (A : {set N}) : \sum_i Num.min (c i)%:R l <= \sum_(i in A) (c i)%:R + l * #|~: A|%:R :> R.
Proof.
rewrite (bigID (mem A)) /=; apply: ler_add; first by apply: ler_sum => i _; rewrite le_minl lexx.
rewrite mulr_natr -sumr_const [X in _ <= X](eq_bigl (fun i => i \notin A)) => [|i]; last by rewrite !inE.
by apply: ler_sum => i _; rewrite le_minl lexx orbT.
Qed.

Lemma equal_used_up S c : (S <= claimed c)%N -> \sum_i equal_award S c i = S%:R.
Proof.
move=> contested; apply/le_anti/andP; split.
  apply: (big_ind (fun l => \sum_i Num.min (c i)%:R l <= S%:R)) => [|x y hx hy|A ne].
  - apply: (@le_trans _ _ (\sum_(i : N) 0)); last by rewrite big1 ?ler0n.
    by apply: ler_sum => i _; rewrite le_minl lexx orbT.
  - by case: (leP x y).
  apply: le_trans (split_min _ _ A) _; rewrite /level_beside divfK ?gt_eqF ?outside_gt0 //.
  by rewrite addrC subrK.
pose l := award_level S c; pose A := [set i | (c i)%:R <= l].
have -> : \sum_i equal_award S c i = \sum_(i in A) (c i)%:R + l * #|~: A|%:R.
  rewrite (bigID (mem A)) /=; congr (_ + _); first by apply: eq_bigr => i; rewrite inE => le; apply/min_idPl.
  rewrite mulr_natr -sumr_const [RHS](eq_bigl (fun i => i \notin A)) => [|i]; last by rewrite !inE.
  by apply: eq_bigr => i; rewrite inE -ltNge => lt; apply/min_idPr; exact: ltW.
have [all|ne] := eqVneq A setT.
  rewrite all setCT cards0 mulr0 addr0 (eq_bigl xpredT) => [|i]; last by rewrite inE.
  by rewrite -natr_claimed ler_nat.
have := @le_greatest R _ (fun A => A != setT) (level_beside S c) A ne; rewrite -/(award_level S c) -/l.
by rewrite /level_beside ler_pdivr_mulr ?outside_gt0 // ler_subl_addl.
Qed.

Lemma equal_shares_out : shares_out equal_award.
Proof.
move=> S c; rewrite /caught; case: leqP => le; first exact: equal_used_up.
by rewrite natr_claimed; apply: eq_bigr => i _; rewrite equal_meets // ltnW.
Qed.

Lemma equal_secures : secures equal_award.
Proof.
move=> S c i _ cS; have n0 := some_agent i; rewrite /equal_award cS le_minr; apply/andP; split.
  by rewrite ler_pdivr_mulr // ler_pemulr ?ler0n // ler1n -(ltr0n R).
have := @le_greatest R _ (fun A => A != setT) (level_beside S c) set0; rewrite -/(award_level S c) => h.
apply: le_trans (h _); first by rewrite /level_beside big_set0 subr0 setC0 cardsT.
by apply/eqP => e; have := in_setT i; rewrite -e inE.
Qed.

(** In proportion. *)
Lemma proportional_meets : meets proportional_award.
Proof. by move=> S c i le; rewrite /proportional_award le. Qed.

Lemma proportional_shares_out : shares_out proportional_award.
Proof.
move=> S c; rewrite /caught /proportional_award; have [le|gt] := leqP (claimed c) S; first by rewrite natr_claimed.
rewrite -mulr_suml -mulr_sumr -natr_claimed mulfK //.
by rewrite pnatr_eq0 -lt0n; apply: leq_ltn_trans gt.
Qed.

Lemma proportional_secures : secures proportional_award.
Proof.
move=> S c i /forallP fit cS; have n0 := some_agent i; rewrite /proportional_award cS; case: leqP => le.
  by rewrite ler_pdivr_mulr // ler_pemulr ?ler0n // ler1n -(ltr0n R).
have all : (claimed c <= S * #|N|)%N by rewrite mulnC /claimed -sum_nat_const; apply: leq_sum.
have pos : (0 < claimed c)%N by apply: leq_ltn_trans le.
rewrite ler_pdivr_mulr // mulrAC ler_pdivl_mulr ?ltr0n // -mulrA; apply: ler_wpmul2l; first exact: ler0n.
by rewrite -natrM ler_nat.
Qed.

(** By lot. *)
Lemma one_lessE j c i : (0 < c j)%N -> (one_less j c i)%:R = (c i)%:R - (i == j)%:R :> R.
Proof. by move=> pos; rewrite ffunE; case: eqP => [->|_]; rewrite ?subr0 // -subn1 natrB. Qed.

Lemma claimed_one_less j c : (0 < c j)%N -> (claimed (one_less j c)).+1 = claimed c.
Proof.
move=> pos; rewrite /claimed (bigD1 j) //= [in RHS](bigD1 j) //= ffunE eqxx -addSn prednK //; congr addn.
by apply: eq_bigr => i /negPf ne; rewrite ffunE ne.
Qed.

Lemma wanting_gt0 j c : (0 < c j)%N -> 0 < (wanting c)%:R :> R.
Proof. by move=> pos; rewrite ltr0n; apply/card_gt0P; exists j. Qed.

Lemma average c (F : N -> R) x j : (0 < c j)%N -> (forall j, (0 < c j)%N -> F j = x) -> (\sum_(j | (0 < c j)%N) F j) / (wanting c)%:R = x.
Proof.
move=> pos same; rewrite (eq_bigr (fun=> x)) // sumr_const -[X in X / _]mulr_natr -/(wanting c) mulfK //.
by rewrite gt_eqF // (wanting_gt0 pos).
Qed.

Lemma average_ge c (F : N -> R) x j : (0 < c j)%N -> (forall j, (0 < c j)%N -> x <= F j) -> x <= (\sum_(j | (0 < c j)%N) F j) / (wanting c)%:R.
Proof. by move=> pos le; rewrite ler_pdivl_mulr ?(wanting_gt0 pos) // mulr_natr -sumr_const; apply: ler_sum. Qed.

Lemma lot_meets : meets lot_award.
Proof.
move=> S; elim: S => [|S IH] c i le /=; first by have := leq_trans (claim_le c i) le; rewrite leqn0 => /eqP ->.
have [j /= pos|none] := pickP [pred j | (0 < c j)%N].
  apply: (average pos) => k posk; have lessk : (claimed (one_less k c) <= S)%N by rewrite -ltnS claimed_one_less.
  by rewrite (IH _ _ lessk) (one_lessE _ posk) addrC subrK.
by rewrite big_pred0 // mul0r; have := none i; rewrite /= lt0n => /negbFE/eqP ->.
Qed.

Lemma lot_shares_out : shares_out lot_award.
Proof.
move=> S; elim: S => [|S IH] c /=; first by rewrite big1 // /caught min0n.
rewrite -mulr_suml exchange_big /=.
have [j /= pos|none] := pickP [pred j | (0 < c j)%N].
  apply: (average pos) => k posk; rewrite big_split /= IH (bigD1 k) //= eqxx big1 => [|i /negPf ->//].
  by rewrite addr0 -natrD /caught -(claimed_one_less posk) minnSS.
rewrite big_pred0 // mul0r /caught /claimed big1 ?minn0 // => i _.
by have := none i; rewrite /= lt0n => /negbFE/eqP ->.
Qed.

Lemma lot_secures : secures lot_award.
Proof.
suff enough S : forall c i, (S <= c i)%N -> S%:R / n <= lot_award S c i by move=> S c i _ cS; apply: enough; rewrite cS.
elim: S => [|S IH] c i le /=; first by rewrite mul0r.
have n0 := some_agent i; have pos : (0 < c i)%N by apply: leq_trans le.
have some : forall j, (0 < c j)%N -> S%:R / n <= lot_award S (one_less j c) i.
  move=> j _; apply: IH; rewrite ffunE; case: eqP => _; last exact: ltnW.
  by rewrite -ltnS prednK.
rewrite big_split /= mulrDl -addn1 natrD mulrDl addrC; apply: ler_add; last first.
  by apply: (average_ge pos).
rewrite (bigD1 i) //= eqxx big1 ?addr0 => [|j /andP[_ /negPf ne]]; last by rewrite eq_sym ne.
by rewrite !mul1r lef_pinv ?qualifE ?(wanting_gt0 pos) // ler_nat max_card.
Qed.

(** The three rules. *)
Theorem rules_meet rule : meets (award rule).
Proof. by case: rule; [exact: equal_meets | exact: proportional_meets | exact: lot_meets]. Qed.

Theorem rules_share_out rule : shares_out (award rule).
Proof. by case: rule; [exact: equal_shares_out | exact: proportional_shares_out | exact: lot_shares_out]. Qed.

Theorem rules_secure rule : secures (award rule).
Proof. by case: rule; [exact: equal_secures | exact: proportional_secures | exact: lot_secures]. Qed.
End Sharing.
