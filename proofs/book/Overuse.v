(** * B10. The commons is never used less than would be best *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model Linear Externalities Markets.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** ** B10 [the-commons-is-overused]
    Each agent takes h_i in {0, ..., cap_i} and gets h_i g(H), where H is the total and g is nonincreasing (it may go negative). Every pure
    equilibrium has H >= H*, the least total of a first best. *)
Section Overuse.
Variables (R : realFieldType) (N : finType) (cap : N -> nat) (g : nat -> R).
Notation Act := (fun i : N => [finType of 'I_(cap i).+1]).
Implicit Types a b : profile Act.
Definition total_of a := (\sum_i a i)%N.
Definition commons_of := priced (finfun (fun=> ord0) : profile Act) (fun i (h : 'I_(cap i).+1) => (h : nat)%:R) (fun a => g (total_of a)) (fun _ _ => 0).

Lemma commons_of_welfare w a : welfare commons_of w a = worth_of g (total_of a).
Proof. by rewrite /welfare /= /worth_of /total_of natr_sum mulr_suml; apply: eq_bigr => i _; rewrite subr0. Qed.

(** Every total up to the sum of the caps can be taken. *)
Lemma some_take H : (H <= \sum_i cap i)%N -> exists a, total_of a = H.
Proof.
elim: H => [|H IH] le; first by exists (finfun (fun=> ord0)); apply: big1 => i _; rewrite ffunE.
have [a aE] := IH (ltnW le); have [i less] : exists i, (a i < cap i)%N.
  apply/existsP; apply: contraT => /existsPn full; move: le; rewrite -aE ltnNge => /negP[].
  by apply: leq_sum => j _; rewrite leqNgt full.
exists (instead i a (finfun (fun j => inord (a j).+1 : Act j))); rewrite -aE /total_of (bigD1 i) //= [in RHS](bigD1 i) //= insteadE eqxx ffunE inordK //.
by rewrite addSn; congr ((_ + _).+1); apply: eq_bigr => j /negPf ne; rewrite insteadE ne.
Qed.

Theorem the_commons_is_overused_in_equilibrium : (forall H H', (H <= H')%N -> g H' <= g H) ->
  exists2 best, first_best commons_of tt best & (forall b, first_best commons_of tt b -> total_of best <= total_of b)%N /\
    forall a, nash commons_of 0 tt a -> (total_of best <= total_of a)%N.
Proof.
move=> falling; have [b0 best0] := some_first_best commons_of tt.
case: (arg_minnP total_of best0) => best first least; exists best => //; split=> // a /nashP eq.
have can : (total_of best <= \sum_i cap i)%N by apply: leq_sum => i _; rewrite -ltnS.
have below H : (H < total_of best)%N -> worth_of g H < worth_of g (total_of best).
  move=> lt; have [b bE] := some_take (leq_trans (ltnW lt) can); rewrite -bE -!(commons_of_welfare tt) ltNge; apply/negP => le.
  have : first_best commons_of tt b by apply/forallP => x; apply: le_trans le; exact: (forallP first).
  by move/least; rewrite leqNgt bE lt.
apply: (the_commons_is_overused falling can below (h := fun i => a i)); split=> [i|i k fits]; first by rewrite -ltnS.
have part : (a i <= total_of a)%N by rewrite /total_of (bigD1 i) //= leq_addr.
have [<-|ne] := eqVneq (a i : nat) k; first by rewrite subnK.
pose b : profile Act := instead i a (finfun (fun j => inord k : Act j)).
have bi : b i = k :> nat by rewrite insteadE eqxx ffunE inordK.
have dev : deviation i a b by rewrite deviation_instead ffunE -val_eqE /= inordK // eq_sym.
have bE : total_of b = (total_of a - a i + k)%N.
  rewrite /total_of (bigD1 i) //= bi addnC; congr (_ + _)%N; rewrite [in RHS](bigD1 i) //= addKn.
  by apply: eq_bigr => j /negPf ne'; rewrite insteadE ne'.
by have := eq i b dev; rewrite /pull mul0r subr0 /gain /= !subr0 subr_le0 bi bE.
Qed.
End Overuse.
