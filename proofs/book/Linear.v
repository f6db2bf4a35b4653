(** * Linear arithmetic over any ordered field

    [linear] proves an inequality, an equation or [False] from the inequalities and equations in sight, whatever the ordered field: Coq's own
    search for multipliers (micromega) finds them over the rational numbers, and its checker, which is proved sound over every ordered ring,
    confirms them. [use (t)] adds what [t] proves. Products of unknowns count as unknowns. *)
From Coq Require Import QArith Lqa OrderedRing RingMicromega EnvRing QMicromega micromega.Refl micromega.Tauto.
From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

Section Ordered.
Variable R : realFieldType.

Definition leR (x y : R) : Prop := x <= y.
Definition ltR (x y : R) : Prop := x < y.

Lemma ordered_ring : SOR 0 1 +%R *%R (fun x y : R => x - y) -%R eq leR ltR.
Proof.
split; rewrite /leR /ltR.
- by split; [move=> x | move=> x y | move=> x y z; apply: etrans].
- by move=> x y -> z t ->.
- by move=> x y -> z t ->.
- by move=> x y ->.
- by move=> x y -> z t ->.
- by move=> x y -> z t ->.
- by split=> //; [exact: add0r | exact: addrC | exact: addrA | exact: mul1r | exact: mulrC | exact: mulrA | exact: mulrDl | exact: subrr].
- by [].
- by move=> x y xy yx; apply/le_anti/andP.
- by move=> x y z; apply: le_trans.
- move=> x y; rewrite lt_neqAle; split=> [/andP[/eqP ne le]|[le /eqP ne]]; first by [].
  by rewrite ne.
- by move=> x y; case: (ltgtP x y) => h; [left | right; right | right; left].
- by move=> x y z; rewrite ler_add2l.
- by move=> x y; apply: mulr_gt0.
- by apply/eqP; rewrite eq_sym oner_eq0.
Qed.

(** A rational number as an element of the field. *)
Definition int_of (z : Z) : R := match z with Z0 => 0 | Zpos p => (Pos.to_nat p)%:R | Zneg p => - (Pos.to_nat p)%:R end.
Definition rational (q : Q) : R := int_of (Qnum q) / (Pos.to_nat (Qden q))%:R.

Lemma pos_neq0 p : (Pos.to_nat p)%:R != 0 :> R.
Proof. by rewrite pnatr_eq0; apply/eqP => z; have := Pos2Nat.is_pos p; rewrite z => /Nat.lt_irrefl. Qed.

Lemma pos_gt0 p : 0 < (Pos.to_nat p)%:R :> R.
Proof. by rewrite lt_neqAle eq_sym pos_neq0 ler0n. Qed.

Lemma int_ofD x y : int_of (Z.add x y) = int_of x + int_of y.
Proof.
have sub p q : int_of (Z.pos_sub p q) = (Pos.to_nat p)%:R - (Pos.to_nat q)%:R.
  rewrite Z.pos_sub_spec; case: Pos.compare_spec => [->|lt|lt] /=; first by rewrite subrr.
    rewrite Pos2Nat.inj_sub // minusE natrB; last by apply/ssrnat.leP; apply: Nat.lt_le_incl; apply/Pos2Nat.inj_lt.
    by rewrite opprB.
  by rewrite Pos2Nat.inj_sub // minusE natrB //; apply/ssrnat.leP; apply: Nat.lt_le_incl; apply/Pos2Nat.inj_lt.
case: x => [|p|p]; case: y => [|q|q] //=; rewrite ?add0r ?addr0 ?sub //; try by rewrite Pos2Nat.inj_add natrD ?opprD.
by rewrite addrC.
Qed.

Lemma int_ofN x : int_of (Z.opp x) = - int_of x.
Proof. by case: x => [|p|p] /=; rewrite ?oppr0 ?opprK. Qed.

