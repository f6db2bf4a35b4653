(** * C12. The phase diagram *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Phases.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).

(** [lo w a], [hi w a] (or [None] for infinity) are the ends of the interval of weights at which [a] is an equilibrium of v^l; it may be empty. *)
Notation lo := (lowest E).
Notation hi := (highest E).
Definition nonempty w a := exists2 l, 0 <= l & nash E l w a.
Definition unbounded w a := nonempty w a /\ hi w a = None.

Definition free_of_gains w a := [forall i, forall b, deviation i a b && (loss E w a b == 0) ==> (gain E i w a b <= 0)].
Lemma phase l w a : 0 <= l -> nash E l w a = [&& free_of_gains w a, lo w a <= l & at_most l (hi w a)].
Proof.
move=> l0; apply/idP/and3P => [/(supporting_weights_form_an_interval E w a l0)[free low high]|[/forallP free low high]].
  split=> //; apply/forallP => i; apply/forallP => b; apply/implyP => /andP[dev /eqP zero]; exact: free.
apply/(supporting_weights_form_an_interval E w a l0); split=> // i b dev zero.
by have /forallP/(_ b)/implyP := free i; apply; rewrite dev zero eqxx.
Qed.

Lemma lo_ge0 w a : 0 <= lo w a.
Proof. by rewrite /lowest; elim/big_rec: _ => // x y _ le; rewrite le_maxr le orbT. Qed.

Lemma nonempty_lo w a : nonempty w a -> nash E (lo w a) w a.
Proof.
move=> [l l0]; rewrite !phase ?lo_ge0 // lexx => /and3P[-> low] /=; rewrite /at_most; case: (hi w a) => // y; exact: le_trans.
Qed.

Lemma nonempty_hi w a h : nonempty w a -> hi w a = Some h -> nash E h w a /\ lo w a <= h.
Proof.
move=> /nonempty_lo; rewrite phase ?lo_ge0 // => /and3P[free _ high] e; move: high; rewrite e /= => le.
split=> //; have h0 := le_trans (lo_ge0 w a) le; by rewrite phase // free le e /= lexx.
Qed.

Lemma between w a l l' : 0 <= l -> nash E l w a -> l <= l' -> at_most l' (hi w a) -> nash E l' w a.
Proof. by move=> l0 eq le high; move: eq; rewrite (phase _ _ l0) (phase _ _ (le_trans l0 le)) high => /and3P[-> low _]; rewrite (le_trans low le). Qed.

(** Some weight beyond [h] is reached before any other interval begins. *)
Lemma soon w h : exists2 l, h < l & forall b, lo w b <= l -> lo w b <= h.
Proof.
have list (bs : seq (profile Act)) : exists2 l, h < l & forall b, b \in bs -> lo w b <= l -> lo w b <= h.
  elim: bs => [|b bs [l hl IH]]; first by exists (h + 1); rewrite // ltr_addl ltr01.
  have [le|lt] := leP (lo w b) h.
    by exists l => // b'; rewrite inE => /orP[/eqP -> //|]; exact: IH.
  pose m := Num.min l ((h + lo w b) / 2%:R); have [ml mb] : m <= l /\ m <= (h + lo w b) / 2%:R by rewrite /m !le_minl !lexx orbT.
  have hm : h < m by rewrite /m lt_minr hl /=; linear.
  exists m => // b'; rewrite inE => /orP[/eqP -> le|ib le]; first by exfalso; linear.
  by apply: IH ib _; exact: le_trans le ml.
by have [l hl all] := list (enum (profile Act)); exists l => // b; apply: all; rewrite mem_enum.
Qed.

(** ** C12 [phase-diagram-shows-thresholds-and-traps]
    (1) The interval of a first best is [lambda*(w,a), infinity), and empty iff lambda*(w,a) is infinite. (2) For all large weights every pure
    equilibrium is a first best iff no other interval is unbounded. (3) The largest end of another interval, [T], is the exact threshold: above
    it every pure equilibrium is a first best, at it one is not; if all others are empty every one is, at all weights. (4) The best
    equilibrium is worse at some larger weight iff some interval ends at [h] while none of a profile as good that has begun goes on; such a
    profile is no first best. *)
