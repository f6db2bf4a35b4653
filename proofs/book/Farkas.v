(** * Linear inequalities: the lemma of Farkas, and maxima that are attained
    By elimination of variables (Fourier, Motzkin), over any ordered field. *)
From mathcomp Require Import all_ssreflect all_algebra ring.
From Lacuna Require Import Model.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(** Between finitely many lower and upper bounds, each lower one below each upper one, there is a number. *)
Lemma between (R : realFieldType) (lows ups : seq R) : (forall x y, x \in lows -> y \in ups -> x <= y) ->
  exists v, (forall x, x \in lows -> x <= v) /\ (forall y, y \in ups -> v <= y).
Proof.
elim: lows => [_|x lows IH below]; last first.
  have [v [lo up]] := IH (fun x' y ix' => below x' y (mem_behead (s := x :: lows) ix')).
  exists (Num.max x v); split=> [x'|y iy]; first by rewrite inE le_maxr => /orP[/eqP ->|/lo ->]; rewrite ?lexx ?orbT.
  by rewrite le_maxl up // below ?mem_head.
elim: ups => [|y ups [v [_ up]]]; first by exists 0.
exists (Num.min y v); split=> // y'; rewrite inE le_minl => /orP[/eqP ->|/up ->]; by rewrite ?lexx ?orbT.
Qed.

Section System.
Variables (R : realFieldType) (T : finType) (I : finType) (a : I -> T -> R) (b : I -> R).
Notation row := {ffun I -> R}.
Implicit Types (x : T -> R) (y : row) (S : seq row).

Definition solves x := forall i, \sum_j a i j * x j <= b i.

(** Inequalities combined by multipliers [y]: their coefficients and their right side. *)
Definition coef y j := \sum_i y i * a i j.
Definition rhs y := \sum_i y i * b i.
Definition holds x y := \sum_j coef y j * x j <= rhs y.
Definition sat S x := forall y, y \in S -> holds x y.

Definition combine (u v : R) y y' : row := [ffun i => u * y i + v * y' i].
Lemma coef_combine u v y y' j : coef (combine u v y y') j = u * coef y j + v * coef y' j.
Proof. by rewrite /coef !mulr_sumr -big_split; apply: eq_bigr => i _; rewrite ffunE /=; ring. Qed.
Lemma rhs_combine u v y y' : rhs (combine u v y y') = u * rhs y + v * rhs y'.
Proof. by rewrite /rhs !mulr_sumr -big_split; apply: eq_bigr => i _; rewrite ffunE /=; ring. Qed.

(** To eliminate a variable: rows without it stay, and each that bounds it above meets each that bounds it below. *)
Definition eliminate j S := [seq y <- S | coef y j == 0] ++
  [seq combine (- coef n j) (coef q j) q n | q <- [seq y <- S | 0 < coef y j], n <- [seq y <- S | coef y j < 0]].

Lemma eliminateP j y S : y \in eliminate j S -> (y \in S /\ coef y j = 0) \/
  exists q n, [/\ q \in S, n \in S, 0 < coef q j, coef n j < 0 & y = combine (- coef n j) (coef q j) q n].
Proof.
rewrite mem_cat => /orP[|/allpairsP[[q n] /= [iq i_n ->]]]; first by rewrite mem_filter => /andP[/eqP]; left.
by move: iq i_n; rewrite !mem_filter => /andP[? ?] /andP[? ?]; right; exists q, n; split.
Qed.