Lemma int_ofM x y : int_of (Z.mul x y) = int_of x * int_of y.
Proof. by case: x => [|p|p]; case: y => [|q|q] //=; rewrite ?mul0r ?mulr0 // Pos2Nat.inj_mul natrM ?mulNr ?mulrN ?opprK. Qed.

Lemma int_of_ge0 (x : Z) : Z.le Z0 x -> 0 <= int_of x.
Proof. by case: x => [|p|p] //= _; rewrite ler0n. Qed.

Lemma int_of_eq0 x : int_of x = 0 -> x = Z0.
Proof. by case: x => [|p|p] //= /eqP; rewrite ?oppr_eq0 (negPf (pos_neq0 _)). Qed.

Lemma rational_diff x y : rational x - rational y =
  int_of (Z.sub (Z.mul (Qnum x) (Zpos (Qden y))) (Z.mul (Qnum y) (Zpos (Qden x)))) / ((Pos.to_nat (Qden x))%:R * (Pos.to_nat (Qden y))%:R).
Proof.
rewrite /Z.sub int_ofD int_ofN !int_ofM /= /rational.
by field; rewrite !pos_neq0.
Qed.

Lemma rational_le x y : Qle_bool x y -> rational x <= rational y.
Proof.
rewrite /Qle_bool => /Z.leb_le le; rewrite -subr_ge0 rational_diff divr_ge0 ?mulr_ge0 ?ler0n // int_of_ge0 //.
by apply/Z.le_0_sub.
Qed.

Lemma rational_eq x y : Qeq_bool x y -> rational x = rational y.
Proof.
move=> /Qeq_bool_eq; rewrite /Qeq => e; apply/eqP; rewrite -subr_eq0 rational_diff e Z.sub_diag.
by rewrite mul0r.
Qed.

