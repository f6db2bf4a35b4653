(** * H9: conserving a stock, whatever the horizon *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** One agent, the others leaving a stock [s] alone, who takes [y j] of it in month j *)
Section Conserving.
Variables (R : realFieldType) (n : nat) (r l : R).
Hypothesis grows : 1 < r.
Hypothesis shared : r < n%:R.
Fixpoint left_of (s : R) (y : nat -> R) j := if j is j'.+1 then r * (left_of s y j' - y j') else s.
Definition can_take T s y := forall j, (j < T)%N -> 0 <= y j <= left_of s y j.
Definition taken_in T (y : nat -> R) := \sum_(0 <= j < T) y j.
(** What the agent has, what all have, and what that is worth to it. *)
Definition own T s y := taken_in T y + left_of s y T / n%:R.
Definition everyone T s y := taken_in T y + left_of s y T.
Definition worth_to T s y := own T s y + l * everyone T s y.

Lemma leaving_takes_one_weight T s : (0 < T)%N -> 0 < s ->
  (forall y, can_take T s y -> worth_to T s y <= worth_to T s (fun=> 0)) <-> (1 - r / n%:R) / (r - 1) <= l.
Proof.
move=> T0 s0; have r0 : 0 < r by apply: lt_trans grows; exact: ltr01.
have n0 : 0 < n%:R :> R by exact: lt_trans shared.
have r1 : 0 < r - 1 by rewrite subr_gt0.
have alone j : left_of s (fun=> 0) j = s * r ^+ j.
  by elim: j => [|j IH] /=; [rewrite expr0 mulr1 | rewrite IH subr0 exprS mulrCA].
have keepE : worth_to T s (fun=> 0) = s * r ^+ T * (n%:R^-1 + l).
  by rewrite /worth_to /own /everyone alone /taken_in big1 // !add0r; ring.
have ratioE : ((1 - r / n%:R) / (r - 1) <= l) = (1 + l <= r * (n%:R^-1 + l)).
  by rewrite ler_pdivr_mulr //; apply/idP/idP => h; linear.
rewrite ratioE; split=> [best|enough y can].
  (* To take all in the last month. *)
  case: T T0 best keepE => // T _ best keepE; pose y j : R := if j == T then s * r ^+ T else 0.
  have before j : (j <= T)%N -> left_of s y j = s * r ^+ j.
    by elim: j => [|j IH] le /=; [rewrite expr0 mulr1 | rewrite (IH (ltnW le)) /y (ltn_eqF le) subr0 exprS mulrCA].
  have can : can_take T.+1 s y.
    move=> j lt; rewrite before // /y; case: eqP => [->|_]; rewrite ?lexx ?andbT /=.
      by rewrite mulr_ge0 ?exprn_ge0 ?ltW.
    by rewrite mulr_ge0 ?exprn_ge0 ?ltW.
  have takes : taken_in T.+1 y = s * r ^+ T.
    rewrite /taken_in big_nat_recr //= /y eqxx big_nat big1 ?add0r // => j /andP[_ lt]; by rewrite ltn_eqF.
  have := best y can; rewrite keepE /worth_to /own /everyone takes /= before // /y eqxx subrr mulr0 mul0r !addr0.
  have pos : 0 < s * r ^+ T by rewrite mulr_gt0 // exprn_gt0.
  have -> : s * r ^+ T + l * (s * r ^+ T) = s * r ^+ T * (1 + l) by ring.
  have -> : s * r ^+ T.+1 * (n%:R^-1 + l) = s * r ^+ T * (r * (n%:R^-1 + l)) by rewrite exprS; ring.
  by rewrite ler_pmul2l.
have l0 : 0 < n%:R^-1 + l.
  have : 0 < r * (n%:R^-1 + l) - (1 + l) + (1 - r / n%:R) by rewrite ltr_paddl ?subr_ge0 // subr_gt0 ltr_pdivr_mulr // mul1r.
  have -> : r * (n%:R^-1 + l) - (1 + l) + (1 - r / n%:R) = l * (r - 1) by ring.
  by rewrite pmulr_lgt0 // => lp; rewrite addr_gt0 // invr_gt0.
