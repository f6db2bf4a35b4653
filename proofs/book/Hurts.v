(** * C10. When prosociality hurts two agents with two actions each *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Bimatrix Linear.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Hurts.
Variables (F : realFieldType) (u : bool -> bool -> bool -> F).
Notation E := (bimatrix u).
Notation W := (welfare E tt).
Notation pay i := (util E i tt).
Implicit Types (l : F) (i g : bool) (a b c d : profile two).

(** What [a] becomes when agent [i] does the other thing, and when both do. *)
Definition turn i a : profile two := if i then prof (~~ a true) (a false) else prof (a true) (~~ a false).
Definition opposite a : profile two := prof (~~ a true) (~~ a false).

Lemma turnK i : involutive (turn i).
Proof. by move=> a; rewrite [RHS]profE /turn; case: i; rewrite !prof_true !prof_false negbK. Qed.
Lemma turn_turn i a : turn (~~ i) (turn i a) = opposite a.
Proof. by rewrite /turn /opposite; case: i; rewrite /= prof_true prof_false. Qed.
Lemma turn_opposite i a : turn i (opposite a) = turn (~~ i) a.
Proof. by rewrite -(turn_turn (~~ i)) negbK turnK. Qed.
Lemma opposite_turn i a : opposite (turn i a) = turn (~~ i) a.
Proof. by rewrite -(turn_turn i) turnK. Qed.
Lemma oppositeK : involutive opposite.
Proof. by move=> a; rewrite [RHS]profE /opposite !prof_true !prof_false !negbK. Qed.
Lemma deviation_turn i a b : deviation i a b = (b == turn i a).
Proof. by rewrite {1}(profE a) deviation_two. Qed.

Lemma around a b : [\/ b = a, b = opposite a | exists i, b = turn i a].
Proof.
rewrite (profE b) (profE a) /turn /opposite !prof_true !prof_false.
by case: (b true); case: (b false); case: (a true); case: (a false);
  first [by constructor 1 | by constructor 2 | by constructor 3; exists true | by constructor 3; exists false].
Qed.

Lemma taking g i : i != g -> i = ~~ g. Proof. by case: i; case: g. Qed.

(** A single equilibrium is strict, and its opposite is left by somebody: what is beside it is. *)
Definition better (m : bool -> F) i b a := pay i b + m i * W b < pay i a + m i * W a.
Definition settles (m : bool -> F) a := (forall i, better m i (turn i a) a) /\ exists i, better m i (opposite a) (turn i (opposite a)).

Lemma onlyE m a : only_equilibrium u m tt a <-> settles m a.
Proof.
have at_ i b : v E (m i) i tt b = pay i b + m i * W b by [].
split=> [[strict one]|[strict [i leaves]]].
  split=> [i|]; first by rewrite /better -!at_; apply: strict; rewrite deviation_turn.
  have : ~ equilibrium u m tt (opposite a).
    by move=> /one same; move: (congr1 (fun b : profile two => b true) same); rewrite prof_true; case: (a true).
  move=> bad; have [stays|leaves] := boolP [forall i, pay i (turn i (opposite a)) + m i * W (turn i (opposite a)) <= pay i (opposite a) + m i * W (opposite a)].
    by case: bad => i b; rewrite deviation_turn => /eqP ->; have /forallP := stays; apply.
  by move: leaves; rewrite negb_forall => /existsP[i no]; exists i; rewrite /better ltNge.
split=> [j b|b eq]; first by rewrite deviation_turn => /eqP ->; exact: strict.
case: (around a b) => [//|bo|[j bt]].
  by have := eq i (turn i b); rewrite deviation_turn eqxx !at_ bo => /(_ isT); rewrite leNgt; move: leaves; rewrite /better => ->.
have := eq j a; rewrite deviation_turn bt turnK eqxx !at_ => /(_ isT); rewrite leNgt.
by have := strict j; rewrite /better => ->.
Qed.

Lemma left_by m a b : settles m a -> b <> a -> exists i, better m i b (turn i b).
Proof.
move=> [strict leaves] ne; case: (around a b) => [//|->//|[i e]]; exists i.
by rewrite e turnK; exact: strict.
Qed.

(** The game is harmful: the giver [g] leads from [a] to [c] and from [d] to [b], and prefers [a] and [d]; the other, the taker, leads from
    [c] to [b] and from [d] to [a], and prefers [b] and [a]; and W(c) > W(a) > W(b) > W(d). *)
Definition harmful_at g a := let c := turn g a in let b := opposite a in let d := turn (~~ g) a in
  [/\ W d < W b, W b < W a & W a < W c] /\
  [/\ pay g c < pay g a, pay g b < pay g d, pay (~~ g) c < pay (~~ g) b & pay (~~ g) d < pay (~~ g) a].
(** From which weight on the giver gives, and up to which the taker takes: gain/loss of c -> a and b -> d, and of c -> b. *)
Definition gives g a := let c := turn g a in let b := opposite a in let d := turn (~~ g) a in
  Num.max (gain E g tt c a / loss E tt c a) (gain E g tt b d / loss E tt b d).
Definition takes g a := let c := turn g a in let b := opposite a in gain E (~~ g) tt c b / loss E tt c b.

Section Weight.
Variable l : F.
Hypothesis l0 : 0 <= l.
Notation nobody := (fun _ : bool => 0 : F).
Notation alone g := (fun i : bool => if i == g then l else 0).
Notation everybody := (fun _ : bool => l).

Lemma worth_more (x y : F) : l * x < l * y -> x < y.
Proof. by rewrite !ltNge; apply: contra => le; rewrite ler_wpmul2l. Qed.
Lemma worth_as_much (x y : F) : x <= y -> l * x <= l * y.
Proof. by move=> le; rewrite ler_wpmul2l. Qed.

(** Where it is worse than among selfish agents play is opposite to theirs. *)
Lemma worse_is_opposite m a b : (forall i, 0 <= m i) -> settles nobody a -> settles m b -> W b < W a -> b = opposite a.
Proof.
move=> m0 [strict _] [strict' _] less; case: (around a b) => [e|//|[i e]]; exfalso; first by move: less; rewrite e ltxx.
have := strict i; have := strict' i; rewrite /better e turnK !mul0r -e => h1 h2.
have := ler_wpmul2l (m0 i) (ltW less) => h3; linear.
Qed.

Lemma gives_below g a : harmful_at g a -> (gives g a < l) =
  (pay g a - pay g (turn g a) < l * (W (turn g a) - W a)) && (pay g (turn (~~ g) a) - pay g (opposite a) < l * (W (opposite a) - W (turn (~~ g) a))).
Proof. by move=> [[db ba ac] _]; rewrite /gives lt_maxl /gain /loss !ltr_pdivr_mulr ?subr_gt0. Qed.

Lemma takes_above g a : harmful_at g a ->
  (l < takes g a) = (l * (W (turn g a) - W (opposite a)) < pay (~~ g) (opposite a) - pay (~~ g) (turn g a)) /\
  (takes g a < l) = (pay (~~ g) (opposite a) - pay (~~ g) (turn g a) < l * (W (turn g a) - W (opposite a))).
Proof.
move=> [[db ba ac] _]; have bc := lt_trans ba ac.
by rewrite /takes /gain /loss ltr_pdivl_mulr ?subr_gt0 // ltr_pdivr_mulr ?subr_gt0.
Qed.

(** What being strict, and being left, come to, agent by agent. *)
Lemma settles_two m g a : settles m a <->
  [/\ better m g (turn g a) a, better m (~~ g) (turn (~~ g) a) a &
      better m g (opposite a) (turn (~~ g) a) \/ better m (~~ g) (opposite a) (turn g a)].
Proof.
split=> [[strict [i leaves]]|[one other leaves]].
  split=> //; move: leaves; rewrite turn_opposite; have [->|/taking ->] := eqVneq i g; first by left.
  by rewrite negbK; right.
split; first by move=> i; have [->|/taking ->] := eqVneq i g.
by case: leaves => [h|h]; [exists g | exists (~~ g)]; rewrite turn_opposite ?negbK.
Qed.

(** ** C10 [when-prosociality-hurts]
    Two agents with two actions each, one contingency, l >= 0. Selfish agents as well as agents of weight l have a single equilibrium, a
    strict one, and the second has less welfare, iff the game is harmful for some labels and l_g < l < l_t. *)
Theorem when_prosociality_hurts :
  (exists a b, [/\ only_equilibrium u nobody tt a, only_equilibrium u everybody tt b & W b < W a]) <->
  (exists g a, [/\ harmful_at g a, gives g a < l & l < takes g a]).
Proof.
split=> [[a [b [/onlyE one /onlyE two less]]]|[g [a [h]]]]; last first.
  rewrite (gives_below h) (takes_above h).1 => /andP[g1 g2] t1; have [[db ba ac] [ga gd tb ta]] := h.
  exists a, (opposite a); split=> //; apply/onlyE/(settles_two _ g); rewrite /better ?turn_opposite ?oppositeK ?negbK ?mul0r.
    by split; [linear | linear | left; linear].
  by split; [linear | linear | left; linear].
have bE := worse_is_opposite (fun _ => l0) one two less; subst b.
have [_ [g]] := two; rewrite oppositeK => leaves; exists g, a.
have [+ + left0] := (settles_two _ g a).1 one; have [+ + _] := (settles_two _ g _).1 two.
rewrite !turn_opposite negbK; move: left0 leaves; rewrite /better !mul0r !addr0 => left0 leaves bd bc ga td.
have ac : W a < W (turn g a) by apply: worth_more; linear.
have up := worth_as_much (ltW (lt_trans less ac)).
have tb : pay (~~ g) (turn g a) < pay (~~ g) (opposite a) by linear.
have gd : pay g (opposite a) < pay g (turn (~~ g) a) by case: left0 => // bad; linear.
have db : W (turn (~~ g) a) < W (opposite a) by apply: worth_more; linear.
have h : harmful_at g a by [].
by split=> //; [rewrite gives_below // | rewrite (takes_above h).1]; linear.
Qed.

(** With weight l for nobody, for one agent alone and for both there is a single equilibrium, a strict one, and the second case has the least
    welfare, iff the game is harmful for some labels and l > max(l_g, l_t). *)
Theorem when_one_alone_hurts :
  (exists i a b c, [/\ only_equilibrium u nobody tt a, only_equilibrium u (alone i) tt b, only_equilibrium u everybody tt c,
     W b < W a & W b < W c]) <->
  (exists g a, harmful_at g a /\ Num.max (gives g a) (takes g a) < l).
Proof.
have taker g : (~~ g == g) = false by case: g.
split=> [[g [a [b [c [/onlyE one /onlyE two /onlyE three less less']]]]]|[g [a [h]]]]; last first.
  rewrite lt_maxl (gives_below h) (takes_above h).2 => /andP[/andP[g1 g2] t1]; have [[db ba ac] [ga gd tb ta]] := h.
  exists g, a, (opposite a), (turn g a); split=> //; last exact: lt_trans ac.
  - by apply/onlyE/(settles_two _ g); rewrite /better !mul0r; split; [linear | linear | left; linear].
  - apply/onlyE/(settles_two _ g); rewrite /better !turn_opposite oppositeK negbK eqxx taker !mul0r.
    by split; [linear | linear | left; linear].
  - by apply/onlyE/(settles_two _ g); rewrite /better turnK turn_turn opposite_turn ?negbK; split; [linear | linear | left; linear].
have m0 i : 0 <= (if i == g then l else 0) by case: eqP.
have bE := worse_is_opposite m0 one two less; subst b; exists g, a.
have [+ + left0] := (settles_two _ g a).1 one; have [+ + left1] := (settles_two _ g _).1 two.
have [|i] := left_by three (b := opposite a); first by move=> e; move: less'; rewrite e ltxx.
move: left0 left1; rewrite /better !turn_opposite oppositeK negbK eqxx taker !mul0r !addr0 => left0 left1 left2 bd bc ga td.
have ac : W a < W (turn g a) by apply: worth_more; case: left1 => bad; linear.
have gd : pay g (opposite a) < pay g (turn (~~ g) a) by case: left0 => // bad; linear.
have db : W (turn (~~ g) a) < W (opposite a) by apply: worth_more; linear.
have h : harmful_at g a by [].
split=> //; rewrite lt_maxl gives_below // (takes_above h).2; apply/andP; split; first by apply/andP; split; case: left1 => bad; linear.
have {left2} : pay (~~ g) (opposite a) + l * W (opposite a) < pay (~~ g) (turn g a) + l * W (turn g a).
  by move: left2; have [->|/taking ->] := eqVneq i g; [move=> bad; exfalso; linear | rewrite negbK].
by move=> takes_not; linear.
Qed.
End Weight.

(** No game is harmful in two ways: [c] is the only first best, and [a] is next. *)
Lemma harmful_best g a b : harmful_at g a -> b <> turn g a -> W b < W (turn g a).
Proof.
move=> [[db ba ac] _] ne; case: (around (turn g a) b) => [//|->|[i ->]].
  by rewrite opposite_turn; apply: lt_trans db (lt_trans ba ac).
have [->|] := eqVneq i g; first by rewrite turnK.
move=> /taking ->; rewrite turn_turn; exact: lt_trans ba ac.
Qed.

Theorem harmful_in_one_way g a g' a' : harmful_at g a -> harmful_at g' a' -> g = g' /\ a = a'.
Proof.
move=> h h'; have same : turn g a = turn g' a'.
  apply/eqP; apply: contraT => /eqP ne; have := harmful_best h (nesym ne); have := harmful_best h' ne => h1 h2; exfalso; linear.
have aE : a' = turn g' (turn g a) by rewrite same turnK.
have [gg|/taking gg] := eqVneq g' g; first by rewrite aE gg turnK.
subst g'; rewrite turn_turn in aE; subst a'; move: h h' => [[_ ba _] _] [[_ + _] _]; rewrite oppositeK => ba'; exfalso; linear.
Qed.
End Hurts.
