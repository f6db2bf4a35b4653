(** * B11. What messages to the court can do *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Messages.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K).
Notation p := (prob E).

(** Agents for whom [reporter] holds send the court messages from [M i], no later than they act; transfers depend on the cell and on what these
    agents say. At [w] they send [s w] and do [f w]; a deviator may change its message, its action or both. *)
Section Space.
Variables (reporter : pred N) (M : N -> finType).
Definition message_mechanism := N -> K -> profile M -> R.
Definition message_class c (t : message_mechanism) := forall m, in_class c (fun i k => t i k m).
Definition message_bound B (t : message_mechanism) := forall m, in_bound B (fun i k => t i k m).
Definition message_implements l (t : message_mechanism) (s : Omega -> profile M) (f : Omega -> profile Act) :=
  forall w i b (m : profile M), b = f w \/ deviation i (f w) b -> (reporter i \/ m i = s w i) ->
    v E l i w b + t i (cell w b) (instead i (s w) m) <= v E l i w (f w) + t i (cell w (f w)) (s w).
Definition hears (t : message_mechanism) := forall i k (m m' : profile M), (forall j, reporter j -> m j = m' j) -> t i k m = t i k m'.
Definition message_pair c B l t s f := [/\ message_class c t, message_bound B t, message_implements l t s f & hears t].
Definition message_value c (t : message_mechanism) s f := \sum_w p w * (welfare E w (f w) + paid c (fun i k => t i k (s w)) (cell w (f w))).
End Space.

(** Everybody reports the contingency. *)
Definition truth (w : Omega) : profile (fun _ : N => Omega) := finfun (fun=> w).

(** ** B11 [truthful-messages-are-enough]
    In every class, with or without a bound, whoever may report: what some message spaces and strategies implement, truthful reports of the
    contingency implement, with the same money paid on the path. *)
Theorem truthful_messages_are_enough reporter (M : N -> finType) c B l (t : message_mechanism M) s f :
  message_pair reporter c B l t s f ->
  exists t' : message_mechanism (fun=> Omega), message_pair reporter c B l t' truth f /\
    forall w i, t' i (cell w (f w)) (truth w) = t i (cell w (f w)) (s w).
Proof.
move=> [ct bt eq heard]; pose meant (r : profile (fun _ : N => Omega)) : profile M := finfun (fun j => s (r j) j).
have truthE w : meant (truth w) = s w by apply/ffunP => j; rewrite !ffunE.
exists (fun i k r => t i k (meant r)); split; last by move=> w i; rewrite truthE.
split; [by move=> r; exact: ct | by move=> r; exact: bt | | by move=> i k r r' same; apply: heard => j rep; rewrite !ffunE same].
move=> w i b r did said.
have -> : meant (instead i (truth w) r) = instead i (s w) (meant r).
  by apply/ffunP => j; rewrite !ffunE; case: eqP => // ->; rewrite ffunE.
rewrite truthE; apply: eq did _; case: said => [rep|same]; first by left.
by right; rewrite /meant ffunE same /truth ffunE.
Qed.

(** ** B11 [only-undetectable-temptations-survive-messages]
    Two agents or more may report; subsidy-free or unrestricted, no bound. A choice is implementable for some message spaces iff nobody has
    an undetectable temptation at any (w, f w), and nothing need be burned. *)
Definition quiet_at w a := forall i b, temptation E i w a b -> ~~ undetectable cell w a b.

Lemma quiet_messages reporter (M : N -> finType) c B (t : message_mechanism M) s f :
  message_pair reporter c B 0 t s f -> forall w, quiet_at w (f w).
Proof.
move=> [_ _ eq _] w i b tempts; apply/negP => /eqP same; have [dev pulls] := temptation_pull tempts.
have := eq w i b (s w) (or_intror dev) (or_intror erefl).
rewrite -same (_ : instead i (s w) (s w) = s w); last by apply/ffunP => j; rewrite ffunE; case: ifP.
by rewrite incentive subrr leNgt pulls.
Qed.

Lemma cross_examination (reporter : pred N) i1 i2 c f : reporter i1 -> reporter i2 -> i1 != i2 -> c <> Balanced ->
  (forall w, quiet_at w (f w)) ->
  exists t, message_pair reporter c None 0 t truth f /\ forall w i, t i (cell w (f w)) (truth w) = 0.
Proof.
move=> rep1 rep2 two unbalanced quiet; have [phi [phi0 most]] := large_fine E (fun=> 0) f.
pose agree (k : K) (r : profile (fun _ : N => Omega)) := [exists w, [forall j, reporter j ==> (r j == w)] && (k == cell w (f w))].
pose t (i : N) k r := if agree k r then 0 else - phi.
have onE w i : t i (cell w (f w)) (truth w) = 0.
  by rewrite /t; have -> // : agree (cell w (f w)) (truth w); apply/existsP; exists w; rewrite eqxx andbT;
    apply/forallP => j; rewrite ffunE eqxx implybT.
have heard : hears reporter t.
  move=> i k r r' same; rewrite /t (_ : agree k r = agree k r') //; apply: eq_existsb => w; congr (_ && _).
  by apply: eq_forallb => j; case rep : (reporter j); rewrite //= same.