Lemma rational_neq x y : Qeq_bool x y = false -> rational x <> rational y.
Proof.
move=> /Qeq_bool_neq ne same; apply: ne; rewrite /Qeq; apply/Z.sub_move_0_r; apply: int_of_eq0; apply/eqP.
have := rational_diff x y; rewrite same subrr => /esym/eqP; rewrite mulf_eq0 => /orP[//|].
by rewrite invr_eq0 mulf_eq0 !(negPf (pos_neq0 _)).
Qed.

Definition power (x : R) (n : N) : R := pow_N 1 *%R x n.

Lemma rational_ring : SORaddon 0 1 +%R *%R (fun x y : R => x - y) -%R eq leR
  (Qmake Z0 xH) (Qmake (Zpos xH) xH) Qplus Qmult Qminus Qopp Qeq_bool Qle_bool rational id power.
Proof.
have two p q : (Pos.to_nat (p * q))%:R = (Pos.to_nat p)%:R * (Pos.to_nat q)%:R :> R by rewrite Pos2Nat.inj_mul natrM.
split=> //; last exact: rational_le; last exact: rational_neq.
split=> [|| x y | x y | x y | x | x y]; try exact: rational_eq.
- by rewrite /rational mul0r.
- by rewrite /rational /= divr1.
- by rewrite /rational /= int_ofD !int_ofM two /=; field; rewrite !pos_neq0.
- by rewrite /rational /= int_ofD !int_ofM /= int_ofN two; field; rewrite !pos_neq0.
- by rewrite /rational /= int_ofM two; field; rewrite !pos_neq0.
- by rewrite /rational /= int_ofN mulNr.
Qed.

(** Expressions, as they are read off. *)
Inductive term := Atom of nat | Nat of nat | Plus of term & term | Minus of term | Times of term & term | Inverse of nat | Multiple of term & nat.

Fixpoint eval (env : nat -> R) (t : term) : R :=
  match t with
  | Atom n => env n
  | Nat n => n%:R
  | Plus a b => eval env a + eval env b
  | Minus a => - eval env a
  | Times a b => eval env a * eval env b
  | Inverse n => n.+1%:R^-1
  | Multiple a n => eval env a *+ n
  end.

Fixpoint poly (t : term) : PExpr Q :=
  match t with
  | Atom n => PEX (Pos.of_succ_nat n)
  | Nat n => PEc (Qmake (Z.of_nat n) xH)
  | Plus a b => PEadd (poly a) (poly b)
  | Minus a => PEopp (poly a)
  | Times a b => PEmul (poly a) (poly b)
  | Inverse n => PEc (Qmake (Zpos xH) (Pos.of_succ_nat n))
  | Multiple a n => PEmul (poly a) (PEc (Qmake (Z.of_nat n) xH))
  end.

Definition eval_poly : (positive -> R) -> PExpr Q -> R := eval_pexpr +%R *%R (fun x y : R => x - y) -%R rational id power.

Lemma rational_nat n : rational (Qmake (Z.of_nat n) xH) = n%:R.
Proof. by rewrite /rational /= divr1; case: n => //= n; rewrite SuccNat2Pos.id_succ. Qed.

Definition numbered (env : nat -> R) (p : positive) : R := env (Pos.to_nat p).-1.

Lemma polyE env t : eval_poly (numbered env) (poly t) = eval env t.
Proof.
rewrite /eval_poly; elim: t => [n|n /=|a /= -> b /= ->|a /= ->|a /= -> b /= ->|n /=|a /= -> n] //.
- by apply: (congr1 env (x := (Pos.to_nat (Pos.of_succ_nat n)).-1)); rewrite SuccNat2Pos.id_succ.
- exact: rational_nat.
- by rewrite /rational /= mul1r SuccNat2Pos.id_succ.
- by rewrite rational_nat mulr_natr.
Qed.

(** What is known: comparisons of expressions. *)
Inductive fact := Le of term & term | Lt of term & term | Eq of term & term.
Definition holds env (h : fact) : Prop :=
  match h with Le a b => eval env a <= eval env b | Lt a b => eval env a < eval env b | Eq a b => eval env a = eval env b end.
Definition formula (h : fact) : Formula Q :=
  match h with Le a b => Build_Formula (poly a) OpLe (poly b) | Lt a b => Build_Formula (poly a) OpLt (poly b) | Eq a b => Build_Formula (poly a) OpEq (poly b) end.

(** That they cannot all be. *)
Fixpoint refuted (hs : seq fact) : BFormula (Formula Q) isProp :=
  if hs is h :: hs' then IMPL (A isProp (formula h) tt) None (refuted hs') else FF isProp.
Fixpoint impossible env (hs : seq fact) : Prop := if hs is h :: hs' then holds env h -> impossible env hs' else False.

Definition eval_fact (env : positive -> R) : Formula Q -> Prop :=
  eval_formula +%R *%R (fun x y : R => x - y) -%R eq leR ltR rational id power env.
Definition eval_fact_in env (k : kind) (f : Formula Q) : rtyp k :=
  match k with isProp => eval_fact env f | isBool =>
    let (a, op, b) := f in let x := eval_poly env a in let y := eval_poly env b in
    match op with OpEq => x == y | OpNEq => x != y | OpLe => x <= y | OpGe => y <= x | OpLt => x < y | OpGt => y < x end
  end.

Lemma eval_fact_hold env k f : hold k (eval_fact_in env k f) <-> eval_fact env f.
Proof.
case: k => //; case: f => a op b; rewrite /eval_fact /eval_fact_in /eval_formula /is_true -/(eval_poly env a) -/(eval_poly env b) /=.
by case: op => //=; split=> /eqP.
Qed.

Definition eval_normal := eval_nformula 0 +%R *%R eq leR ltR rational.

