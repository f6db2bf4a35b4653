(** * D. Canonical dilemmas with two actions each *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Prosociality Linear Bimatrix.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Dilemmas.
Variable F : realFieldType.
Implicit Types l : F.

(** A symmetric game: [pay] of what one does oneself (true: cooperate) and what the other does. *)
Section Symmetric.
Variables T R P S : F.
Definition pay (own other : bool) : F := if own then (if other then R else S) else (if other then T else P).
Definition symmetric (i x y : bool) : F := if i then pay x y else pay y x.
Notation game := (bimatrix symmetric).

Lemma welfare_table : W symmetric true true = R + R /\ W symmetric true false = S + T /\ W symmetric false true = T + S /\ W symmetric false false = P + P.
Proof. by []. Qed.

Lemma cooperating_stable l : stable symmetric (fun=> l) true true = (T - R <= l * (2%:R * R - S - T)).
Proof.
rewrite /stable /value_to /W /symmetric /pay /=.
have -> : (T + l * (T + S) <= R + l * (R + R)) = (T - R <= l * (2%:R * R - S - T)).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
have -> : (T + l * (S + T) <= R + l * (R + R)) = (T - R <= l * (2%:R * R - S - T)).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
exact: andbb.
Qed.

Lemma defecting_stable l : stable symmetric (fun=> l) false false = (l * (S + T - 2%:R * P) <= P - S).
Proof.
rewrite /stable /value_to /W /symmetric /pay /=.
have -> : (S + l * (S + T) <= P + l * (P + P)) = (l * (S + T - 2%:R * P) <= P - S).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
have -> : (S + l * (T + S) <= P + l * (P + P)) = (l * (S + T - 2%:R * P) <= P - S).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
exact: andbb.
Qed.

(** Apart: who defects does not come back, who cooperates stays. *)
Lemma apart_stable l : stable symmetric (fun=> l) true false = (P - S <= l * (S + T - 2%:R * P)) && (l * (2%:R * R - S - T) <= T - R) /\
  stable symmetric (fun=> l) false true = stable symmetric (fun=> l) true false.
Proof.
have row : (P + l * (P + P) <= S + l * (S + T)) = (P - S <= l * (S + T - 2%:R * P)).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
have col : (R + l * (R + R) <= T + l * (S + T)) = (l * (2%:R * R - S - T) <= T - R).
  by rewrite -subr_ge0 -[RHS]subr_ge0; congr (0 <= _); ring.
by rewrite /stable /value_to /W /symmetric /pay /= [T + S]addrC row col; split=> //; rewrite andbC.
Qed.

Lemma best_together : S + T < 2%:R * R -> P < R -> forall x y, best symmetric x y = x && y.
Proof.
move=> st pr x y; have e : R + R = 2%:R * R by ring.
have pp : P + P < 2%:R * R by rewrite -e ltr_add.
case: x; case: y; rewrite /best /W /symmetric /pay /= e [T + S]addrC ?lexx ?(ltW st) ?(ltW pp) //=.
- by rewrite leNgt st.
- by rewrite leNgt st.
- by rewrite leNgt pp.
Qed.

Lemma threshold_together : S + T < 2%:R * R -> P < R -> R <= T -> level game = Some ((T - R) / (2%:R * R - S - T)).
Proof.
move=> st pr rt; have pos : 0 < 2%:R * R - S - T by rewrite -addrA -opprD subr_gt0.
apply: level_two => [|l l0]; first by apply: divr_ge0; [rewrite subr_ge0 | exact: ltW pos].
rewrite ler_pdivr_mulr // -cooperating_stable; split=> [[x [y]]|s]; last by exists true, true; rewrite best_together.
by rewrite best_together //; case: x; case: y.
Qed.

(** ** D [prisoners-dilemma-threshold]
    T > R > P > S: lambda*(E) is (T-R)/(2R-S-T) if 2R > S+T, else (P-S)/(S+T-2P). *)
Theorem prisoners_dilemma_threshold : R < T -> P < R -> S < P ->
  level game = Some (if S + T < 2%:R * R then (T - R) / (2%:R * R - S - T) else (P - S) / (S + T - 2%:R * P)).
Proof.
move=> rt pr sp; case: ltP => [st|ts]; first by rewrite threshold_together // ltW.
have pos : 0 < S + T - 2%:R * P by rewrite subr_gt0; apply: lt_le_trans ts; rewrite ltr_pmul2l ?ltr0n.
have neg l : 0 <= l -> l * (2%:R * R - S - T) <= T - R.
  move=> l0; apply: (@le_trans _ _ 0); last by rewrite subr_ge0 ltW.
  by rewrite mulr_ge0_le0 // -addrA -opprD subr_le0.
apply: level_two => [|l l0]; first by apply: divr_ge0; [rewrite subr_ge0 ?(ltW rt) ?(ltW sp) | exact: ltW pos].
rewrite ler_pdivr_mulr //; split=> [[x [y /andP[b]]]|s].
  have [e1 e2] := apart_stable l; case: x b; case: y => b.
  - by rewrite cooperating_stable leNgt (le_lt_trans (mulr_ge0_le0 l0 _)) // ?subr_gt0 // -addrA -opprD subr_le0.
  - by rewrite e1 => /andP[].
  - by rewrite e2 e1 => /andP[].
  move: b; rewrite /best /W /symmetric /pay /= => /and4P[bad _ _ _]; exfalso; move: bad; rewrite leNgt => /negP; apply.
  by rewrite ltr_add.
have [e1 _] := apart_stable l; exists true, false; rewrite e1 s neg // !andbT /best /W /symmetric /pay /=.
have e : R + R = 2%:R * R by ring.
by rewrite e [T + S]addrC ts lexx /=; apply: le_trans ts; rewrite -e ltW // ltr_add.
Qed.

(** ** D [chicken-threshold]
    T > R > S > P: lambda*(E) is (T-R)/(2R-S-T) if 2R > S+T, else 0. *)
Theorem chicken_threshold : R < T -> S < R -> P < S ->
  level game = Some (if S + T < 2%:R * R then (T - R) / (2%:R * R - S - T) else 0).
Proof.
move=> rt sr ps; have pr := lt_trans ps sr; case: ltP => [st|ts]; first by rewrite threshold_together // ltW.
apply: level_two => // l l0; split=> // _; have [e1 _] := apart_stable l; exists true, false.
have e : R + R = 2%:R * R by ring.
have pp : P + P <= S + T by apply: le_trans ts; rewrite -e ltW // ltr_add.
rewrite /best /W /symmetric /pay /= e [T + S]addrC ts lexx pp /= e1; apply/andP; split.
  apply: (@le_trans _ _ 0); first by rewrite subr_le0 ltW.
  by rewrite mulr_ge0 // subr_ge0; have <- : P + P = 2%:R * P by ring.
apply: (@le_trans _ _ 0); last by rewrite subr_ge0 ltW.
by rewrite mulr_ge0_le0 // -addrA -opprD subr_le0.
Qed.

(** ** D [stag-hunt-needs-no-weight]
    R > T > P > S: lambda*(E) = 0; and (D,D) is an equilibrium of v^l, l >= 0, iff l (S+T-2P) <= P-S: for all l if S+T <= 2P, else up to
    (P-S)/(S+T-2P) and no further. (T > P is of no consequence.) *)
Theorem stag_hunt_needs_no_weight : T < R -> S < P ->
  [/\ level game = Some 0,
      forall l w, nash game l w (prof false false) = (l * (S + T - 2%:R * P) <= P - S),
      S + T <= 2%:R * P -> forall l w, 0 <= l -> nash game l w (prof false false) &
      2%:R * P < S + T -> forall l w, nash game l w (prof false false) = (l <= (P - S) / (S + T - 2%:R * P))].
Proof.
move=> tr sp; have nashDD l w : nash game l w (prof false false) = (l * (S + T - 2%:R * P) <= P - S) by rewrite nashE defecting_stable.
have stays l : 0 <= l -> S + T <= 2%:R * P -> l * (S + T - 2%:R * P) <= P - S.
  by move=> l0 le; have := mulr_ge0 l0 (diff_ge0 le) => *; linear.
split=> // [|le l w l0|gt l w]; [|by rewrite nashDD stays | by rewrite nashDD ler_pdivl_mulr // subr_gt0].
apply: level_two => // l l0; split=> // _; have [le|gt] := leP P R.
  exists true, true; rewrite cooperating_stable /best /W /symmetric /pay /= lexx /=.
  have st : S + T <= 2%:R * R by linear.
  by have := mulr_ge0 l0 (diff_ge0 st) => *; linear.
exists false, false; rewrite defecting_stable stays ?andbT // ?/best ?/W ?/symmetric ?/pay /= ?lexx ?andbT; linear.
Qed.
End Symmetric.

(** ** D [battle-of-the-sexes-needs-no-weight]
    win > lose > apart: lambda*(E) = 0. *)
Definition battle (win lose apart : F) (i x y : bool) := if x == y then (if i == x then win else lose) else apart.
Theorem battle_of_the_sexes_needs_no_weight win lose apart : lose < win -> apart < lose -> level (bimatrix (battle win lose apart)) = Some 0.
Proof.
move=> lw al; have aw := lt_trans al lw; apply: level_two => // l l0; split=> // _; exists true, true.
have sum : apart + apart <= win + lose by rewrite ler_add // ltW.
rewrite /best /stable /value_to /W /battle /= [lose + win]addrC !lexx sum /=.
by apply/andP; split; apply: ler_add; rewrite ?(ltW aw) ?(ltW al) // ler_wpmul2l.
Qed.

(** ** D [matching-pennies-defy-every-weight]
    The row agent gains if the pennies match, and the two together get the same whether they match or not: lambda*(E) is infinite, and at no
    weight does v^l have a pure equilibrium. *)
Definition pennies (match_ differ total : F) (i x y : bool) :=
  let row := if x == y then match_ else differ in if i then row else total - row.
Theorem matching_pennies_defy_every_weight match_ differ total : differ < match_ ->
  level (bimatrix (pennies match_ differ total)) = None /\ forall l w a, ~~ nash (bimatrix (pennies match_ differ total)) l w a.
Proof.
move=> less; have none l x y : ~~ stable (pennies match_ differ total) (fun=> l) x y.
  have WE x' y' : W (pennies match_ differ total) x' y' = total by rewrite /W /pennies /=; ring.
  rewrite /stable /value_to !WE !ler_add2r /pennies; have no : (match_ <= differ) = false by rewrite leNgt less.
  by case: x; case: y; rewrite /= ?ler_add2l ?ler_opp2 ?no ?andbF.
split; first by apply: level_none => l x y _ _; exact: none.
by move=> l w a; rewrite (profE a) nashE none.
Qed.

(** ** C10 [no-weight-suffices]
    There is an environment with lambda*(E) infinite. *)
Theorem no_weight_suffices : exists E : environment F unit_finType two, level E = None.
Proof.
have less : -1 < 1 :> F by rewrite -subr_gt0 opprK addr_gt0 ?ltr01.
by exists (bimatrix (pennies 1 (-1) 0)); have [] := matching_pennies_defy_every_weight 0 less.
Qed.
End Dilemmas.