Lemma eliminate_nonneg j S : (forall y, y \in S -> forall i, 0 <= y i) -> forall y, y \in eliminate j S -> forall i, 0 <= y i.
Proof.
move=> nn y /eliminateP[[/nn]//|[q [n [iq i_n pos neg ->]]]] i; rewrite ffunE.
by rewrite addr_ge0 // mulr_ge0 ?nn // ?oppr_ge0 ltW.
Qed.

Lemma eliminate_free j S y : y \in eliminate j S -> coef y j = 0.
Proof. by case/eliminateP => [[]//|[q [n [_ _ _ _ ->]]]]; rewrite coef_combine; ring. Qed.

Lemma eliminate_keeps j j' S : (forall y, y \in S -> coef y j' = 0) -> forall y, y \in eliminate j S -> coef y j' = 0.
Proof.
by move=> free y /eliminateP[[/free]//|[q [n [iq i_n _ _ ->]]]]; rewrite coef_combine !free // !mulr0 addr0.
Qed.

Lemma sat_eliminate j S x : sat S x -> sat (eliminate j S) x.
Proof.
move=> ok y /eliminateP[[/ok]//|[q [n [iq i_n pos neg ->]]]]; rewrite /holds rhs_combine.
rewrite (eq_bigr (fun k => - coef n j * (coef q k * x k) + coef q j * (coef n k * x k))); last first.
  by move=> k _; rewrite coef_combine; ring.
rewrite big_split /= -!mulr_sumr; apply: ler_add; apply: ler_wpmul2l; rewrite ?oppr_ge0 ?(ltW pos) ?(ltW neg) //.
  exact: (ok q iq).
exact: (ok n i_n).
Qed.

Definition with_value j v x k := if k == j then v else x k.
Lemma holds_with j v x y : holds (with_value j v x) y = (coef y j * v + \sum_(k | k != j) coef y k * x k <= rhs y).
Proof.
rewrite /holds (bigD1 j) //= {1}/with_value eqxx; congr (_ + _ <= _).
by apply: eq_bigr => k /negPf ne; rewrite /with_value ne.
Qed.

(** What satisfies the eliminated system can be completed. *)
Lemma complete_value j S x : sat (eliminate j S) x -> exists v, sat S (with_value j v x).
Proof.
move=> ok; pose rest y := \sum_(k | k != j) coef y k * x k; pose bound y := (rhs y - rest y) / coef y j.
have [|v [lo up]] := @between R [seq bound n | n <- S & coef n j < 0] [seq bound q | q <- S & 0 < coef q j].
  move=> _ _ /mapP[n in_n ->] /mapP[q in_q ->]; move: in_n in_q; rewrite !mem_filter => /andP[neg in_n] /andP[pos in_q].
  rewrite /bound ler_pdivl_mulr // mulrAC ler_ndivr_mulr //.
  have : holds x (combine (- coef n j) (coef q j) q n).
    by apply: ok; rewrite mem_cat; apply/orP; right; apply/allpairsP; exists (q, n); rewrite !mem_filter pos neg.
  rewrite /holds rhs_combine (bigD1 j) //= coef_combine.
  rewrite (eq_bigr (fun k => - coef n j * (coef q k * x k) + coef q j * (coef n k * x k))); last first.
    by move=> k _; rewrite coef_combine; ring.
  rewrite big_split /= -!mulr_sumr -/(rest q) -/(rest n) -subr_ge0 -[X in _ -> is_true X]subr_ge0; congr (0 <= _); ring.
exists v => y iy; rewrite holds_with -/(rest y); case: (ltgtP (coef y j) 0) => [neg|pos|zero].
- have /lo : bound y \in [seq bound n | n <- S & coef n j < 0] by apply: map_f; rewrite mem_filter neg.
  by rewrite /bound ler_ndivr_mulr // mulrC ler_subr_addr.
- have /up : bound y \in [seq bound q | q <- S & 0 < coef q j] by apply: map_f; rewrite mem_filter pos.
  by rewrite /bound ler_pdivl_mulr // mulrC ler_subr_addr.
- have : holds x y by apply: ok; rewrite mem_cat mem_filter zero eqxx iy.
  by rewrite /holds (bigD1 j) //= zero !mul0r.
Qed.

(** The inequalities themselves, as rows. *)
Definition unit_row i : row := [ffun i' => (i' == i)%:R].
Lemma unit_sum i (g : I -> R) : \sum_i' unit_row i i' * g i' = g i.
Proof. by rewrite (bigD1 i) //= ffunE eqxx mul1r big1 ?addr0 // => i' /negPf ne; rewrite ffunE ne mul0r. Qed.
Definition system := [seq unit_row i | i <- enum I].
Lemma sat_system x : sat system x <-> solves x.
Proof.
split=> [ok i|ok y /mapP[i _ ->]]; last by rewrite /holds /rhs unit_sum (eq_bigr (fun j => a i j * x j)) // => j _; rewrite /coef unit_sum.
have : holds x (unit_row i) by apply: ok; apply: map_f; rewrite mem_enum.
by rewrite /holds /rhs unit_sum (eq_bigr (fun j => a i j * x j)) // => j _; rewrite /coef unit_sum.
Qed.

(** Eliminating several variables in turn. *)
Definition eliminate_all (js : seq T) := foldr eliminate system js.

Lemma eliminate_all_nonneg js y : y \in eliminate_all js -> forall i, 0 <= y i.
Proof.
elim: js y => [y /mapP[i _ ->] i'|j js IH]; first by rewrite ffunE ler0n.
exact: eliminate_nonneg.
Qed.

Lemma eliminate_all_free js y j : j \in js -> y \in eliminate_all js -> coef y j = 0.
Proof.
elim: js y => // j' js IH y; rewrite inE => /orP[/eqP ->|ij] /=; first exact: eliminate_free.
by apply: eliminate_keeps => z; exact: IH.
Qed.

Lemma solves_eliminate_all js x : solves x -> sat (eliminate_all js) x.
Proof. by move=> /sat_system ok; elim: js => //= j js; exact: sat_eliminate. Qed.

Lemma complete_all js x : sat (eliminate_all js) x -> exists x', solves x' /\ forall k, k \notin js -> x' k = x k.
Proof.
elim: js x => [x /sat_system ok|j js IH x /= ok]; first by exists x.
have [v /IH [x' [ok' same]]] := complete_value ok; exists x'; split=> // k; rewrite inE negb_or => /andP[kj /same ->].
by rewrite /with_value (negPf kj).
Qed.

(** ** The lemma of Farkas *)
Theorem farkas : (exists x, solves x) \/
  exists y : I -> R, [/\ forall i, 0 <= y i, forall j, \sum_i y i * a i j = 0 & \sum_i y i * b i < 0].
Proof.
have [/hasP[y iy neg]|/hasPn good] := boolP (has (fun y => rhs y < 0) (eliminate_all (enum T))).
  right; exists y; split=> // [i|j]; first exact: eliminate_all_nonneg iy _.
  by apply: (eliminate_all_free _ iy); rewrite mem_enum.
left; have [|x [ok _]] := @complete_all (enum T) (fun=> 0); last by exists x.
move=> y iy; rewrite /holds big1 => [|j _]; last by rewrite mulr0.
by rewrite leNgt good.
Qed.

Theorem farkas_excludes x (y : I -> R) : solves x -> (forall i, 0 <= y i) -> (forall j, \sum_i y i * a i j = 0) -> ~ \sum_i y i * b i < 0.
Proof.
move=> ok nn free; apply/negP; rewrite -leNgt; apply: (@le_trans _ _ (\sum_i y i * \sum_j a i j * x j)).
  rewrite (eq_bigr (fun i => \sum_j y i * a i j * x j)); last by move=> i _; rewrite mulr_sumr; apply: eq_bigr => j _; rewrite mulrA.
  by rewrite exchange_big /= big1 // => j _; rewrite -mulr_suml free mul0r.
by apply: ler_sum => i _; apply: ler_wpmul2l.
Qed.
End System.

(** ** A linear function that is bounded on the solutions attains its maximum there *)
Theorem attained (R : realFieldType) (T I : finType) (a : I -> T -> R) (b : I -> R) (c : T -> R) (M : R) :
  (exists x, solves a b x) -> (forall x, solves a b x -> \sum_j c j * x j <= M) ->
  exists x, solves a b x /\ forall x', solves a b x' -> \sum_j c j * x' j <= \sum_j c j * x j.
Proof.
move=> [x0 ok0] below; pose value x := \sum_j c j * x j.
(* A further variable [None] for what the value is at least. *)
pose a' (i : option I) (j : option T) : R := match i, j with
  | Some i, Some j => a i j | Some _, None => 0 | None, Some j => - c j | None, None => 1 end.
pose b' (i : option I) : R := if i is Some i then b i else 0.
have sum_option (g : option T -> R) : \sum_j g j = g None + \sum_j g (Some j).
  rewrite (bigD1 None) //=; congr (_ + _); rewrite (reindex_omap Some id) /=; last by case.
  by apply: eq_bigl => j; rewrite eqxx.
have solvesE z x : solves a' b' (fun j => if j is Some j then x j else z) <-> solves a b x /\ z <= value x.
  have last_row : (\sum_j a' None j * (if j is Some j then x j else z) <= b' None) = (z <= value x).
    rewrite sum_option /= mul1r -subr_ge0 -[RHS]subr_ge0 sub0r opprD /value addrC; congr (0 <= _ + _).
    by rewrite -sumrN; apply: eq_bigr => j _; rewrite mulNr opprK.
  have first_rows i : \sum_j a' (Some i) j * (if j is Some j then x j else z) = \sum_j a i j * x j.
    by rewrite sum_option /= mul0r add0r.
  split=> [ok|[ok le] [i|]]; last by rewrite last_row.
    by split=> [i|]; [have := ok (Some i); rewrite first_rows | rewrite -last_row].
  by rewrite first_rows; exact: ok.
pose js := [seq Some j | j <- enum T].
have notin : None \notin js by apply/mapP => -[].
have injs j : Some j \in js by apply: map_f; rewrite mem_enum.
pose S := eliminate_all a' js.
(* What remains are bounds on the value. *)
have heldE z x y : y \in S -> holds a' b' (fun j => if j is Some j then x j else z) y = (coef a' y None * z <= rhs b' y).
  move=> iy; rewrite /holds sum_option big1 ?addr0 // => j _.
  by rewrite (eliminate_all_free (injs j) iy) mul0r.
pose feasible z := forall y, y \in S -> coef a' y None * z <= rhs b' y.
have reach z : feasible z -> exists x, solves a b x /\ z <= value x.
  move=> fz; have [|x' [ok same]] := @complete_all _ _ _ a' b' js (fun j => if j is Some j then x0 j else z).
    by move=> y iy; rewrite heldE // fz.
  exists (fun j => x' (Some j)); apply/solvesE; have none := same None notin.
  by move=> i; have := ok i; congr (_ <= _); apply: eq_bigr => -[j|] _ //; rewrite none.
have reached x z : solves a b x -> z <= value x -> feasible z.
  move=> ok le y iy; rewrite -(heldE z x y iy); apply: solves_eliminate_all iy; exact/solvesE.
have f0 : feasible (value x0) by apply: (reached x0).
pose ups := [seq rhs b' y / coef a' y None | y <- S & 0 < coef a' y None].
have upsP y : y \in S -> 0 < coef a' y None -> rhs b' y / coef a' y None \in ups.
  by move=> iy pos; apply/mapP; exists y => //; rewrite mem_filter pos iy.
have ge0_up u : u \in ups -> value x0 <= u.
  by move=> /mapP[y + ->]; rewrite mem_filter => /andP[pos iy]; rewrite ler_pdivl_mulr // mulrC f0.
have feasible_up z : value x0 <= z -> (forall u, u \in ups -> z <= u) -> feasible z.
  move=> le up y iy; case: (ltgtP (coef a' y None) 0) => [neg|pos|zero].
  - by apply: le_trans (f0 y iy); rewrite ler_wnmul2l // ltW.
  - by have := up _ (upsP y iy pos); rewrite ler_pdivl_mulr // mulrC.
  - by have := f0 y iy; rewrite zero !mul0r.
have [none|some] := eqVneq ups [::].
  have [|x [ok le]] := reach (Num.max (value x0) (M + 1)).
    by apply: feasible_up => [|u]; [rewrite le_maxr lexx | rewrite none].
  have := le_trans le (below x ok); rewrite le_maxl => /andP[_]; by rewrite ger_addl ler10.
(* The least upper bound is reached. *)
have [z [iz least]] : exists z, z \in ups /\ forall u, u \in ups -> z <= u.
  move: some; elim: (ups) => [//|u us IH] _; have [->|/IH [z [iz least]]] := eqVneq us [::].
    by exists u; rewrite mem_head; split=> // u'; rewrite inE => /eqP ->.
  exists (Num.min u z); split; first by case: (leP u z) => _; rewrite inE ?eqxx ?iz ?orbT.
  by move=> u'; rewrite inE le_minl => /orP[/eqP ->|/least ->]; rewrite ?lexx ?orbT.
have [|x [ok le]] := reach z; first by apply: feasible_up => //; exact: ge0_up.
exists x; split=> // x' ok'; apply: le_trans le; have /mapP[y + ->] := iz; rewrite mem_filter => /andP[pos iy].
by rewrite ler_pdivl_mulr // mulrC; apply: (reached x' _ ok' (lexx _)).
Qed.
