(** * F4, refuted. What potential a month of a commons has where claims are met is none of where they are contested; it may have none at all *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Planners.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** Two agents: the level of equal awards is half of the stock, or what the lesser claim leaves. *)
Section Two.
Variable R : realFieldType.
Definition claim_of (x y : nat) : claims bool_finType := [ffun i : bool => if i then x else y].
(** Awards in halves of a unit. *)
Definition halves S (x y : nat) (i : bool) := minn (2 * (if i then x else y)) (maxn S (2 * (S - minn x y))).

Lemma claim_ofE (c : claims bool_finType) : c = claim_of (c true) (c false).
Proof. by apply/ffunP => -[]; rewrite ffunE. Qed.
Lemma caught_of S x y : caught S (claim_of x y) = minn S (x + y).
Proof. by rewrite /caught /claimed big_bool !ffunE. Qed.
Lemma fits_of S x y : fits S (claim_of x y) = (x <= S)%N && (y <= S)%N.
Proof.
apply/forallP/andP => [fit|[xS yS] [|]]; rewrite ?ffunE //.
by have := fit true; have := fit false; rewrite !ffunE.
Qed.
Lemma keep_of i x y c : others_keep i (claim_of x y) c <-> c = if i then claim_of (c true) y else claim_of x (c false).
Proof.
split=> [keep|->].
  by rewrite [LHS]claim_ofE; case: i keep => keep; [have := keep false isT | have := keep true isT]; rewrite ffunE => /= ->.
by move=> j; case: i; case: j => // _; rewrite !ffunE.
Qed.

Lemma level_of S x y : (x <= S)%N -> (y <= S)%N -> award_level R S (claim_of x y) = (maxn S (2 * (S - minn x y)))%:R / 2%:R.
Proof.
move=> xS yS; set L := maxn _ _; have two : 0 < 2%:R^-1 :> R by rewrite invr_gt0 ltr0n.
have halve k : k%:R = (2 * k)%:R / 2%:R :> R by rewrite mulnC natrM mulfK // pnatr_eq0.
have besideE A : level_beside R S (claim_of x y) A =
    (S%:R - ((if true \in A then x%:R else 0) + (if false \in A then y%:R else 0))) / ((true \notin A) + (false \notin A))%:R.
  rewrite /level_beside (big_mkcond (fun i => i \in A)) big_bool !ffunE -sum1_card (big_mkcond (fun i => i \in ~: A)) big_bool !inE /=.
  by case: (true \in A); case: (false \in A).
have alone z : (z <= S)%N -> (S%:R - z%:R) / 1%:R = (2 * (S - z))%:R / 2%:R :> R by move=> zS; rewrite divr1 -natrB // halve.
have some (A : {set bool}) : A != setT -> level_beside R S (claim_of x y) A <= award_level R S (claim_of x y) by exact: (@le_greatest R _ (fun A => A != setT) (level_beside R S (claim_of x y)) A).
apply/le_anti/andP; split.
  apply: greatest_le => [|A ne]; first by rewrite mulr_ge0 ?ler0n // ltW.
  have : ~~ ((true \in A) && (false \in A)) by apply: contra ne => /andP[t f]; apply/eqP/setP => -[]; rewrite !inE.
  rewrite besideE; case: (true \in A); case: (false \in A) => //= _; rewrite ?addr0 ?add0r ?subr0 ?alone //; rewrite ler_pmul2r // ler_nat leq_max.
  - by rewrite leq_mul2l leq_sub2l ?geq_minl ?orbT.
  - by rewrite leq_mul2l leq_sub2l ?geq_minr ?orbT.
  - by rewrite leqnn.
rewrite /L; case: (leqP S (2 * (S - minn x y))) => _; last first.
  have := some set0; rewrite besideE !inE addr0 subr0 /=; apply.
  by apply/eqP => /setP/(_ true); rewrite !inE.
rewrite -alone ?geq_min ?xS //; case: leqP => _.
  have := some [set true]; rewrite besideE !inE /= addr0; apply.
  by apply/eqP => /setP/(_ false); rewrite !inE.
have := some [set false]; rewrite besideE !inE /= add0r; apply.
by apply/eqP => /setP/(_ true); rewrite !inE.
Qed.

Lemma award_of S x y i : (x <= S)%N -> (y <= S)%N -> equal_award R S (claim_of x y) i = (halves S x y i)%:R / 2%:R.
Proof.
move=> xS yS; have two : 2%:R != 0 :> R by rewrite pnatr_eq0.
have -> : equal_award R S (claim_of x y) i = Num.min ((2 * (if i then x else y))%:R / 2%:R) ((maxn S (2 * (S - minn x y)))%:R / 2%:R).
  by rewrite /equal_award level_of // ffunE (natrM _ 2 (if i then x else y)) [2%:R * _]mulrC mulfK.
