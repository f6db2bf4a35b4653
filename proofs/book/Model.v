(** * The model of docs/theory.md

    Everything is over an arbitrary ordered field [R], of which the rational numbers are one; agents [N], contingencies [Omega], actions [Act i]
    and cells [K] are finite types. Each definition has the name that docs/theory.md gives it. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Lemma diff_ge0 (R : numDomainType) (x y : R) : x <= y -> 0 <= y - x.
Proof. by rewrite subr_ge0. Qed.

Lemma diff_gt0 (R : numDomainType) (x y : R) : x < y -> 0 < y - x.
Proof. by rewrite subr_gt0. Qed.

Inductive budget := Balanced | SubsidyFree | Unrestricted.

Section Model.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType).

(** Profiles: one action for every agent. *)
Definition profile := [finType of {dffun forall i : N, Act i}].

(** An environment: probabilities above 0 that sum to 1, and material payoffs; every agent has an action. *)
Record environment := Environment {
  prob : Omega -> R;
  prob_gt0 : forall w, 0 < prob w;
  prob_sum : \sum_w prob w = 1;
  util : N -> Omega -> profile -> R;
  some_profile : profile }.

Variable E : environment.
Notation p := (prob E).
Notation u := (util E).

Definition welfare w a := \sum_i u i w a.
Definition first_best w a := [forall b, welfare w b <= welfare w a].
Definition best_welfare w := welfare w [arg max_(a > some_profile E) welfare w a]%O.
Definition first_best_value := \sum_w p w * best_welfare w.

(** [b] is what [a] becomes when agent [i] alone does something else. *)
Definition deviation i (a b : profile) := (b i != a i) && [forall j, (j != i) ==> (b j == a j)].
Definition gain i w a b := u i w b - u i w a.
Definition loss w a b := welfare w a - welfare w b.
Definition temptation i w a b := deviation i a b && (0 < gain i w a b).

(** A language gives every outcome its cell. *)
Section Language.
Variables (K : finType) (cell : Omega -> profile -> K).
Definition undetectable w a b := cell w a == cell w b.

(** Mechanisms: transfers on cells, by class and liability bound. *)
Definition mechanism := N -> K -> R.
Definition in_class c (t : mechanism) :=
  match c with
  | Balanced => forall k, \sum_i t i k = 0
  | SubsidyFree => forall k, \sum_i t i k <= 0
  | Unrestricted => True
  end.
