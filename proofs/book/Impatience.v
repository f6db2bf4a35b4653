(** * F4, F8: agents who are alike plan impatiently, and who cares for welfare alone may abstain *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Sharing Commons Planners.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Lemma greatest_ge0 (R : realFieldType) (I : finType) (P : pred I) (F : I -> R) : 0 <= \big[Num.max/0]_(j | P j) F j.
Proof. by elim: (index_enum I) => [|j r IH]; rewrite ?big_nil // big_cons; case: (P j) => //; rewrite le_maxr IH orbT. Qed.

(** ** A month of a stock, what is to come being worth [V x] of a rest [x], of which the agents of [A] expect equal shares *)
Section Month.
Variables (R : realFieldType) (N : finType) (award : nat -> claims N -> N -> R) (A : {set N}).
Notation m := (#|A|%:R : R).
Implicit Types (S x : nat) (V : nat -> R) (c : claims N) (i j : N).

Definition month_utility S V c i : R := award S c i + (if i \in A then m^-1 else 0) * V (S - caught S c)%N.

(** The agents of [A] have a weight, the others care for welfare alone. *)
Definition weighs (l : R) i : option R := if i \in A then Some l else None.

(** How the agents of [A] claim a total: as evenly as can be; and where nothing is to be left, everyone everything. The others claim nothing. *)
Definition agreed S H c := [/\ forall i, i \notin A -> c i = 0%N, H = S -> forall i, i \in A -> c i = S &
  H != S -> claimed c = H /\ forall i j, i \in A -> j \in A -> (c i <= (c j).+1)%N].

(** How impatient m agents of a weight are. *)
Definition kappa (k l : R) := k * (1 + l) / (1 + k * l).

Hypothesis shares : shares_out award.
Hypothesis some : (0 < #|A|)%N.

(** Every total can be claimed so. *)
Lemma can_agree S H : (H <= S)%N -> exists c, agreed S H c.
Proof.
move=> HS; have [->|ne] := eqVneq H S.
  exists [ffun i => if i \in A then S else 0%N]; split=> [i /negPf no|_ i iA|]; rewrite ?eqxx // ffunE ?no ?iA //.
have /card_gt0P[i0 i0A] := some.
suff [c [out sum even]] : exists c, [/\ forall i, i \notin A -> c i = 0%N, claimed c = H & forall i j, i \in A -> j \in A -> (c i <= (c j).+1)%N].
  by exists c; split=> // e; rewrite e eqxx in ne.
elim: H {HS ne} => [|H [c [out sum even]]].
  by exists [ffun=> 0%N]; split=> [i _||i j _ _]; rewrite ?ffunE // /claimed big1 // => i _; rewrite ffunE.
have [i iA least] := arg_minnP c i0A.
exists [ffun j => (j == i) + c j]%N; split=> [j no|| j h jA hA]; rewrite ?ffunE.
- by rewrite out // addn0; case: eqP => // e; case/negP: no; rewrite e; exact: iA.
- rewrite -sum /claimed (eq_bigr (fun j => (j == i) + c j)%N) => [|j _]; last by rewrite ffunE.
  by rewrite big_split /= (bigD1 i) //= eqxx big1 ?addn0 // => j /negPf ->.
case: eqP => [->|_]; last by apply: leq_trans (even j h jA hA) _; rewrite ltnS leq_addl.
by case: eqP => [->|_] //=; rewrite ltnS; exact: least.
Qed.

Lemma m_gt0 : 0 < m. Proof. by rewrite ltr0n. Qed.

Lemma utilities_together S V c : \sum_i month_utility S V c i = (caught S c)%:R + V (S - caught S c)%N.
Proof.
rewrite big_split /= shares -mulr_suml; congr (_ + _); rewrite -big_mkcond /= sumr_const -[X in X * _]mulr_natr.
by rewrite mulVf ?mul1r // gt_eqF // m_gt0.
Qed.

Lemma weighed l S V c i : aim (weighs l) i (month_utility S V c) =
  if i \in A then award S c i + m^-1 * V (S - caught S c)%N + l * ((caught S c)%:R + V (S - caught S c)%N)
  else (caught S c)%:R + V (S - caught S c)%N.
Proof. by rewrite /aim /weighs utilities_together /month_utility; case: (i \in A). Qed.

Lemma divisor_gt0 l : 0 <= l -> 0 < 1 + m * l.
Proof. by move=> l0; rewrite (lt_le_trans ltr01) // ler_addl mulr_ge0 ?ler0n. Qed.

Lemma kappa_ge1 l : 0 <= l -> 1 <= kappa m l.
Proof.
move=> l0; rewrite /kappa ler_pdivl_mulr ?divisor_gt0 // mul1r.
by rewrite mulrDr mulr1 ler_add2r ler1n.
Qed.

(** What another claim changes, where both can be met: in proportion to what it changes for the planner. *)
Lemma kappaE l : 0 <= l -> (m^-1 + l) * kappa m l = 1 + l.
Proof. by move=> l0; rewrite /kappa; field; rewrite !gt_eqF ?divisor_gt0 ?m_gt0. Qed.
End Month.

Section Alike.
Variables (R : realFieldType) (N : finType) (A : {set N}) (l : R) (V : nat -> R) (S x : nat).
Notation m := (#|A|%:R : R).
Notation k := (kappa m l).
Notation award := (@equal_award R N).
Notation goal c i := (aim (weighs A l) i (month_utility award A S V c)).
Hypothesis l0 : 0 <= l.
Hypothesis some : (0 < #|A|)%N.
(** [x] is what the planner leaves. *)
Hypothesis xS : (x <= S)%N.
Hypothesis planned : forall y, (y <= S)%N -> V y - k * y%:R <= V x - k * x%:R.
Implicit Types (c : claims N) (i j : N).

Lemma claimed_but i c c' : others_keep i c c' -> (claimed c' + c i = claimed c + c' i)%N.
Proof.
move=> keep; rewrite /claimed (bigD1 i) //= [in RHS](bigD1 i) //= (eq_bigr c) => [|j]; last by exact: keep.
by rewrite addnAC [RHS]addnAC; congr addn; exact: addnC.
Qed.

(** The planner would not change what the others' claims leave. *)
Lemma planned_rest y : (y <= S)%N -> k * (S - y)%:R + V y <= k * (S - x)%:R + V x.
Proof.
move=> le; have := planned le; rewrite !natrB //.
by move: (k) (_ y) (_ x) (y%:R : R) (x%:R : R) (S%:R : R) => a b c d e f h; rewrite !mulrBr; linear.
Qed.

(** What an agent of [A] awarded no more than what a met claim would be gains by it. *)
Lemma gains_little y (a b : R) : (y <= S)%N -> b - a <= (S - y)%:R - (S - x)%:R ->
  b + m^-1 * V y + l * ((S - y)%:R + V y) <= a + m^-1 * V x + l * ((S - x)%:R + V x).
Proof.
move=> le ba; have pos : 0 < m^-1 + l by rewrite ltr_spaddl ?invr_gt0 ?m_gt0.
have := ler_wpmul2l (ltW pos) (planned_rest le); rewrite !(mulrDr (m^-1 + l)) !(mulrA _ k) !kappaE //.
by move: (V y) (V x) ((S - y)%:R : R) ((S - x)%:R : R) (m^-1) ba => p q t u r h h'; linear.
Qed.
Notation left := (S - x)%N.
Let shares := @equal_shares_out R N.
Let meets := @equal_meets R N.

Lemma equal_le S' c i : equal_award R S' c i <= (c i)%:R. Proof. by rewrite le_minl lexx. Qed.

Lemma equal_award_ge0 S' c i : 0 <= equal_award R S' c i. Proof. by rewrite le_minr ler0n greatest_ge0. Qed.

Lemma equal_increases S' c i j : (c i <= c j)%N -> equal_award R S' c i <= equal_award R S' c j.
Proof. by move=> le; rewrite le_minr !le_minl !lexx ler_nat le orbT. Qed.

(** Whom nobody takes from leaves a deviator no more than what is left. *)
Lemma contested c c' i : (forall j, j != i -> c' j = c j) -> (claimed c < S)%N -> (S < claimed c')%N ->
  (forall j, (0 < c j)%N -> (c j <= (c i).+1)%N) -> award S c' i - (c i)%:R <= S%:R - (claimed c)%:R.
Proof.
move=> keep less over even; pose L := award_level R S c'.
have room : (claimed c)%:R + 1 <= S%:R :> R by rewrite -mulrSr ler_nat.
have [j /andP[ne cut]|met] := pickP [pred j | (j != i) && (L < (c j)%:R)].
  have posj : (0 < c j)%N by rewrite -(ltr0n R); apply: le_lt_trans cut; exact: greatest_ge0.
  have near : (c j)%:R <= (c i)%:R + 1 :> R by rewrite -mulrSr ler_nat even.
  have low : award S c' i <= L by rewrite le_minl lexx orbT.
  rewrite ler_subl_addr (le_trans low) // (le_trans (ltW cut)) // (le_trans near) // addrC ler_add2r ler_subr_addr addrC.
  exact: room.
have := shares S c'; rewrite /caught (minn_idPl (ltnW over)) (bigD1 i) //= => e.
have ee : \sum_(j | j != i) award S c' j = \sum_(j | j != i) (c j)%:R.
  apply: eq_bigr => j ne; have := met j; rewrite /= ne /= => /negbT; rewrite -leNgt => le.
  by rewrite /equal_award keep //; apply/min_idPl.
move: e; rewrite ee => <-; rewrite natr_claimed [X in _ <= _ - X](bigD1 i) //=.
by rewrite opprD addrACA subrr addr0.
Qed.

Theorem agreed_claims_are_kept c c' i : agreed A S left c -> fits S c' -> others_keep i c c' -> goal c' i <= goal c i.
Proof.
move=> [out all even] fit' keep; rewrite !weighed //.
have caughtE : caught S c = left.
  have [e|ne] := eqVneq left S; last by rewrite /caught (even ne).1; apply/minn_idPr; exact: leq_subr.
  by have /card_gt0P[j jA] := some; rewrite e; apply/minn_idPl; rewrite -[X in (X <= _)%N](all e j jA); exact: claim_le.
have [iA|no] := boolP (i \in A); last first.
  (* Who cares for welfare alone can only raise what is caught. *)
  have more : (left <= caught S c')%N.
    rewrite -caughtE /caught leq_min geq_minl /=; apply: leq_trans (geq_minr _ _) _.
    by have := claimed_but keep; rewrite (out i no) addn0 => ->; exact: leq_addr.
  have yS := geq_minl S (claimed c'); rewrite -/(caught S c') in yS.
  have := planned_rest (leq_subr (caught S c') S); rewrite subKn // caughtE subKn //.
  have : left%:R <= (caught S c')%:R :> R by rewrite ler_nat.
  have := kappa_ge1 some l0; move: (V x) (V (S - caught S c')%N) (left%:R : R) ((caught S c')%:R : R) (k) => p q a b kk k1 ab h.
  by have := mulr_ge0 (diff_ge0 k1) (diff_ge0 ab); move=> pr; linear.
have yS : (caught S c' <= S)%N := geq_minl _ _.
have split_caught z : (z <= S)%N -> (z%:R : R) = (S - (S - z))%:R by move=> le; rewrite subKn.
have conclude : award S c' i - award S c i <= (caught S c')%:R - left%:R ->
    award S c' i + m^-1 * V (S - caught S c') + l * ((caught S c')%:R + V (S - caught S c')) <=
    award S c i + m^-1 * V (S - caught S c) + l * ((caught S c)%:R + V (S - caught S c)).
  move=> le; rewrite caughtE subKn //; have := @gains_little (S - caught S c')%N (award S c i) (award S c' i) (leq_subr _ _).
  by rewrite subKn //; apply.
have [full|part] := eqVneq left S.
  (* All claim everything: nobody alone changes what is caught, and claiming less is awarded less. *)
  have own : forall j, j \in A -> c j = S := all full.
  have [/existsP[j /andP[jA ne]]|alone] := boolP [exists j, (j \in A) && (j != i)].
    have cS : caught S c' = S by apply/minn_idPl; rewrite -[X in (X <= _)%N](own j jA) -(keep j ne); exact: claim_le.
    apply: conclude; rewrite cS full subrr subr_le0 -(ler_pmul2l (m_gt0 R some)).
    apply: (@le_trans _ _ (\sum_(h in A) award S c' h)).
      rewrite mulr_natl -sumr_const; apply: ler_sum => h hA; apply: equal_increases.
      have [->|nh] := eqVneq h i; first exact: leqnn.
      by rewrite (keep h nh) own //; have /forallP := fit'.
    apply: (@le_trans _ _ (\sum_h award S c' h)).
      by rewrite [X in _ <= X](bigID (mem A)) /= ler_addl; apply: sumr_ge0 => h _; exact: equal_award_ge0.
    rewrite shares cS -[X in X%:R <= _]full -caughtE -shares (bigID (mem A)) /= [X in _ + X <= _]big1 ?addr0 => [|h hA].
      rewrite mulr_natl -sumr_const; apply: ler_sum => h hA; apply: equal_increases; by rewrite !own.
    by apply/le_anti; rewrite equal_award_ge0 andbT; have := equal_le S c h; rewrite (out h hA).
  have single h : h != i -> c h = 0%N.
    by move=> ne; apply: out; apply/negP => hA; case/negP: alone; apply/existsP; exists h; rewrite hA.
  have cE : claimed c = c i by rewrite /claimed (bigD1 i) //= big1 ?addn0 // => h ne; exact: single.
  have cE' : claimed c' = c' i by rewrite /claimed (bigD1 i) //= big1 ?addn0 // => h ne; rewrite keep // single.
  have ciS := own i iA; have di : (c' i <= S)%N by have /forallP := fit'.
  apply: conclude; rewrite !meets ?cE ?cE' ?ciS // full /caught cE'.
  by rewrite (minn_idPr di).
have [claimedE apart] := even part; have less : (left < S)%N by rewrite ltn_neqAle part leq_subr.
have ci : award S c i = (c i)%:R by apply: meets; rewrite claimedE ltnW.
apply: conclude; rewrite ci; have [met|over] := leqP (claimed c') S.
  rewrite meets // /caught (minn_idPr met); have := claimed_but keep; rewrite claimedE => /(congr1 (fun z => z%:R : R)).
  by rewrite !natrD; move: ((claimed c')%:R : R) (left%:R : R) ((c i)%:R : R) ((c' i)%:R : R) => p q a b h; linear.
rewrite /caught (minn_idPl (ltnW over)) -claimedE; apply: contested => //; first by rewrite claimedE.
move=> j pos; apply: apart => //; apply: contraT => /out z; by move: pos; rewrite z.
Qed.
End Alike.

(** ** F8 [welfare-maximisers-may-abstain]
    Let 0 <= k < n agents maximise W and the others, those of [A], have weight l >= 0, with equal awards. It is an equilibrium at every month, stock
    and growth, seen or not, that the k claim nothing, and that the others act like the planner with kappa = m(1 + l)/(1 + m l), m = n - k. *)
Theorem welfare_maximisers_may_abstain (R : realFieldType) (C : commons R) (N : finType) (A : {set N}) (l : R) :
  (0 < #|A|)%N -> 0 <= l -> forall t S (s : signal C), let plan := planner C (kappa #|A|%:R l) in
  let total := (S - rest (kappa #|A|%:R l) (plan t) s S)%N in let payoffs := month_utility (@equal_award R N) A S (worth (plan t) s) in
  forall c, agreed A S total c -> forall i c', fits S c' -> others_keep i c c' ->
  aim (weighs A l) i (payoffs c') <= aim (weighs A l) i (payoffs c).
Proof.
move=> some l0 t S s plan total payoffs c ok i c' fit keep.
apply: (agreed_claims_are_kept l0 some (rest_le (kappa #|A|%:R l) (plan t) s S)) => // y le.
exact: (keep_best (fun y => worth (plan t) s y - kappa #|A|%:R l * y%:R)).
Qed.

(** ** F4 [agents-who-are-alike-plan-impatiently]
    Let n agents of weight l >= 0 share a commons with equal awards, and expect equal shares of the future. The claims of the planner with
    kappa = n(1 + l)/(1 + n l) are an equilibrium at every month, stock and growth, whether growth is seen or not. *)
Theorem agents_who_are_alike_plan_impatiently (R : realFieldType) (C : commons R) (N : finType) (l : R) :
  (0 < #|N|)%N -> 0 <= l -> forall t S (s : signal C), let plan := planner C (kappa #|N|%:R l) in
  let total := (S - rest (kappa #|N|%:R l) (plan t) s S)%N in
  let payoffs (c : claims N) i := equal_award R S c i + worth (plan t) s (S - caught S c) / #|N|%:R in
  forall c, agreed setT S total c -> forall i c', fits S c' -> others_keep i c c' ->
  aim (fun=> Some l) i (payoffs c') <= aim (fun=> Some l) i (payoffs c).
Proof.
move=> some l0 t S s plan total payoffs c ok i c' fit keep; rewrite -cardsT in some.
have same d : aim (fun=> Some l) i (payoffs d) = aim (weighs setT l) i (month_utility (@equal_award R N) setT S (worth (plan t) s) d).
  rewrite /aim /weighs in_setT; congr (_ + _ * _); last apply: eq_bigr => j _.
    by rewrite /month_utility in_setT cardsT mulrC.
  by rewrite /month_utility in_setT cardsT mulrC.
rewrite !same; have := @welfare_maximisers_may_abstain R C N setT l some l0 t S s; rewrite /= !cardsT.
by apply.
Qed.

(** ** F4 [uncontested-claims-have-a-potential]
    Between profiles whose claims can be met, the game of a month among agents who are alike has the exact potential
    (1 + l) H + (1/n + l) E W'(f_r(S - H)), under every sharing rule. *)
Theorem uncontested_claims_have_a_potential (R : realFieldType) (C : commons R) (N : finType) (rule : sharing) (l : R) (V : nat -> R) S (s : signal C) :
  let payoffs (c : claims N) i := award R rule S c i + worth V s (S - caught S c) / #|N|%:R in
  let potential (c : claims N) := (1 + l) * (caught S c)%:R + (#|N|%:R^-1 + l) * worth V s (S - caught S c) in
  forall c c' i, (claimed c <= S)%N -> (claimed c' <= S)%N -> others_keep i c c' ->
  aim (fun=> Some l) i (payoffs c') - aim (fun=> Some l) i (payoffs c) = potential c' - potential c.
Proof.
move=> payoffs potential c c' i met met' keep; have n0 : #|N|%:R != 0 :> R by rewrite gt_eqF // (some_agent R i).
have all d : \sum_j payoffs d j = (caught S d)%:R + worth V s (S - caught S d).
  by rewrite big_split /= (@rules_share_out R N rule) sumr_const -[X in _ + X]mulr_natr divfK.
rewrite /aim !all /payoffs !(@rules_meet R N rule) // /potential /caught (minn_idPr met) (minn_idPr met').
have := claimed_but keep => /(congr1 (fun z => z%:R : R)); rewrite !natrD.
move: (worth _ _ _) (worth _ _ _) (_^-1) ((claimed c)%:R : R) ((claimed c')%:R : R) ((c i)%:R : R) ((c' i)%:R : R) => p q u a b x y e.
have -> : y = b + x - a by rewrite e addrAC subrr add0r.
ring.
Qed.