Lemma checked f w : QTautoChecker f w = true -> forall env, eval_bf (eval_fact_in env) f.
Proof.
unfold QTautoChecker.
apply tauto_checker_sound with (eval := eval_fact_in) (eval' := eval_normal).
- exact (fun env d => eval_nformula_dec ordered_ring rational env d).
- intros until env. unfold eval_normal, eval_nformula. destruct t. apply (check_inconsistent_sound ordered_ring rational_ring); auto.
- unfold qdeduce. intros t t' t2 sum env. exact (fun x y => nformula_plus_nformula_correct ordered_ring rational_ring env _ _ x y sum).
- intros. rewrite eval_fact_hold. eapply (cnf_normalise_correct ordered_ring rational_ring); eauto.
- intros. rewrite Tauto.hold_eNOT. rewrite eval_fact_hold. eapply (cnf_negate_correct ordered_ring rational_ring); eauto.
- intros t w0 H env. apply/(@make_impl_map _ _ (eval_normal env) (eval_tt eval_normal env)); first by [].
  exact (checker_nf_sound ordered_ring rational_ring _ _ H env).
Qed.

Theorem impossibleP hs w : QTautoChecker (refuted hs) w = true -> forall env, impossible env hs.
Proof.
move=> ok env; move: (checked ok (numbered env)) => {ok}; elim: hs => //= h hs IH imp; move=> hold; apply: IH; apply: imp.
by rewrite /eval_fact; case: h hold => a b /=; rewrite -/(eval_poly _ (poly a)) -/(eval_poly _ (poly b)) !polyE.
Qed.
End Ordered.

(** Expressions read off: the unknowns, then the expression over them. *)
Ltac numeral n := lazymatch n with O => idtac | S ?m => numeral m end.
Ltac insert l t :=
  lazymatch l with
  | nil => constr:(cons t nil)
  | cons t _ => l
  | cons ?x ?l => let l := insert l t in constr:(cons x l)
  end.
Ltac place l t := lazymatch l with cons t _ => constr:(O) | cons _ ?l => let n := place l t in constr:(S n) end.
Ltac unknowns l t :=
  match t with
  | GRing.add ?a ?b => let l := unknowns l a in unknowns l b
  | GRing.opp ?a => unknowns l a
  | GRing.mul ?a ?b => let l := unknowns l a in unknowns l b
  | GRing.natmul (GRing.one _) ?n => let _ := match l with _ => numeral n end in l
  | GRing.natmul ?a ?n => let _ := match l with _ => numeral n end in unknowns l a
  | GRing.inv (GRing.natmul (GRing.one _) (S ?n)) => let _ := match l with _ => numeral n end in l
  | GRing.one _ => l
  | GRing.zero _ => l
  | _ => insert l t
  end.
Ltac reading l t :=
  match t with
  | GRing.add ?a ?b => let x := reading l a in let y := reading l b in constr:(Plus x y)
  | GRing.opp ?a => let x := reading l a in constr:(Minus x)
  | GRing.mul ?a ?b => let x := reading l a in let y := reading l b in constr:(Times x y)
  | GRing.natmul (GRing.one _) ?n => let _ := match l with _ => numeral n end in constr:(Nat n)
  | GRing.natmul ?a ?n => let _ := match l with _ => numeral n end in let x := reading l a in constr:(Multiple x n)
  | GRing.inv (GRing.natmul (GRing.one _) (S ?n)) => let _ := match l with _ => numeral n end in constr:(Inverse n)
  | GRing.one _ => constr:(Nat 1)
  | GRing.zero _ => constr:(Nat 0)
  | _ => let n := place l t in constr:(Atom n)
  end.

Ltac unknowns_of l g :=
  lazymatch g with
  | False => l
  | is_true (Order.le ?a ?b) -> ?g => let l := unknowns l a in let l := unknowns l b in unknowns_of l g
  | is_true (Order.lt ?a ?b) -> ?g => let l := unknowns l a in let l := unknowns l b in unknowns_of l g
  | ?a = ?b -> ?g => let l := unknowns l a in let l := unknowns l b in unknowns_of l g
  end.
Ltac facts l g :=
  lazymatch g with
  | False => constr:(@nil fact)
  | is_true (Order.le ?a ?b) -> ?g => let x := reading l a in let y := reading l b in let r := facts l g in constr:(cons (Le x y) r)
  | is_true (Order.lt ?a ?b) -> ?g => let x := reading l a in let y := reading l b in let r := facts l g in constr:(cons (Lt x y) r)
  | ?a = ?b -> ?g => let x := reading l a in let y := reading l b in let r := facts l g in constr:(cons (Eq x y) r)
  end.

(** What is said of two elements of a field [F] goes before [False]. *)
Ltac gather F :=
  repeat match goal with
  | h : is_true (@Order.le _ _ ?a _) |- _ => let _ := constr:(a : F) in revert h
  | h : is_true (@Order.lt _ _ ?a _) |- _ => let _ := constr:(a : F) in revert h
  | h : @eq ?T ?a _ |- _ => let _ := constr:(a : F) in revert h
  end.
Ltac field_of x := match constr:((fun (F : realFieldType) (y : F) => F) _ x) with ?f ?G ?y => G end.
Ltac refute F :=
  gather F;
  lazymatch goal with |- ?g =>
    let l := unknowns_of (@nil F) g in
    let hs := facts l g in
    let ff := constr:(refuted hs) in
    let ff := eval vm_compute in ff in
    let w := fresh "multipliers" in
    wlra_Q w ff;
    let m := eval unfold w in w in clear w;
    exact (@impossibleP F hs m (erefl true) (nth 0 l))
  end.

(** Conjunctions and negations are taken apart first. *)
Ltac tidy :=
  repeat match goal with
  | h : is_true (andb _ _) |- _ => let x := fresh "h" in let y := fresh "h" in move/andP: h => [x y]
  | h : and _ _ |- _ => let x := fresh "h" in let y := fresh "h" in case: h => x y
  | h : is_true (~~ (Order.le _ _)) |- _ => rewrite -ltNge in h
  | h : is_true (~~ (Order.lt _ _)) |- _ => rewrite -leNgt in h
  | h : Order.le _ _ = false |- _ => move/negbT: h => h
  | h : Order.lt _ _ = false |- _ => move/negbT: h => h
  | h : is_true (eq_op _ _) |- _ => move/eqP: h => h
  end.

Ltac linear_goal :=
  match goal with
  | |- is_true (andb _ _) => apply/andP; split; linear_goal
  | |- and _ _ => split; linear_goal
  | |- is_true (~~ (Order.le _ _)) => rewrite -ltNge; linear_goal
  | |- is_true (~~ (Order.lt _ _)) => rewrite -leNgt; linear_goal
  | |- Order.le _ _ = false => apply/negbTE; linear_goal
  | |- Order.lt _ _ = false => apply/negbTE; linear_goal
  | |- Order.le _ _ = true => change true with (is_true true); linear_goal
  | |- is_true (eq_op _ _) => apply/eqP; linear_goal
  | |- is_true (eq_op _ _ == false) => apply/eqP; linear_goal
  | |- is_true (@Order.le _ _ ?x _) => let F := field_of x in let h := fresh "h" in rewrite leNgt; apply/negP => h; refute F
  | |- is_true (@Order.lt _ _ ?x _) => let F := field_of x in let h := fresh "h" in rewrite ltNge; apply/negP => h; refute F
  | |- @eq _ ?x _ => let F := field_of x in apply/le_anti/andP; split; linear_goal
  | h : is_true (@Order.le _ _ ?x _) |- False => let F := field_of x in refute F
  | h : is_true (@Order.lt _ _ ?x _) |- False => let F := field_of x in refute F
  end.
Ltac linear := tidy; linear_goal.
Tactic Notation "linear" "with" constr(a) := move: (a) => ?; linear.
Tactic Notation "linear" "with" constr(a) constr(b) := move: (a) (b) => ? ?; linear.