have step m : (m <= T)%N -> (1 + l) * taken_in m y + left_of s y m * r ^+ (T - m) * (n%:R^-1 + l) <= s * r ^+ T * (n%:R^-1 + l).
  elim: m => [|m IH] le; first by rewrite /taken_in big_geq // mulr0 add0r subn0 /= lexx.
  apply: le_trans (IH (ltnW le)); rewrite /taken_in big_nat_recr //= -/(taken_in m y).
  have /andP[y0 _] := can m le; have [d dE] : exists d, (T - m)%N = d.+1 by exists (T - m).-1; rewrite prednK // subn_gt0.
  have -> : (T - m.+1)%N = d by rewrite subnS dE.
  rewrite dE; move: (y m) y0 (left_of s y m) (taken_in m y) => x x0 L taken.
  have q : 1 + l <= r ^+ d.+1 * (n%:R^-1 + l).
    apply: le_trans enough _; apply: ler_wpmul2r; first exact: ltW.
    by rewrite exprS ler_pmulr // exprn_ege1 // ltW.
  have := mulr_ge0 x0 (diff_ge0 q); rewrite -subr_ge0 -[X in _ -> is_true X]subr_ge0 subr0; congr (0 <= _); rewrite exprS.
  by move: (r ^+ d) (n%:R^-1) => e i; ring.
have := step T (leqnn T); rewrite subnn expr0 mulr1 keepE; apply: le_trans; rewrite le_eqVlt; apply/orP; left; apply/eqP.
by rewrite /worth_to /own /everyone; move: (taken_in T y) (left_of s y T) => t L; ring.
Qed.
End Conserving.

(** ** H9 [conserving-takes-one-weight]
    A stock [s] grows by [r] in each of [T] months and is shared equally in the end by n agents, each of whom may take of it. If 1 < r < n, conserving
    throughout is an equilibrium iff l >= (1 - r/n)/(r - 1), whatever T >= 1. *)
Section Game.
Variables (R : realFieldType) (N : finType) (r l s : R).
Notation n := (#|N|%:R : R).

(** Agent [i] asks in month j for the part [z i j] of what is there. Those who ask share it if they ask for more than all. *)
Definition plans := N -> nat -> R.
Implicit Types (z : plans) (i : N).
Definition may_ask z := forall i j, 0 <= z i j <= 1.
Definition asked z j := \sum_i z i j.
Definition part z i j := if asked z j <= 1 then z i j else z i j / asked z j.
Fixpoint stock z j : R := if j is j'.+1 then r * (stock z j' - \sum_i part z i j' * stock z j') else s.
Definition gets T z i := \sum_(0 <= j < T) part z i j * stock z j + stock z T / n.
Definition conserve : plans := fun _ _ => 0.
Definition conserving_is_an_equilibrium T := forall i z, may_ask z -> (forall h, h != i -> forall j, z h j = 0) ->
  (gets T z i + l * (\sum_h gets T z h) <= gets T conserve i + l * (\sum_h gets T conserve h))%R.

Section Lone.
Variables (i : N) (z : plans).
Hypothesis may : may_ask z.
Hypothesis lone : forall h, h != i -> forall j, z h j = 0.

Lemma asked_alone j : asked z j = z i j.
Proof. by rewrite /asked (bigD1 i) //= big1 ?addr0 // => h ne; rewrite lone. Qed.

Lemma part_alone h j : part z h j = z h j.
Proof. by rewrite /part asked_alone; have /andP[_ ->] := may i j. Qed.

Lemma taken_alone j : \sum_h part z h j * stock z j = z i j * stock z j.
Proof. by rewrite (bigD1 i) //= part_alone big1 ?addr0 // => h ne; rewrite part_alone lone // mul0r. Qed.

Lemma gets_alone T (y : nat -> R) : (forall j, y j = z i j * stock z j) ->
  gets T z i + l * (\sum_h gets T z h) = worth_to #|N| r l T s y.
Proof.
move=> yE; have stockE j : left_of r s y j = stock z j by elim: j => //= j ->; rewrite taken_alone yE.
have takenE : \sum_(0 <= j < T) part z i j * stock z j = taken_in T y.
  by apply: eq_bigr => j _; rewrite part_alone yE.
rewrite /worth_to /own /everyone -takenE stockE /gets big_split /=; congr (_ + _ * _); congr (_ + _).
  by rewrite (bigD1 i) //= [X in _ + X]big1 ?addr0 // => h ne; apply: big1 => j _; rewrite part_alone lone // mul0r.