exists t; split=> //; split=> //.
  case: c unbalanced => // _ r k; rewrite -oppr_ge0 -sumrN; apply: sumr_ge0 => i _; rewrite /t.
  by case: (agree _ _); rewrite ?oppr0 ?opprK.
move=> w i b r did said; rewrite onE incentive sub0r.
have small : pull E 0 i w (f w) b <= phi.
  by case: did => [->|dev]; [rewrite /pull /gain subrr mul0r subrr | exact: most].
rewrite /t; case: ifP => [/existsP[w' /andP[/forallP all /eqP same]]|_]; last by rewrite opprK.
have ww : w' = w.
  have [j repj other] : exists2 j, reporter j & j != i.
    by case: (i1 =P i) => [e|/eqP ne]; [exists i2 => //; rewrite -e eq_sym | exists i1].
  by have /implyP/(_ repj) := all j; rewrite insteadE (negPf other) ffunE => /eqP <-.
rewrite oppr0 leNgt; apply/negP => pulls; case: did => [bf|dev].
  by move: pulls; rewrite bf /pull /gain /loss !subrr mulr0 subrr ltxx.
have /(quiet w) /negP : temptation E i w (f w) b.
  by rewrite /temptation dev; move: pulls; rewrite /pull mul0r subr0.
by apply; rewrite /undetectable same ww.
Qed.

Theorem only_undetectable_temptations_survive_messages (reporter : pred N) i1 i2 c f :
  reporter i1 -> reporter i2 -> i1 != i2 -> c <> Balanced ->
  ((exists M t s, @message_pair reporter M c None 0 t s f) <-> (forall w, quiet_at w (f w))) /\
  ((forall w, quiet_at w (f w)) ->
    exists t, message_pair reporter c None 0 t truth f /\ forall w i, t i (cell w (f w)) (truth w) = 0).
Proof.
move=> rep1 rep2 two unbalanced; split; last exact: (cross_examination rep1 rep2 two unbalanced).
split=> [[M [t [s pr]]]|quiet]; first exact: quiet_messages pr.
by have [t [pr _]] := cross_examination rep1 rep2 two unbalanced quiet; exists (fun=> Omega), t, truth.
Qed.

(** So the value with messages is the sum of p(w) times the largest welfare at [w] of a profile without undetectable temptation. *)
Theorem the_value_with_messages (reporter : pred N) i1 i2 c g : reporter i1 -> reporter i2 -> i1 != i2 -> c <> Balanced ->
  (forall w, quiet_at w (g w) /\ forall a, quiet_at w a -> welfare E w a <= welfare E w (g w)) ->
  (exists t, message_pair reporter c None 0 t truth g /\ message_value c t truth g = worth E g) /\
  (forall M t s f, @message_pair reporter M c None 0 t s f -> message_value c t s f <= worth E g).
Proof.
move=> rep1 rep2 two unbalanced best; split.
  have [|t [pr zero]] := @cross_examination reporter i1 i2 c g rep1 rep2 two unbalanced; first by move=> w; case: (best w).
  exists t; split=> //; apply: eq_bigr => w _; rewrite /paid; case: (c); rewrite ?addr0 // big1 ?addr0 //.
move=> M t s f pr; apply: ler_sum => w _; apply: ler_wpmul2l; first exact/ltW/prob_gt0.
have [ct _ _ _] := pr; apply: (@le_trans _ _ (welfare E w (f w))).
  by rewrite ger_addl; apply: paid_le0; exact: ct.
have [_] := best w; apply; exact: (quiet_messages pr).
Qed.
End Messages.