rewrite -minr_pmull ?invr_ge0 ?ler0n //; congr (_ * _).
by rewrite /halves; case: (leqP (2 * (if i then x else y)) (maxn S (2 * (S - minn x y)))) => le; [apply/min_idPl | apply/min_idPr]; rewrite ler_nat // ltnW.
Qed.
End Two.

(** ** F4 [months-are-potential-games]
    It is not so that the game of a month among agents who are alike, with equal awards, equal shares of what is to come, and optimal months to follow,
    always has the exact potential (1 + l) H + (1/n + l) E W'(f_r(S - H)): of a pool of one unit two selfish agents in their last month get half
    each if both claim it, and what is caught is the same if one does not. *)
Theorem not_every_month_has_the_potential_of_met_claims (R : realFieldType) :
  ~ (forall (C : commons R) (N : finType) (l : R) t S (s : signal C), (S <= capacity C)%N ->
       let rest (c : claims N) := worth (planner C 1 t) s (S - caught S c) in
       let payoffs c i := equal_award R S c i + rest c / #|N|%:R in
       let potential c := (1 + l) * (caught S c)%:R + (#|N|%:R^-1 + l) * rest c in
       forall c c' i, fits S c -> fits S c' -> others_keep i c c' ->
       aim (fun=> Some l) i (payoffs c') - aim (fun=> Some l) i (payoffs c) = potential c' - potential c).
Proof.
move=> pot; pose C := seen 1 (fun _ : unit => lexx (0 : R)) (fun=> ltr01) (unit_sum R).
have half := pot C bool_finType 0 0%N 1%N tt (leqnn 1) (claim_of 0 1) (claim_of 1 1) true; move: half.
rewrite /aim !mul0r !addr0 !award_of // !caught_of /worth /expect /= !(big1 _ _ _ (fun _ _ => mulr0 _)) !mul0r !addr0.
rewrite (_ : halves 1 1 1 true = 1%N) // (_ : minn 1 (1 + 1) = 1%N) // (_ : minn 1 (0 + 1) = 1%N) // !fits_of => /(_ isT isT) half.
have keep : others_keep true (claim_of 0 1) (claim_of 1 1) by apply/keep_of; rewrite ffunE.
by have := half keep; have one := @ltr01 R; move=> same; linear.
Qed.

(** Nor has the game of every month any potential: of a pool of two units two selfish agents in their last month have the square
    of claims 0 and 2 of one and 0 and 1 of the other, around which gains add up to 1. *)
Theorem not_every_month_is_a_potential_game (R : realFieldType) :
  ~ (forall (C : commons R) (N : finType) (l : R) t S (s : signal C), (S <= capacity C)%N ->
       let payoffs c i := equal_award R S c i + worth (planner C 1 t) s (S - caught S c) / #|N|%:R in
       exists potential : claims N -> R, forall c c' i, fits S c -> fits S c' -> others_keep i c c' ->
       aim (fun=> Some l) i (payoffs c') - aim (fun=> Some l) i (payoffs c) = potential c' - potential c).
Proof.
move=> pot; pose C := seen 2 (fun _ : unit => lexx (0 : R)) (fun=> ltr01) (unit_sum R).
have [f keeps] := pot C bool_finType 0 0%N 2%N tt (leqnn 2).
have step x y x' y' i : (x <= 2)%N -> (y <= 2)%N -> (x' <= 2)%N -> (y' <= 2)%N -> (if i then y == y' else x == x') ->
    (halves 2 x' y' i)%:R / 2%:R - (halves 2 x y i)%:R / 2%:R = f (claim_of x' y') - f (claim_of x y) :> R.
  move=> x2 y2 x2' y2' same; have keep : others_keep i (claim_of x y) (claim_of x' y').
    by apply/keep_of; move: same; case: i => /eqP <-; rewrite ffunE.
  have := keeps (claim_of x y) (claim_of x' y') i; rewrite !fits_of x2 y2 x2' y2' => /(_ isT isT keep) <-.
  by rewrite /aim !mul0r !addr0 !award_of // /worth /expect /= !(big1 _ _ _ (fun _ _ => mulr0 _)) !mul0r !addr0.
have := step 0%N 0%N 2%N 0%N true isT isT isT isT isT; have := step 2%N 0%N 2%N 1%N false isT isT isT isT isT.
have := step 2%N 1%N 0%N 1%N true isT isT isT isT isT; have := step 0%N 1%N 0%N 0%N false isT isT isT isT isT.
rewrite (_ : halves 2 0 0 true = 0%N) // (_ : halves 2 0 0 false = 0%N) // (_ : halves 2 2 0 true = 4%N) // (_ : halves 2 2 0 false = 0%N) //.
rewrite (_ : halves 2 2 1 true = 2%N) // (_ : halves 2 2 1 false = 2%N) // (_ : halves 2 0 1 true = 0%N) // (_ : halves 2 0 1 false = 2%N) //.
by move: (f _) (f _) (f _) (f _) (@ltr01 R) => p q r o one h1 h2 h3 h4; linear.
Qed.