Theorem phase_diagram_shows_thresholds_and_traps :
  [/\ forall w a, first_best E w a ->
        [/\ hi w a = None, forall l, threshold E w a = Some l -> nonempty w a /\ lo w a = l & threshold E w a = None -> ~ nonempty w a],
      (exists L, forall l, L < l -> forall w a, nash E l w a -> first_best E w a) <-> (forall w a, ~~ first_best E w a -> ~ unbounded w a),
      (forall T w a, ~~ first_best E w a -> nonempty w a -> hi w a = Some T ->
         (forall w' a', ~~ first_best E w' a' -> nonempty w' a' -> exists2 h, hi w' a' = Some h & h <= T) ->
         (forall l w' a', T < l -> nash E l w' a' -> first_best E w' a') /\ nash E T w a) /\
      ((forall w a, ~~ first_best E w a -> ~ nonempty w a) -> forall l w a, 0 <= l -> nash E l w a -> first_best E w a) &
      forall w, (exists l l' a, [/\ 0 <= l, l < l', nash E l w a & forall b, nash E l' w b -> welfare E w b < welfare E w a]) <->
        (exists a h, [/\ nonempty w a, hi w a = Some h, ~~ first_best E w a &
           forall b, welfare E w a <= welfare E w b -> nonempty w b -> lo w b <= h -> at_most h (hi w b) -> hi w b = Some h])].
Proof.
have no_end w a : first_best E w a -> hi w a = None.
  move=> best; rewrite /highest big_pred0 // => -[i b] /=; by rewrite ltNge loss_ge0 // andbF.
have at_first w a l : 0 <= l -> first_best E w a -> nash E l w a = reaches l (threshold E w a) by move=> *; exact: prosocial_threshold.
have thr0 w a l : first_best E w a -> threshold E w a = Some l -> 0 <= l.
  move=> best; rewrite /threshold; have ok x y : (forall l, x = Some l -> 0 <= l) -> (forall l, y = Some l -> 0 <= l) -> forall l, maxt x y = Some l -> 0 <= l :> R.
    by case: x => [x|] //; case: y => [y|] // xP yP z [<-]; rewrite le_maxr (xP x erefl).
  elim/big_ind: _ l => [l [<-] //|x y xP yP l|i _]; first exact: ok.
  elim/big_ind: _ => [l [<-] //|x y xP yP l|b /andP[_ gains] l]; first exact: ok.
  by rewrite /ratio; case: ifP => // nz [<-]; rewrite divr_ge0 ?loss_ge0 // ltW.
have lo_first w a l : first_best E w a -> threshold E w a = Some l -> nonempty w a /\ lo w a = l.
  move=> best e; have l0 := thr0 w a l best e; have eq : nash E l w a by rewrite at_first // e /= lexx.
  have ne : nonempty w a by exists l.
  split=> //; apply/le_anti/andP; split; first by move: eq; rewrite phase // => /and3P[].
  by have := nonempty_lo ne; rewrite at_first ?lo_ge0 // e.
have beyond w a : ~~ first_best E w a -> ~ unbounded w a -> exists h, forall l, 0 <= l -> nash E l w a -> l <= h.
  move=> no bounded; case e : (hi w a) => [h|].
    by exists h => l l0; rewrite phase // e => /and3P[].
  by exists 0 => l l0 eq; case: bounded; split=> //; exists l.
have all_others : (forall w a, ~~ first_best E w a -> ~ unbounded w a) -> exists L, 0 <= L /\ forall l w a, 0 <= l -> ~~ first_best E w a -> nash E l w a -> l <= L.
  move=> bounded; have list (xs : seq (Omega * profile Act)) : exists L, 0 <= L /\ forall x l, x \in xs -> 0 <= l -> ~~ first_best E x.1 x.2 -> nash E l x.1 x.2 -> l <= L.
    elim: xs => [|x xs [L [L0 IH]]]; first by exists 0.
    have [yes|no] := boolP (first_best E x.1 x.2).
      by exists L; split=> // y l; rewrite inE => /orP[/eqP -> _|]; [rewrite yes | exact: IH].
    have [h top] := beyond _ _ no (bounded _ _ no); exists (Num.max L h); split=> [|y l]; first by rewrite le_maxr L0.
    rewrite inE => /orP[/eqP -> l0 _ eq|iy l0 ny eq]; first by rewrite le_maxr (top l) ?orbT.
    by rewrite le_maxr (IH y l).
  have [L [L0 all]] := list (enum [finType of Omega * profile Act]); exists L; split=> // l w a l0 no eq.
  by apply: (all (w, a)) => //; rewrite mem_enum.
split.
- move=> w a best; split; [exact: no_end | by move=> l e; exact: lo_first |].
  by move=> e [l l0]; rewrite at_first // e.
- split=> [[L all] w a no [[l l0 eq] e]|/all_others[L [L0 all]]].
    have eq' : nash E (Num.max l (L + 1)) w a by apply: between eq _ _; rewrite ?le_maxr ?lexx // e.
    by move/negP: no; apply; apply: all eq'; rewrite lt_maxr ltr_addl ltr01 orbT.
  exists L => l lt w a eq; apply: contraT => no; have := all l w a (le_trans L0 (ltW lt)) no eq; by rewrite leNgt lt.
- split=> [T w a no ne e least|none l w a l0 eq]; last first.
    by apply: contraT => no; case: (none w a no); exists l.
  have [at_T T_lo] := nonempty_hi ne e; split=> // l w' a' lt eq; apply: contraT => no'.
  have l0 : 0 <= l by apply: le_trans (ltW lt); exact: le_trans (lo_ge0 w a) T_lo.
  have [|h eh le] := least w' a' no'; first by exists l.
  by move: eq; rewrite phase // eh /= => /and3P[_ _]; rewrite leNgt (le_lt_trans le lt).
move=> w; split=> [[l [l' [a [l0 lt eq worse]]]]|[a [h [ne e no last]]]]; last first.
  have [at_h lo_h] := nonempty_hi ne e; have [l' hl' begun] := soon w h; have h0 := le_trans (lo_ge0 w a) lo_h.
  exists h, l', a; split=> // b eqb; rewrite ltNge; apply/negP => le.
  have l'0 := le_trans h0 (ltW hl'); move: (eqb); rewrite phase // => /and3P[free low high].
  have neb : nonempty w b by exists l'.
  have eh : hi w b = Some h.
    by apply: (last b le neb (begun b low)); move: high; rewrite /at_most; case: (hi w b) => // y; apply: le_trans; exact: ltW.
  by move: high; rewrite eh /= leNgt hl'.
(* Of the profiles as good as [a] that are equilibria somewhere between, one of largest end. *)
have l'0 := le_trans l0 (ltW lt).
pose Q b := [&& welfare E w a <= welfare E w b, free_of_gains w b, lo w b <= l', at_most (lo w b) (hi w b) & at_most l (hi w b)].
have Qa : Q a by move: (eq); rewrite phase // /Q lexx => /and3P[-> low high]; rewrite (le_trans low (ltW lt)) high /= andbT;
  move: high; rewrite /at_most; case: (hi w a) => // y; exact: le_trans.
have ends b : Q b -> exists2 h, hi w b = Some h & h < l'.
  move=> /and5P[better free low _ _]; case eb : (hi w b) => [h|].
    exists h => //; rewrite ltNge; apply/negP => le; have := worse b; rewrite phase // free low eb /= le ltNge better => /(_ isT) //.
  by have := worse b; rewrite phase // free low eb /= ltNge better => /(_ isT).
pose end_of b := if hi w b is Some h then h else 0.
case: (arg_maxP end_of Qa) => b Qb most; have [h eb hl'] := ends b Qb; have /and5P[better free low inb afterl] := Qb.
rewrite eb /= in inb afterl; have h0 := le_trans l0 afterl.
exists b, h; split=> //; first by exists h; rewrite // phase // free inb eb /= lexx.
  by apply/negP => first; rewrite no_end in eb.
move=> x bx nex lox hix; case ex : (hi w x) hix => [y|] /= hix.
  congr Some; apply/le_anti; rewrite hix andbT.
  have Qx : Q x.
    have [_ lo_y] := nonempty_hi nex ex; have := nonempty_lo nex; rewrite phase ?lo_ge0 // => /and3P[fx _ _].
    by rewrite /Q (le_trans better bx) fx (le_trans lox (ltW hl')) ex /= lo_y (le_trans afterl hix).
  by have := most x Qx; rewrite /end_of ex eb.
have Qx : Q x.
  have := nonempty_lo nex; rewrite phase ?lo_ge0 // => /and3P[fx _ _].
  by rewrite /Q (le_trans better bx) fx (le_trans lox (ltW hl')) ex.
by have [y] := ends x Qx; rewrite ex.
Qed.
End Phases.
