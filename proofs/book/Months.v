(** * F4, refuted. A month of a commons has no exact potential where claims are contested *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** A pool holds at most [capacity] units. Each month every agent claims some; what is left grows by a factor, drawn month by month and seen
    before agents claim, rounded down: (a, b) stands for the factor a/(b+1). [awarded] shares out what is claimed of a stock. *)
Record commons (R : realFieldType) (N G : finType) := Commons {
  capacity : nat;
  chance : G -> R;
  factor : G -> nat * nat;
  awarded : nat -> {ffun N -> nat} -> N -> R }.

Section Commons.
Variables (R : realFieldType) (N G : finType) (C : commons R N G).
Notation claims := {ffun N -> nat}.
Notation n := (#|N|%:R : R).

Definition caught S (c : claims) := minn S (\sum_i c i).
Definition fits S (c : claims) := [forall i, (c i <= S)%N].
Definition grown (g : G) x := minn (capacity C) ((factor C g).1 * x %/ (factor C g).2.+1).
(** What [c] becomes when agent [i] claims [x]. *)
Definition claiming i x (c : claims) : claims := [ffun j => if j == i then x else c j].

(** Chances above 0 that sum to 1; and equal awards: min(c_i, l), with the level l at which what is caught is used up. *)
Definition drawn := (forall g, 0 < chance C g) /\ \sum_g chance C g = 1.
Definition equal_awards := forall S c, fits S c ->
  (exists l, forall i, awarded C S c i = Num.min (c i)%:R l) /\ \sum_i awarded C S c i = (caught S c)%:R.

(** What agents get of a month at stock [S] and growth [g], if [later] is what they get of the stock that it leaves. *)
Definition month S g (c : claims) (later : nat -> N -> R) i := awarded C S c i + later (grown g (S - caught S c)) i.
(** Agents of weight [l] maximise u + l W. *)
Definition weighed l (u : N -> R) i := u i + l * \sum_j u j.

(** W': what is caught in [m] months that are planned well, from the stock [S] on. *)
Fixpoint optimum m S : R :=
  if m is m'.+1 then \sum_g chance C g * \big[Num.max/0]_(H < S.+1) (H%:R + optimum m' (grown g (S - H))) else 0.

(** With equal shares of W' the month has the potential (1 + l)H + (1/n + l)W'. *)
Definition potential m l S g c := (1 + l) * (caught S c)%:R + (n^-1 + l) * optimum m (grown g (S - caught S c)).
Definition has_potential m l S := forall g c i x, fits S c -> (x <= S)%N ->
  let u c := weighed l (month S g c (fun S' _ => optimum m S' / n)) i in
  u (claiming i x c) - u c = potential m l S g (claiming i x c) - potential m l S g c.
End Commons.

Lemma fits_claiming (N : finType) S (c : {ffun N -> nat}) i x : fits S c -> (x <= S)%N -> fits S (claiming i x c).
Proof. by move=> /forallP fit le; apply/forallP => j; rewrite ffunE; case: ifP. Qed.

(** Two agents: the level is half of the stock, or what the lesser claim leaves. *)
Section Two.
Variable R : realFieldType.
Definition claim_of (x y : nat) : {ffun bool -> nat} := [ffun i : bool => if i then x else y].
(** Awards in halves of a unit. *)
Definition halves S (x y : nat) (i : bool) := minn (2 * (if i then x else y)) (maxn S (2 * (S - minn x y))).
Definition award_of S (c : {ffun bool -> nat}) i : R := (halves S (c true) (c false) i)%:R / 2%:R.

Lemma claim_ofE (c : {ffun bool -> nat}) : c = claim_of (c true) (c false).
Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.
Lemma claiming_of i x y z : claiming i z (claim_of x y) = if i then claim_of z y else claim_of x z.
Proof. by apply/ffunP => -[]; rewrite !ffunE; case: i; rewrite ?ffunE. Qed.
Lemma caught_of S x y : caught S (claim_of x y) = minn S (x + y).
Proof. by rewrite /caught big_bool !ffunE. Qed.
Lemma award_met S x y i : award_of S (claim_of x y) i = (halves S x y i)%:R / 2%:R.
Proof. by rewrite /award_of !ffunE. Qed.

Lemma used_up S x y : (x <= S)%N -> (y <= S)%N -> (halves S x y true + halves S x y false = 2 * minn S (x + y))%N.
Proof.
wlog xy : x y / (x <= y)%N => [wlg xS yS|xS yS].
  have [xy|/ltnW yx] := leqP x y; first exact: wlg.
  by rewrite addnC [(x + y)%N]addnC -(wlg y x yx yS xS) /halves [minn x y]minnC.
have -> : minn S (x + y) = (x + minn y (S - x))%N by rewrite addn_minr subnKC // minnC.
rewrite /halves (minn_idPl xy) /=; have [le|gt] := leqP (2 * x) S.
  have more : (S <= 2 * (S - x))%N by rewrite mul2n -addnn -{1}(subnK xS) leq_add2l leq_subRL // addnn -mul2n.
  by rewrite (maxn_idPr more) (minn_idPl (leq_trans le more)) -minnMr mulnDr.
have less : (2 * (S - x) <= S)%N by rewrite mul2n -addnn -{3}(subnK xS) leq_add2l leq_subLR addnn -mul2n ltnW.
have yx : (S - x <= y)%N by rewrite leq_subLR; apply: leq_trans (_ : 2 * x <= _)%N; [exact: ltnW | rewrite mul2n -addnn leq_add2l].
rewrite (maxn_idPl less) (minn_idPr (ltnW gt)) (minn_idPr yx) (minn_idPr _) ?subnKC ?addnn ?mul2n //.
by rewrite -mul2n (leq_trans (ltnW gt)) // leq_mul2l.
Qed.

Lemma two_equal_awards (G : finType) K chance factor : equal_awards (Commons K chance factor award_of : commons R bool_finType G).
Proof.
move=> S c /forallP fit; have two : 2%:R != 0 :> R by rewrite pnatr_eq0.
have halve a b : ((minn a b)%:R / 2%:R = Num.min (a%:R / 2%:R) (b%:R / 2%:R) :> R).
  by rewrite -minr_pmull ?invr_ge0 ?ler0n //; congr (_ * _); case: leqP => le; apply/esym; [apply/min_idPl | apply/min_idPr]; rewrite ler_nat // ltnW.
split.
  exists ((maxn S (2 * (S - minn (c true) (c false))))%:R / 2%:R) => i.
  by rewrite /= /award_of /halves halve mulnC natrM mulfK //; case: i.
by rewrite big_bool /= /award_of -mulrDl -natrD used_up ?fit // mulnC natrM mulfK // (claim_ofE c) caught_of !ffunE.
Qed.
End Two.

(** ** F4 [months-are-potential-games]
    It is not so that always the month has this potential: of a pool of one unit two selfish agents in their last month get half each if both claim it, and
    what is caught is the same if one does not. *)
Theorem not_every_month_is_a_potential_game (R : realFieldType) :
  ~ (forall (N G : finType) (C : commons R N G) (l : R) (m S : nat),
       drawn C -> equal_awards C -> (S <= capacity C)%N -> has_potential C m l S).
Proof.
move=> pot; have two : 0 < 2%:R^-1 :> R by rewrite invr_gt0 ltr0n.
pose C : commons R bool_finType unit_finType := Commons 1 (fun=> 1) (fun=> (0%N, 0%N)) (@award_of R).
have sure : drawn C by split=> [g|]; [exact: ltr01 | rewrite big_const card_unit /= addr0].
have /(_ sure (@two_equal_awards R _ _ _ _) (leqnn 1) tt (claim_of 0 1) true 1%N) := pot _ _ C 0 0%N 1%N.
rewrite /weighed /month /potential /= !claiming_of !caught_of !award_met !mul0r !addr0.
rewrite (_ : halves 1 1 1 true = 1%N) // (_ : minn 1 (1 + 1) = 1%N) // (_ : minn 1 (0 + 1) = 1%N) // => half.
have /half/(_ isT) : fits 1 (claim_of 0 1) by apply/forallP => -[]; rewrite ffunE.
by move=> same; linear.
Qed.
