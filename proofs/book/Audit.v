(** * B3. Fines without bound, after Becker and Mirrlees *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Foundations Contracts Chance Linear Pairs.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Audit.
Variable F : realFieldType.
Notation two := (same_actions bool_finType).

(** The worker ([true]) works or shirks, the monitor ([false]) rests or audits; the court sees what the worker did if there was an audit. *)
Definition audit_pay (i works rests : bool) : F :=
  if i then (if works then 1 else 2%:R) else if works then (if rests then 3%:R else 2%:R) else if rests then 0 else -1.
Definition audit_game := pairing (true : bool_finType) audit_pay.
Definition audit_cell (_ : unit) (a : profile two) : option bool := if a false then None else Some (a true).
(** A worker who is caught shirking pays the monitor [phi]. *)
Definition fine (phi : F) (i : bool) (k : option bool) : F := if k is Some false then (if i then - phi else phi) else 0.
Definition rare (phi : F) (a : profile two) : F := (if a true then 1 - phi^-1 else phi^-1) * (if a false then 1 - phi^-1 else phi^-1).

Lemma four (g : profile two -> F) : \sum_a g a = (g (both true true) + g (both true false)) + (g (both false true) + g (both false false)).
Proof.
rewrite (reindex (fun xy : bool * bool => both (A := bool_finType) xy.1 xy.2)) /=.
  by rewrite -(pair_bigA _ (fun x y => g (both x y))) /= !big_bool.
apply: onW_bij; exists (fun a : profile two => (a true, a false)) => [[x y]|a]; first by rewrite both_true both_false.
by rewrite -bothE.
Qed.

Lemma cell_both w x y : audit_cell w (both x y) = if y then None else Some x.
Proof. by rewrite /audit_cell both_true both_false. Qed.

(** What is obeyed: four inequalities, one for each thing that an agent may be told. *)
Lemma obeyed_audit phi x : obeyed audit_game audit_cell (fine phi) tt x <->
  [/\ x (both true true) <= (phi - 1) * x (both true false), (phi - 1) * x (both false false) <= x (both false true),
      (phi - 1) * x (both false true) <= x (both true true) & x (both true false) <= (phi - 1) * x (both false false)].
Proof.
have told i (a b : profile two) : \sum_(c : profile two | c i == a i) x c * (util audit_game i tt (instead i c b) + fine phi i (audit_cell tt (instead i c b))
      - (util audit_game i tt c + fine phi i (audit_cell tt c))) =
    if i then (if a true then (if b true then 0 else x (both true true) - (phi - 1) * x (both true false))
               else if b true then (phi - 1) * x (both false false) - x (both false true) else 0)
    else if a false then (if b false then 0 else (phi - 1) * x (both false true) - x (both true true))
         else if b false then x (both true false) - (phi - 1) * x (both false false) else 0.
  have insteadE' i' p q : instead i' (both p q) b = if i' then both (b true) q else both p (b false) :> profile two.
    by apply/ffunP => -[]; rewrite insteadE !ffunE; case: i'; rewrite /= ?ffunE.
  rewrite big_mkcond four !insteadE'; case: i; rewrite ?both_true ?both_false !utilE !cell_both /audit_pay /fine; [case: (a true); case: (b true) | case: (a false); case: (b false)];
    by rewrite /= ?both_true ?both_false /=; linear.
split=> [ob|[h1 h2 h3 h4] i a b]; last first.
  by rewrite told; case: i; [case: (a true); case: (b true) | case: (a false); case: (b false)]; rewrite ?lexx // subr_le0.
have := ob true (both true true) (both false false); have := ob true (both false false) (both true true).
have := ob false (both true true) (both false false); have := ob false (both false false) (both true true).
by rewrite !told !both_true !both_false !subr_le0.
Qed.

Lemma audit_welfare w x y : welfare audit_game w (both x y) = if x then (if y then 4%:R else 3%:R) else (if y then 2%:R else 1).
Proof. by rewrite total_both /total /audit_pay; case: x; case: y; rewrite /=; linear. Qed.

Lemma audit_best w : best_welfare audit_game w = 4%:R.
Proof.
have : first_best audit_game w (both true true).
  by apply/forallP => b; rewrite (bothE b) !audit_welfare; case: (b true); case: (b false); rewrite ?lexx //; linear.
by rewrite first_bestE audit_welfare => /eqP.
Qed.

(** ** B3 [fines-without-bound-escape]
    For every fine phi > 1 that a caught shirker pays the monitor, shirking and auditing with probability 1/phi each is a mixed equilibrium, the
    only correlated one, and loses exactly 3/phi: less than whatever one may name, if the fine is large. In pure strategies the gap is 1 in
    every class. *)
Theorem fines_without_bound_escape :
  [/\ forall phi : F, 1 < phi -> forall x, correlated_equilibrium audit_game audit_cell (fine phi) tt x <-> x =1 rare phi,
      forall phi : F, 1 < phi -> best_welfare audit_game tt - expected_welfare audit_game tt (rare phi) = 3%:R / phi,
      forall d : F, 0 < d -> exists2 phi, 1 < phi & 3%:R / phi < d &
      forall c, is_value audit_game audit_cell c None 0 (first_best_value audit_game - 1)].
Proof.
have rareE phi a b : rare phi (both a b) = (if a then 1 - phi^-1 else phi^-1) * (if b then 1 - phi^-1 else phi^-1) by rewrite /rare both_true both_false.
have first : first_best_value audit_game = 4%:R by rewrite /first_best_value (big_pred1 tt) => [|[]] //; rewrite mul1r audit_best.
split.
- move=> phi big x; have q0 : 0 < phi - 1 by rewrite subr_gt0.
  have phi0 : 0 < phi by apply: lt_trans big; exact: ltr01.
  have nz : phi != 0 by rewrite gt_eqF.
  have cancel (y z : F) : (phi - 1) * y = (phi - 1) * z -> y = z by apply: mulfI; rewrite gt_eqF.
  split=> [[[x0 x1] /obeyed_audit[h1 h2 h3 h4]]|e].
    rewrite four in x1; have m4 := ler_wpmul2l (ltW q0) h4; have m2 := ler_wpmul2l (ltW q0) h2.
    have eWA : x (both true false) = (phi - 1) * x (both false false) by apply: cancel; linear.
    have eSR : x (both false true) = (phi - 1) * x (both false false) by apply: cancel; linear.
    have eWR : x (both true true) = (phi - 1) * ((phi - 1) * x (both false false)) by linear.
    have one : phi * phi * x (both false false) = 1 by linear.
    have eSA : x (both false false) = phi^-1 * phi^-1.
      by apply: (mulfI (mulf_neq0 nz nz)); rewrite one; field.
    by move=> a; rewrite (bothE a) rareE; case: (a true); case: (a false); rewrite ?eWR ?eWA ?eSR eSA; field.
  have inv1 : 0 <= 1 - phi^-1 by rewrite subr_ge0 invf_le1 // ltW.
  have inv0 : 0 <= phi^-1 by rewrite invr_ge0 ltW.
  split; first split.
  + by move=> a; rewrite e (bothE a) rareE; apply: mulr_ge0; case: ifP.
  + by rewrite four !e !rareE /=; ring.
  have eq_le (y z : F) : y = z -> y <= z by move=> ->.
  by apply/obeyed_audit; rewrite !e !rareE /=; split; apply: eq_le; field.
- move=> phi big; have nz : phi != 0 by rewrite gt_eqF // (lt_trans ltr01).
  by rewrite audit_best /expected_welfare four !rareE !audit_welfare /=; field.
- move=> d d0; exists (1 + 3%:R / d); first by rewrite ltr_addl divr_gt0 // ltr0n.
  have pos : 0 < 1 + 3%:R / d by rewrite addr_gt0 ?ltr01 // divr_gt0 // ltr0n.
  by rewrite ltr_pdivr_mulr // mulrDr mulr1 mulrCA divff ?gt_eqF // mulr1 ltr_addr.
move=> c; rewrite first; have e3 : 4%:R - 1 = 3%:R :> F by linear.
rewrite e3; pose t (i : bool) (k : option bool) : F := match k with Some true => 0 | Some false => if i then -1 else 1 | None => if i then 1 else -1 end.
have zero k : \sum_i t i k = 0 by rewrite big_bool /t; case: k => [[]|] /=; [exact: addr0 | exact: addNr | exact: subrr].
have class : in_class c t by rewrite /in_class; case: (c) => // k; rewrite zero.
split.
  exists t, (fun=> both true false); split; last first.
    rewrite value_both audit_welfare cell_both /paid; case: (c); rewrite ?zero addr0 //.
  split=> // -[] i b /deviation_both[z ne ->]; rewrite /v !mul0r !addr0.
  by case: i ne; rewrite /turned !utilE !cell_both /audit_pay /t; case: z => //= _; linear.
move=> t' f [ct _ eq]; rewrite value_both; have le0 : paid c t' (audit_cell tt (f tt)) <= 0 by exact: paid_le0.
have [ew|ne] := eqVneq (f tt) (both true true); last first.
  apply: (@le_trans _ _ (welfare audit_game tt (f tt))); first by rewrite ger_addl.
  by move: ne; rewrite (bothE (f tt)); move: (f tt true) (f tt false) => x y; rewrite audit_welfare; case: x; case: y; rewrite /= ?eqxx ?lexx // => _; linear.
have dev : deviation true (both true true) (both false true) by apply/deviation_both; exists false.
have := eq tt true (both false true); rewrite ew => /(_ dev); rewrite /v !mul0r !addr0 !utilE !cell_both /audit_pay /= => h.
by exfalso; linear.
Qed.
End Audit.