Definition in_bound (B : option R) (t : mechanism) := if B is Some b then forall i k, `|t i k| <= b else True.

(** Agents of weight [l] maximise u + l W, plus their transfer. *)
Definition v l i w a := u i w a + l * welfare w a.
Definition nash l w a := [forall i, forall b, deviation i a b ==> (v l i w b <= v l i w a)].
Definition implements_by (l : N -> R) (t : mechanism) (f : Omega -> profile) :=
  forall w i b, deviation i (f w) b -> v (l i) i w b + t i (cell w b) <= v (l i) i w (f w) + t i (cell w (f w)).
Definition implements l := implements_by (fun _ => l).
Definition pair c B l t f := [/\ in_class c t, in_bound B t & implements l t f].

Definition paid c (t : mechanism) k := if c is Unrestricted then 0 else \sum_i t i k.
Definition value c (t : mechanism) f := \sum_w p w * (welfare w (f w) + paid c t (cell w (f w))).

(** [V] is the value of the language: the largest value of an equilibrium pair. *)
Definition is_value c B l V :=
  (exists t f, pair c B l t f /\ value c t f = V) /\ (forall t f, pair c B l t f -> value c t f <= V).

(** A cell is on the path of a choice if some contingency leads to it. *)
Definition on_path (f : Omega -> profile) k := [exists w, cell w (f w) == k].

(** What the weight [l] can do beside a contract: first bests everywhere, with nothing burned on the path. The least such weight is
    lambda*_L. *)
Definition no_gap_at c B l :=
  exists t f, [/\ pair c B l t f, forall w, first_best w (f w) & forall w, paid c t (cell w (f w)) = 0].
End Language.

(** [L'] refines [L]. *)
Definition refines (K K' : finType) (cell' : Omega -> profile -> K') (cell : Omega -> profile -> K) :=
  forall w a w' a', cell' w a = cell' w' a' -> cell w a = cell w' a'.

Definition unique_first_bests := forall w a b, first_best w a -> first_best w b -> a = b.
Definition expected (x : Omega -> R) := \sum_w p w * x w.

(** Thresholds: a weight, or [None] for infinity. *)
Definition maxt (x y : option R) := if x is Some a then (if y is Some b then Some (Num.max a b) else None) else None.
Definition mint (x y : option R) := if x is Some a then (if y is Some b then Some (Num.min a b) else x) else y.
Definition reaches (l : R) (x : option R) := if x is Some y then y <= l else false.
Definition exceeds (l : R) (x : option R) := if x is Some y then y < l else false.

Definition ratio i w a b := if loss w a b == 0 then None else Some (gain i w a b / loss w a b).
Definition threshold w a := \big[maxt/Some 0]_i \big[maxt/Some 0]_(b | temptation i w a b) ratio i w a b.
Definition level := \big[maxt/Some 0]_w \big[mint/None]_(a | first_best w a) threshold w a.

(** ** What is plain *)
Lemma welfare_best w a : welfare w a <= best_welfare w.
Proof. by rewrite /best_welfare; case: arg_maxP => // b _; apply. Qed.

Lemma first_bestE w a : first_best w a = (welfare w a == best_welfare w).
Proof.
apply/forallP/eqP => [best|-> b]; last exact: welfare_best.
by apply/le_anti; rewrite welfare_best best.
Qed.

Lemma some_first_best w : exists a, first_best w a.
Proof. by exists [arg max_(a > some_profile E) welfare w a]%O; rewrite first_bestE. Qed.

Lemma loss_ge0 w a b : first_best w a -> 0 <= loss w a b.
Proof. by move=> /forallP best; rewrite subr_ge0. Qed.

(** What [a] becomes when agent [i] does as in [b]; every deviation is of this kind. *)
Definition instead i (a b : profile) : profile := finfun (fun j => if j == i then b j else a j).

Lemma insteadE i a b j : instead i a b j = if j == i then b j else a j.
Proof. by rewrite ffunE. Qed.

Lemma deviation_instead i a b : deviation i a (instead i a b) = (b i != a i).
Proof.
rewrite /deviation insteadE eqxx; case: (_ != _) => //=.
by apply/forallP => j; apply/implyP => /negPf ne; rewrite insteadE ne.
Qed.

Lemma instead_deviation i a b : deviation i a b -> instead i a b = b.
Proof.
move=> /andP[_ /forallP same]; apply/ffunP => j; rewrite insteadE; case: eqP => // /eqP ne.
by have /implyP/(_ ne)/eqP -> := same j.
Qed.

Lemma deviation_sym i a b : deviation i a b = deviation i b a.
Proof. by rewrite /deviation eq_sym; congr (_ && _); apply: eq_forallb => j; rewrite [b j == _]eq_sym. Qed.

(** Whoever has left can be told from what came of it. *)
Lemma deviation_shows i j a b : deviation i a b -> deviation j a b -> i = j.
Proof.
move=> /andP[moved _] /andP[_ /forallP/(_ i)/implyP same].
by apply/eqP; move: moved; apply: contraNT => /same.
Qed.

Lemma contingency_exists : exists w : Omega, true.
Proof.
have [w0 _|none] := pickP (fun _ : Omega => true); first by exists w0.
by have := prob_sum E; rewrite big_pred0 // => /esym/eqP; rewrite oner_eq0.
Qed.

Lemma v_le l i w a b : (v l i w b <= v l i w a) = (gain i w a b <= l * loss w a b).
Proof. by rewrite /v /gain /loss ler_subl_addr mulrBr addrAC ler_subr_addr [l * _ + _]addrC. Qed.

(** What a deviation is worth to its agent: its gain, less what it regrets of the loss. *)
Definition pull l i w a b := gain i w a b - l * loss w a b.

Lemma incentive (T : R) (T' : R) l i w a b : (v l i w b + T' <= v l i w a + T) = (pull l i w a b <= T - T').
Proof.
rewrite -subr_ge0 -[RHS]subr_ge0 /pull /v /gain /loss; congr (0 <= _); ring.
Qed.

(** A weight reaches the largest of several thresholds if it reaches all, the least if it reaches one; so for exceeding. *)
Lemma reaches_max l I (r : seq I) (P : pred I) F : 0 <= l ->
  reaches l (\big[maxt/Some 0]_(i <- r | P i) F i) = all (fun i => P i ==> reaches l (F i)) r.
Proof.
move=> l0; elim: r => [|i r IH]; first by rewrite big_nil /=.
rewrite big_cons /=; case: (P i) => //=; rewrite -IH.
by case: (F i) (\big[_/_]_(j <- r | P j) F j) => [x|] [y|] //=; rewrite ?andbF // le_maxl.
Qed.

Lemma reaches_min l I (r : seq I) (P : pred I) F :
  reaches l (\big[mint/None]_(i <- r | P i) F i) = has (fun i => P i && reaches l (F i)) r.
Proof.
elim: r => [|i r IH]; first by rewrite big_nil.
rewrite big_cons /=; case: (P i) => //=; rewrite -IH.
by case: (F i) (\big[_/_]_(j <- r | P j) F j) => [x|] [y|] //=; rewrite ?orbF // le_minl.
Qed.

Lemma exceeds_max l I (r : seq I) (P : pred I) F :
  exceeds l (\big[maxt/Some 0]_(i <- r | P i) F i) = (0 < l) && all (fun i => P i ==> exceeds l (F i)) r.
Proof.
elim: r => [|i r IH]; first by rewrite big_nil /= andbT.
rewrite big_cons /=; case: (P i) => //=; rewrite andbCA -IH.
by case: (F i) (\big[_/_]_(_ <- _ | _) _) => [x|] [y|] //=; rewrite ?andbF // lt_maxl.
Qed.

Lemma exceeds_min l I (r : seq I) (P : pred I) F :
  exceeds l (\big[mint/None]_(i <- r | P i) F i) = has (fun i => P i && exceeds l (F i)) r.
Proof.
elim: r => [|i r IH]; first by rewrite big_nil.
rewrite big_cons /=; case: (P i) => //=; rewrite -IH.
by case: (F i) (\big[_/_]_(_ <- _ | _) _) => [x|] [y|] //=; rewrite ?orbF // lt_minl.
Qed.

(** The same as statements about all the elements of a finite type. *)
Lemma reaches_maxP l (I : finType) (P : pred I) F : 0 <= l ->
  reflect (forall i, P i -> reaches l (F i)) (reaches l (\big[maxt/Some 0]_(i | P i) F i)).
Proof.
move=> l0; rewrite reaches_max //; apply: (iffP allP) => [H i Pi|H i _]; last by apply/implyP; exact: H.
by have /implyP := H i (mem_index_enum i); apply.
Qed.

Lemma reaches_minP l (I : finType) (P : pred I) F :
  reflect (exists2 i, P i & reaches l (F i)) (reaches l (\big[mint/None]_(i | P i) F i)).
Proof.
rewrite reaches_min; apply: (iffP hasP) => [[i _ /andP[Pi H]]|[i Pi H]]; exists i; by rewrite ?mem_index_enum ?Pi.
Qed.

Lemma exceeds_maxP l (I : finType) (P : pred I) F : 0 < l ->
  reflect (forall i, P i -> exceeds l (F i)) (exceeds l (\big[maxt/Some 0]_(i | P i) F i)).
Proof.
move=> l0; rewrite exceeds_max l0; apply: (iffP allP) => [H i Pi|H i _]; last by apply/implyP; exact: H.
by have /implyP := H i (mem_index_enum i); apply.
Qed.

Lemma exceeds_minP l (I : finType) (P : pred I) F :
  reflect (exists2 i, P i & exceeds l (F i)) (exceeds l (\big[mint/None]_(i | P i) F i)).
Proof.
rewrite exceeds_min; apply: (iffP hasP) => [[i _ /andP[Pi H]]|[i Pi H]]; exists i; by rewrite ?mem_index_enum ?Pi.
Qed.

Lemma reaches_ratio l i w a b : first_best w a -> temptation i w a b -> reaches l (ratio i w a b) = (pull l i w a b <= 0).
Proof.
move=> best /andP[_ gains]; rewrite /pull subr_le0 /ratio; case: eqP => [->|/eqP nz] /=; first by rewrite mulr0 leNgt gains.
by rewrite ler_pdivr_mulr // lt_neqAle eq_sym nz loss_ge0.
Qed.

(** At a first best who is not tempted is not drawn away at any weight. *)
Lemma pull_le0 l i w a b : first_best w a -> 0 <= l -> gain i w a b <= 0 -> pull l i w a b <= 0.
Proof. by move=> best l0 no; rewrite subr_le0 (le_trans no) // mulr_ge0 ?loss_ge0. Qed.

Lemma nashP l w a : reflect (forall i b, deviation i a b -> pull l i w a b <= 0) (nash l w a).
Proof.
apply: (iffP forallP) => [eq i b dev|eq i]; last by apply/forallP => b; apply/implyP => dev; rewrite v_le -subr_le0 eq.
by have /forallP/(_ b)/implyP/(_ dev) := eq i; rewrite v_le -subr_le0.
Qed.
End Model.
