(** * B12. What messages to the court cannot do *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Closed Walks Messages Pairs Clauses Witnesses Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** B12 [a-lone-reporter-adds-nothing]
    Verifiable actions, contingencies up to the blocks of [P]; over each block [f] varies in the action of [i1] alone, and [i1] alone may report;
    no bound, two agents or more in the balanced class. [f] is implementable with messages iff it is cyclically monotone, iff it is
    implementable without; and with no more money burned. *)
Section Lone.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K C : finType) (cell : Omega -> profile Act -> K) (P : Omega -> C) (f : Omega -> profile Act) (i1 : N) (c : budget).
Hypothesis seen : contingency_partition cell P.
Hypothesis one_varies : forall w w' j, P w = P w' -> j != i1 -> f w j = f w' j.
Hypothesis payer : c = Balanced -> (1 < #|N|)%N.
Notation monotone := (monotone E P f (fun=> i1)).

Section Space.
Variables (M : N -> finType) (B : option R) (t : message_mechanism R K M) (s : Omega -> profile M).
Hypothesis pr : message_pair E cell (pred1 i1) c B 0 t s f.

(** What [i1] says at [w'] it can say at [w]. *)
Lemma heard_as w w' k i : t i k (instead i1 (s w) (s w')) = t i k (s w').
Proof. by have [_ _ _ heard] := pr; apply: heard => j /eqP ->; rewrite insteadE eqxx. Qed.

Lemma says w w' i b : b = f w \/ deviation i (f w) b -> i = i1 ->
  v E 0 i w b + t i (cell w b) (s w') <= v E 0 i w (f w) + t i (cell w (f w)) (s w).
Proof.
move=> did e; have [_ _ eq _] := pr; have := eq w i b (s w') did (or_introl _).
by rewrite e heard_as; apply; rewrite /= eqxx.
Qed.

Lemma reporter_monotone : monotone.
Proof.
move=> w s' /andP[ins /eqP back]; pose pays w' := t i1 (cell w' (f w')) (s w').
have step x x' : P x = P x' -> exchange E P f (fun=> i1) x x' <= pays x - pays x'.
  move=> same; have [e|ne] := eqVneq (f x) (f x').
    have ce : cell x (f x) = cell x' (f x') by apply/seen; rewrite e.
    have h := @says x x' i1 (f x) (or_introl erefl) erefl; rewrite ler_add2l in h.
    by rewrite /exchange -e subrr subr_ge0 /pays -ce.
  have dev : deviation i1 (f x) (f x') := imitation (vary := fun=> i1) one_varies same ne.
  have ce : cell x (f x') = cell x' (f x') by apply/seen.
  have := @says x x' i1 (f x') (or_intror dev) erefl; rewrite ce /v !mul0r !addr0 /exchange /pays => le; linear.
suff along x : P x = P w -> all (fun w' => P w' == P w) s' -> cycle_gain E P f (fun=> i1) x s' <= pays x - pays (last x s').
  by have := along w erefl ins; rewrite back subrr.
elim: s' x {ins back} => [|x' s' IH] x in_x /=; first by rewrite subrr.
move=> /andP[/eqP in_x' ins]; have := ler_add (step x x' _) (IH x' in_x' ins); rewrite in_x in_x' => /(_ erefl).
by rewrite addrA subrK.
Qed.

(** A lone agent: what is paid on the path does not depend on what is said. *)
Lemma alone_silent : (#|N| <= 1)%N -> exists t', pair E cell c None 0 t' f /\ forall w i, t' i (cell w (f w)) = t i (cell w (f w)) (s w).
Proof.
move=> few; have only i : i = i1 := esym (fintype_le1P few i i1); have [ct _ _ _] := pr; have [w0 _] := contingency_exists E.
pose said k := if [pick w | cell w (f w) == k] is Some w then s w else s w0; pose t' i k := t i k (said k).
have path w i : t' i (cell w (f w)) = t i (cell w (f w)) (s w).
  rewrite /t' /said; case: pickP => [x /eqP ce|/(_ w)]; last by rewrite eqxx.
  have [_ fe] := (seen _ _ _ _).1 ce; apply/le_anti/andP; split.
    by have := @says w x i (f w) (or_introl erefl) (only i); rewrite ler_add2l.
  by have := @says x w i (f x) (or_introl erefl) (only i); rewrite ler_add2l ce.
exists t'; split=> //; split=> //; first by move: ct; rewrite /message_class /in_class; case: (c) => // ct k; exact: (ct (said k) k).
move=> w i b dev; rewrite path /t' /said; case: pickP => [x _|_]; exact: (says _ (or_intror dev) (only i)).
Qed.
End Space.

Theorem a_lone_reporter_adds_nothing :
  [/\ (exists M t s, @message_pair R N Omega Act E K cell (pred1 i1) M c None 0 t s f) <-> monotone,
      (exists t, pair E cell c None 0 t f) <-> monotone &
      forall M t s, @message_pair R N Omega Act E K cell (pred1 i1) M c None 0 t s f ->
        exists t', pair E cell c None 0 t' f /\ forall w, paid c (fun i k => t i k (s w)) (cell w (f w)) <= paid c t' (cell w (f w))].
Proof.
have [silent nothing] := choices_are_cyclically_monotone E (vary := fun=> i1) seen one_varies payer.
split=> //.
  split=> [[M [t [s pr]]]|/silent [t [ct bt eq]]]; first exact: reporter_monotone pr.
  exists (fun=> unit_finType), (fun i k _ => t i k), (fun _ => finfun (fun=> tt)); split=> //; try by move=> m.
  move=> w i b m [->|dev] _; [exact: lexx | exact: eq].
move=> M t s pr; have [many|few] := ltnP 1 #|N|.
  have [t' [pr' zero]] := nothing many (reporter_monotone pr); exists t'; split=> // w.
  by rewrite zero; [apply: paid_le0; have [ct _ _ _] := pr; exact: ct | apply/existsP; exists w].
have [t' [pr' same]] := alone_silent pr few; exists t'; split=> // w; rewrite /paid.
by case: (c) => //; rewrite le_eqVlt; apply/orP; left; apply/eqP/eq_bigr => i _; rewrite same.
Qed.
End Lone.

(** ** B12 [balance-defeats-messages]
    There is an environment of two agents in which nobody is tempted unseen at any (w, f w), so that the subsidy-free class implements f with
    messages, and the balanced class does so for no messages to the court alone. *)
Theorem balance_defeats_messages (F : realFieldType) :
  exists (A : finType) (E : environment F unit_finType (same_actions A)) (K : finType) (cell : unit -> profile (same_actions A) -> K) f,
    [/\ forall w, quiet_at E cell w (f w), exists t, message_pair E cell predT SubsidyFree None 0 t (@truth bool_finType unit_finType) f &
        forall reporter M B t s, ~ @message_pair F bool_finType unit_finType (same_actions A) E K cell reporter M Balanced B 0 t s f].
Proof.
pose u (i x y : bool) : F := if i && (x && y) then -1 else 0.
pose E := @pairing F bool_finType true u; pose cell (w : unit) (a : profile (same_actions bool_finType)) := if a true then a false else ~~ a false.
pose f (w : unit) := both true true.
have cellE w x y : cell w (both x y) = (if x then y else ~~ y) by rewrite /cell both_true both_false.
have quiet w : quiet_at E cell w (f w).
  by move=> i b /andP[/deviation_both[z ne ->] _]; rewrite /undetectable !cellE; case: i ne; rewrite /turned cellE; case: z.
exists bool_finType, E, bool_finType, cell, f; split=> //.
  have [//|//|//|//|_ some] := @only_undetectable_temptations_survive_messages F bool_finType unit_finType (same_actions bool_finType) E bool_finType cell predT true false SubsidyFree f.
  by have [t [pr _]] := some quiet; exists t.
move=> reporter M B t s [ct _ eq _].
have same i : instead i (s tt) (s tt) = s tt by apply/ffunP => j; rewrite insteadE; case: ifP.
have devr : deviation true (f tt) (both false true) by apply/deviation_both; exists false.
have devc : deviation false (f tt) (both true false) by apply/deviation_both; exists false.
have := eq tt true _ (s tt) (or_intror devr) (or_intror erefl); have := eq tt false _ (s tt) (or_intror devc) (or_intror erefl).
rewrite !same /f !cellE /v !mul0r !addr0 !utilE /u /= => col row.
have := ct (s tt) false; have := ct (s tt) true; rewrite !big_bool /= => z1 z0.
by linear.
Qed.

(** ** B12 [two-reporters-accuse-each-other]
    There is an environment of two agents in which balanced transfers implement f(w) at each w alone, so that a court that sees the contingency
    would implement f, and no messages to the court alone implement f under balance. *)
Theorem two_reporters_accuse_each_other (F : realFieldType) :
  exists (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) f,
    (exists t, pair E (fun w a => (w, cell w a)) Balanced None 0 t f) /\
    forall reporter M B t s, ~ @message_pair F bool_finType Omega Act E K cell reporter M Balanced B 0 t s f.
Proof.
pose u (i w y : bool) : F := if [&& ~~ i, w & y] then -1 else 0.
pose E := @looks_on F bool_finType bool_finType true true u; pose A := one_acts bool_finType.
pose cell (w : bool) (a : profile A) : bool := a false; pose f (w : bool) := act (w : bool_finType).
exists bool_finType, bool_finType, A, E, cell, f; split.
  pose t (i : bool) (k : bool * bool) : F := if k == (true, true) then (if i then -1 else 1) else 0.
  exists t; split=> // [k|w i b d].
    by rewrite big_bool /t; case: (k =P _) => _ /=; [exact: addNr | exact: addr0].
  have i0 := looks_on_deviation d; subst i; rewrite /v !mul0r !addr0 /cell /t /= !act_acts /u.
  by case: w d => d; case: (b false) => //=; linear.
move=> reporter M B t s [ct _ eq heard].
(* Who does not report can be said to say anything. *)
have free w i (b : profile A) (m : profile M) : b = f w \/ deviation i (f w) b ->
    v E 0 i w b + t i (cell w b) (instead i (s w) m) <= v E 0 i w (f w) + t i (cell w (f w)) (s w).
  move=> did; have [rep|no] := boolP (reporter i); first by apply: eq did _; left.
  rewrite (heard i (cell w b) (instead i (s w) m) (instead i (s w) (s w))) => [|j rep].
    by apply: eq did _; right.
  by rewrite !insteadE; case: eqP => // e; rewrite e (negPf no) in rep.
have mix : instead false (s true) (s false) = instead true (s false) (s true) by apply/ffunP => -[]; rewrite !insteadE.
have mix' : instead false (s false) (s true) = instead true (s true) (s false) by apply/ffunP => -[]; rewrite !insteadE.
have move_ w : deviation false (f w) (act (~~ w : bool_finType)) by apply: looks_on_moves; rewrite !act_acts; case: w.
have := free true false _ (s false) (or_intror (move_ true)); have := free false false _ (s true) (or_intror (move_ false)).
have := free false true _ (s true) (or_introl erefl); have := free true true _ (s false) (or_introl erefl).
rewrite mix mix' /cell !act_acts /v !mul0r !addr0 /= !act_acts /u /=.
have := ct (s true) true; have := ct (s false) false.
have := ct (instead true (s false) (s true)) false; have := ct (instead true (s true) (s false)) true.
by rewrite !big_bool /= => z1 z2 z3 z4 h1 h2 h3 h4; linear.
Qed.

(** ** B12 [cross-examined-agents-may-lie-together]
    Cross-examination, everybody reporting: all are fined [phi] unless they report one contingency, and the cell is the one that it calls for. *)
Section Lies.
Variables (R : realFieldType) (N Omega : finType) (Act : N -> finType) (E : environment R Omega Act).
Variables (K : finType) (cell : Omega -> profile Act -> K) (f : Omega -> profile Act) (phi : R).
Definition as_called (k : K) (r : profile (fun _ : N => Omega)) := [exists w, (r == truth N w) && (k == cell w (f w))].
Definition examination : message_mechanism R K (fun _ : N => Omega) := fun _ k r => if as_called k r then 0 else - phi.
(** What is reported and done at [w] is a pure equilibrium, a strict one, if nobody gains, or everybody loses, by another report or action. *)
Definition told_equilibrium w (r : profile (fun _ : N => Omega)) a := forall i b (m : profile (fun _ : N => Omega)), b = a \/ deviation i a b ->
  util E i w b + examination i (cell w b) (instead i r m) <= util E i w a + examination i (cell w a) r.
Definition told_strictly w (r : profile (fun _ : N => Omega)) a := forall i b (m : profile (fun _ : N => Omega)), b = a \/ deviation i a b -> (b != a) || (m i != r i) ->
  util E i w b + examination i (cell w b) (instead i r m) < util E i w a + examination i (cell w a) r.
End Lies.

(** There are two agents, first bests f and a fine above every gain there is such that cross-examination implements f, and at some [w] all who
    tell the truth reach the first best in every pure equilibrium, while in another, a strict one, all report [w'], nobody is fined, and
    welfare is less. *)
Theorem cross_examined_agents_may_lie_together (F : realFieldType) :
  exists (Omega K : finType) (Act : bool -> finType) (E : environment F Omega Act) (cell : Omega -> profile Act -> K) f phi w w' a,
    [/\ (forall x, first_best E x (f x)) /\ message_pair E cell predT SubsidyFree None 0 (examination cell f phi) (@truth bool_finType Omega) f,
        forall i x b b', deviation i b b' -> gain E i x b b' < phi,
        forall b, told_equilibrium E cell f phi w (truth bool_finType w) b -> first_best E w b &
        [/\ w' <> w, told_strictly E cell f phi w (truth bool_finType w') a, forall i, examination cell f phi i (cell w a) (truth bool_finType w') = 0 & ~~ first_best E w a]].
Proof.
pose u (i w y : bool) : F := if [&& i, w & y] then -1 else 0.
pose E := @looks_on F bool_finType bool_finType true true u; pose A := one_acts bool_finType.
pose cell (w : bool) (a : profile A) : bool := ~~ w || a false; pose f (w : bool) := act (~~ w : bool_finType).
have W w a : welfare E w a = if w && a false then -1 else 0.
  by rewrite looks_on_welfare /u; case: w; case: (a false); rewrite /= addr0.
have truth_inj (w w' : bool_finType) : (truth bool_finType w == truth bool_finType w') = (w == w').
  by apply/eqP/eqP => [/ffunP/(_ true)|-> //]; rewrite !ffunE.
have calledE k w : as_called cell f k (truth bool_finType w) = (k == cell w (f w)).
  apply/existsP/eqP => [[x /andP[]]|->]; last by exists w; rewrite !eqxx.
  by rewrite truth_inj => /eqP <- /eqP.
pose reports := profile (fun _ : bool_finType => bool_finType).
have alone_said k (w : bool_finType) i (m : reports) : m i != w -> as_called cell f k (instead i (truth bool_finType w) m) = false.
  move=> ne; apply/negbTE/existsP => -[x /andP[/eqP/ffunP e _]]; have := e i; have := e (~~ i).
  rewrite !insteadE !ffunE eqxx; have -> : (~~ i == i) = false by case: i {e ne}.
  by move=> wx mx; rewrite mx -wx eqxx in ne.
have same_said (w : bool_finType) i (m : reports) : m i = w -> instead i (truth bool_finType w) m = truth bool_finType w.
  by move=> e; apply/ffunP => j; rewrite insteadE !ffunE; case: eqP => // ->.
have cellf w : cell w (f w) = ~~ w by rewrite /cell /f act_acts; case: w.
have on : cell true (f false) = true by rewrite /cell /f act_acts.
have own (w : bool) (a b : profile A) : util E false w a = util E false w b by [].
have moved i (a b : profile A) : deviation i a b -> i = false by exact: looks_on_deviation.
exists bool_finType, bool_finType, A, E, cell, f, 1, true, false, (f false); split.
- split.
    by move=> x; apply/forallP => b; rewrite !W /f act_acts; case: x; case: (b false); rewrite /= ?lexx ?lerN10.
  split=> //.
  + move=> m k; rewrite big_bool /examination /=; case: ifP => _; linear.
  + move=> w i b m did _; rewrite /examination calledE cellf eqxx; have pay : util E i w b = util E i w (f w).
      by case: did => [-> //|/moved ->].
    rewrite /v pay !mul0r !addr0 ger_addl; case: ifP => _; linear.
  by move=> i k m m' e; congr (if as_called _ _ _ _ then _ else _); apply/ffunP => j; exact: e.
- by move=> i x b b' /moved ->; rewrite /gain (own x b' b) subrr ltr01.
- move=> b eq; apply/forallP => b'; rewrite !W /=; case bt : (b false); last by case: ifP => _; rewrite ?lexx ?lerN10.
  have dev : deviation false b (f true) by apply: looks_on_moves; rewrite bt act_acts.
  have := eq false (f true) (truth bool_finType true) (or_intror dev); rewrite /examination (same_said true false) ?ffunE // !calledE !cellf (own true (f true) b) {1}/cell bt /=.
  by move=> bad; exfalso; linear.
split=> //.
- move=> i b m did other; have pay : util E i true b = util E i true (f false) by case: did => [-> //|/moved ->].
  rewrite pay ltr_add2l /examination calledE cellf on eqxx.
  have [same|ne] := eqVneq (m i) false; last by rewrite alone_said //; linear.
  rewrite same_said // calledE cellf /cell /=; move: other; rewrite same ffunE eqxx orbF => bne.
  suff -> : b false = false by rewrite /=; linear.
  by apply: contraNF bne => bt; rewrite (actE b) bt.
- by move=> i; rewrite /examination calledE cellf on.
by apply/forallP => /(_ (f true)); rewrite !W /f !act_acts /= => le; linear.
Qed.