by rewrite sumr_const -[LHS]mulr_natr divfK // pnatr_eq0 -lt0n; apply/card_gt0P; exists i.
Qed.
End Lone.

Theorem conserving_takes_one_weight T : 1 < r -> r < n -> (0 < T)%N -> 0 < s ->
  conserving_is_an_equilibrium T <-> (1 - r / n) / (r - 1) <= l.
Proof.
move=> r1 rn T0 s0; rewrite -(leaving_takes_one_weight l r1 rn T0 s0).
have keep i : gets T conserve i + l * (\sum_h gets T conserve h) = worth_to #|N| r l T s (fun=> 0).
  by apply: (@gets_alone i) => [h j|h _ j|j]; rewrite /conserve ?lexx ?ler01 // mul0r.
split=> [eq y can|best i z may lone]; last first.
  rewrite keep (gets_alone may lone T (fun j => erefl (z i j * stock z j))).
  apply: best => j _; have pos : 0 <= stock z j.
    elim: j => [|j IH] /=; first exact: ltW.
    rewrite (taken_alone may lone) mulr_ge0 ?(ltW (lt_trans ltr01 r1)) // subr_ge0 ler_pimull //.
    by have /andP[] := may i j.
  have -> : left_of r s (fun j => z i j * stock z j) j = stock z j by elim: (j) => //= h ->; rewrite (taken_alone may lone).
  by have /andP[z0 z1] := may i j; rewrite mulr_ge0 // ler_pimull.
have [i _] : exists i : N, true by apply/card_gt0P; rewrite -(ltr0n R); apply: lt_trans rn; exact: lt_trans r1.
pose z : plans := fun h j => if (h == i) && (j < T)%N then y j / left_of r s y j else 0.
have stays j : (j <= T)%N -> 0 <= left_of r s y j.
  elim: j => [|j IH] le /=; first exact: ltW.
  by rewrite mulr_ge0 ?(ltW (lt_trans ltr01 r1)) // subr_ge0; have /andP[] := can j le.
have may : may_ask z.
  move=> h j; rewrite /z; case: (boolP ((h == i) && (j < T)%N)) => [/andP[_ lt]|_]; last by rewrite lexx ler01.
  have /andP[y0 yl] := can j lt; rewrite divr_ge0 ?stays ?(ltnW lt) //=.
  have := stays j (ltnW lt); rewrite le_eqVlt => /orP[/eqP <-|pos]; first by rewrite invr0 mulr0 ler01.
  by rewrite ler_pdivr_mulr // mul1r.
have lone h : h != i -> forall j, z h j = 0 by move=> /negPf ne j; rewrite /z ne.
have stockE j : (j <= T)%N -> stock z j = left_of r s y j /\ ((j < T)%N -> z i j * stock z j = y j).
  have takes h : (h < T)%N -> z i h * left_of r s y h = y h.
    move=> lt; rewrite /z eqxx lt /=; have [zero|nz] := eqVneq (left_of r s y h) 0; last by rewrite divfK.
    by rewrite zero mulr0; apply/esym/le_anti; have := can h lt; rewrite zero andbC.
  elim: j => [|j IH] le; first by split=> // lt; exact: takes.
  have [e now] := IH (ltnW le); have eS : stock z j.+1 = left_of r s y j.+1 by rewrite /= (taken_alone may lone) now // e.
  by split=> // lt; rewrite eS takes.
have := eq i z may lone; rewrite keep; apply: le_trans; rewrite (gets_alone may lone T (fun j => erefl (z i j * stock z j))).
have same j : (j < T)%N -> z i j * stock z j = y j by move=> lt; have [_] := stockE j (ltnW lt); apply.
have leftE : left_of r s (fun j => z i j * stock z j) T = left_of r s y T.
  by rewrite -(stockE T (leqnn T)).1; elim: (T) => //= h ->; rewrite (taken_alone may lone).
rewrite /worth_to /own /everyone leftE; have -> : taken_in T (fun j => z i j * stock z j) = taken_in T y; last exact: lexx.
by rewrite /taken_in big_nat [RHS]big_nat; apply: eq_bigr => j /andP[_ lt]; exact: same.
Qed.
End Game.
