(** * D. Families of any size: coordination, the traveler's dilemma *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear Pairs.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** D [coordination-needs-no-weight]
    Agent i gets v_i(k) >= 0 where everyone takes action k, and 0 where they do not all take the same: lambda*(E) = 0. *)
Section Coordination.
Variables (R : realFieldType) (N A : finType) (some_a : A) (v : N -> A -> R).
Hypothesis nonnegative : forall i k, 0 <= v i k.
Notation Act := (fun _ : N => A).
Definition all_take k : profile Act := finfun (fun=> k).
Definition meeting (a : profile Act) := [pick k | a == all_take k].
Lemma sure : \sum_(w : unit) (1 : R) = 1. Proof. by rewrite big_const card_unit /= addr0. Qed.
Definition coordination : environment R unit_finType Act :=
  {| prob := fun=> 1; prob_gt0 := fun=> ltr01; prob_sum := sure;
     util := fun i _ a => if meeting a is Some k then v i k else 0; some_profile := all_take some_a |}.

Theorem coordination_needs_no_weight : level coordination = Some 0.
Proof.
have pays i k : util coordination i tt (all_take k) = v i k.
  rewrite /= /meeting; case: pickP => [k' /eqP/ffunP/(_ i)|/(_ k)]; last by rewrite eqxx.
  by rewrite !ffunE => ->.
have apart a : (forall k, a != all_take k) -> forall i, util coordination i tt a = 0.
  by move=> no i; rewrite /= /meeting; case: pickP => // k; rewrite (negPf (no k)).
have both_cases a : (exists k, a = all_take k) \/ forall k, a != all_take k.
  have [/existsP[k /eqP ->]|/existsPn no] := boolP [exists k, a == all_take k]; [by left; exists k | by right].
pose total k := \sum_i v i k; have W k : welfare coordination tt (all_take k) = total k by apply: eq_bigr => i _; exact: pays.
apply: level_is => // l l0; split=> // _ [].
pose k := [arg max_(k > some_a) total k]%O; have most k' : total k' <= total k by rewrite /k; case: arg_maxP => // x _; apply.
have best : first_best coordination tt (all_take k).
  apply/forallP => b; rewrite W; have [[k' ->]|no] := both_cases b; first by rewrite W.
  by rewrite /welfare big1 => [|i _]; [apply: sumr_ge0 => i _; exact: nonnegative | exact: apart].
exists (all_take k) => //; apply/nashP => i b dev; apply: pull_le0 => //.
rewrite /gain pays subr_le0; have [[k' e]|no] := both_cases b; last by rewrite apart.
(* Only a lone agent moves from one meeting to another. *)
have alone j : j = i.
  apply/eqP; apply: contraT => ji; case/andP: dev; rewrite e !ffunE => moved /forallP/(_ j)/implyP/(_ ji).
  by rewrite !ffunE (negPf moved).
have lone k1 : total k1 = v i k1 by rewrite /total (bigD1 i) //= big1 ?addr0 // => j; rewrite (alone j) eqxx.
by rewrite e pays -!lone.
Qed.
End Coordination.

(** ** D [travelers-dilemma-threshold]
    Two agents claim one of two amounts or more, [m] + 2 of them from [low] up, a step [s] apart; both get the lesser claim, and a bonus
    b >= s goes from the one who claimed more to the one who claimed less. Then lambda*(E) = (b - s)/(2 s). *)
Section Traveler.
Variables (R : realFieldType) (m : nat) (low s b : R).
Hypothesis s0 : 0 < s.
Hypothesis bs : s <= b.
Notation claim := [finType of 'I_m.+2].
Definition amount (x : claim) : R := low + s * (x : nat)%:R.
Definition travels (x y : claim) : R := if (x < y)%N then amount x + b else if (y < x)%N then amount y - b else amount x.
Definition traveler := pairing (ord0 : claim) (fun i x y => if i then travels x y else travels y x).
Notation top := (ord_max : claim).

Lemma amount_le (x y : claim) : (x <= y)%N -> amount x <= amount y.
Proof. by move=> le; rewrite /amount ler_add2l ler_pmul2l // ler_nat. Qed.

Lemma travels_total w (x y : claim) : welfare traveler w (both x y) = 2%:R * (if (x < y)%N then amount x else amount y).
Proof.
rewrite total_both /total /travels; case: (ltngtP x y) => [_|_|/val_inj ->]; linear.
Qed.

Theorem travelers_dilemma_threshold : level traveler = Some ((b - s) / (2%:R * s)).
Proof.
have s2 : 0 < 2%:R * s by rewrite mulr_gt0 // ltr0n.
have under (x : claim) : (x <= top)%N by rewrite -ltnS ltn_ord.
have W w x y : welfare traveler w (both x y) <= 2%:R * amount top.
  by rewrite travels_total ler_pmul2l ?ltr0n //; case: ifP => _; apply: amount_le; exact: under.
have Wtop w : welfare traveler w (both top top) = 2%:R * amount top by rewrite travels_total ltnn.
have less x : x != top -> amount x + s <= amount top.
  move=> ne; have lt : (x < top)%N by rewrite ltn_neqAle under andbT.
  by rewrite /amount -addrA ler_add2l -{2}[s]mulr1 -mulrDr ler_pmul2l // -(natrD _ _ 1) ler_nat addn1.
have best w x y : first_best traveler w (both x y) -> x = top /\ y = top.
  move=> /forallP/(_ (both top top)); rewrite Wtop travels_total ler_pmul2l ?ltr0n //.
  have no z : z != top -> amount z < amount top by move=> /less le; apply: lt_le_trans le; rewrite ltr_addl.
  case: (ltngtP x y) => [lt|gt|/val_inj ->] le.
  - have ne : x != top by apply/eqP => e; move: lt; rewrite e ltnNge under.
    by have := no x ne; rewrite ltNge le.
  - have ne : y != top by apply/eqP => e; move: gt; rewrite e ltnNge under.
    by have := no y ne; rewrite ltNge le.
  by have [->|/no] := eqVneq y top; last rewrite ltNge le.
apply: level_both => [|l l0]; first by rewrite divr_ge0 ?subr_ge0 // ltW.
rewrite ler_pdivr_mulr //.
have value_at i z : z != top -> value_of (fun i x y => if i then travels x y else travels y x) i l (if i then z else top) (if i then top else z) =
    amount z + b + l * (2%:R * amount z).
  move=> ne; have lt : (z < top)%N by rewrite ltn_neqAle under andbT.
  have nlt : (top < z)%N = false by rewrite ltnNge (ltnW lt).
  by rewrite /value_of /total /travels; case: i; rewrite lt nlt; congr (_ + _ * _); linear.
have value_top i : value_of (fun i x y => if i then travels x y else travels y x) i l top top = amount top + l * (2%:R * amount top).
  by rewrite /value_of /total /travels ltnn; case: i; congr (_ + _ * _); linear.
split=> [[x [y [/best[-> ->] /nash_both[row _]]]]|enough].
  (* One step less. *)
  have lt : (m < m.+2)%N by rewrite ltnS.
  have ne : (Ordinal lt : claim) != top by rewrite -val_eqE /= neq_ltn ltnS leqnn.
  have e : (m.+1)%:R = m%:R + 1 :> R by rewrite -addn1 natrD.
  by have := row (Ordinal lt); rewrite (value_at true _ ne) value_top /amount /= e => le; linear.
exists top, top; split; first by apply/forallP => a; rewrite (bothE a) Wtop.
have step z : z != top -> amount z + b + l * (2%:R * amount z) <= amount top + l * (2%:R * amount top).
  move=> /less le; have := ler_wpmul2l l0 (diff_ge0 le) => _; have := mulr_ge0 l0 (diff_ge0 le) => h; linear.
by apply/nash_both; split=> z; have [->|ne] := eqVneq z top; rewrite ?value_top ?lexx //;
  [rewrite (value_at true z ne) | rewrite (value_at false z ne)]; exact: step.
Qed.
End Traveler.
