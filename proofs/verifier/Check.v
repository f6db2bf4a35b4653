(** * The verifier of certificate@1, as a program

    What docs/certificates.md says must be checked, in its order; [Sound] proves that what is accepted is true. The program never searches. *)
Require Import QArith Qminmax List Arith Bool.
From Verifier Require Import Table.
Import ListNotations.
Open Scope Q_scope.

(** ** What a certificate holds beside the game *)
Inductive row := Incentive (w i b : nat) | Budget (k : nat) | Bound (k i : nat).
Definition proof := list (row * Q).
Definition outcome := (nat * nat)%type.   (* a contingency, and a profile there *)
Record exclusion := Exclusion { outcomes : list outcome; why : proof }.
Record node := Node {
  closing : option proof; burning : option proof; pairs : option (list (nat * nat)); at_ : option nat; cases : option (list nat) }.
Record part := Part { over : list nat; part_value : option Q; tree : list node }.
Record claim := Claim {
  claimed : option Q; attained : option (list nat * list (nat * list Q)); excluded : list exclusion; parts : list part }.
Record certificate := Certificate {
  the_game : game; best_welfare : Q; best_profiles : list (list nat);
  without_contract : claim; best_mechanism : claim; gap : option Q; with_contract : claim }.

(** A claim is about V_L, or about a weight. *)
Inductive goal := ValueGoal | WeightGoal.

(** ** Numbers and lists *)
Definition listed {A} (x : option (list A)) := match x with Some l => l | None => [] end.
Definition absent {A} (x : option A) := match x with Some _ => false | None => true end.
Definition lt (x y : Q) := negb (Qle_bool y x).
Definition plus x y := Qred (x + y).
Definition times x y := Qred (x * y).
Definition minus x y := Qred (x - y).
Definition add_all {A} (l : list A) (x : A -> Q) : Q := fold_right (fun a s => plus (x a) s) 0 l.
Definition mem k l := existsb (Nat.eqb k) l.
Fixpoint distinct l := match l with [] => true | k :: l' => negb (mem k l') && distinct l' end.
Definition same_outcome (x y : outcome) := Nat.eqb (fst x) (fst y) && Nat.eqb (snd x) (snd y).
Definition Qmost (x y : Q) := if Qle_bool x y then y else x.
Definition Qleast (x y : Q) := if Qle_bool x y then x else y.
Definition same_number (x y : option Q) := match x, y with Some a, Some b => Qeq_bool a b | None, None => true | _, _ => false end.

Section Check.
Variable G : game.
Notation agents := (agents G). Notation contingencies := (contingencies G). Notation profiles := (profiles G).
Notation cell := (cell G). Notation deviate := (deviate G). Notation u := (u G). Notation p := (p G).

Definition welfare w a := add_all agents (u w a).
Definition worth w a := times (p w) (welfare w a).
Definition is_agent i := Nat.ltb i (length (sizes G)).
Definition is_contingency w := Nat.ltb w (length (prior G)).
Definition is_profile a := Nat.ltb a (fold_right Nat.mul 1%nat (sizes G)).
Definition cell_numbers := concat (cells G).

(** ** The environment: sizes, probabilities, the bound, and cells numbered by first occurrence *)
Fixpoint numbered seen l := match l with
  | [] => true
  | k :: l' => Nat.leb k seen && numbered (if Nat.eqb k seen then S seen else seen) l'
  end.
Definition table {A} (rows : list (list A)) :=
  Nat.eqb (length rows) (length (prior G)) && forallb (fun r => Nat.eqb (length r) (length profiles)) rows.
Definition game_ok :=
  table (payoffs G) && table (cells G) && forallb (forallb (fun r => Nat.eqb (length r) (length (sizes G)))) (payoffs G)
  && forallb (fun w => lt 0 (p w)) contingencies && Qeq_bool (add_all contingencies p) 1
  && match liability G with Some B => Qle_bool 0 B | None => true end && numbered 0 cell_numbers.

Definition is_first_best w a := forallb (fun b => Qle_bool (welfare w b) (welfare w a)) profiles.
Definition first_bests w := filter (is_first_best w) profiles.

(** ** The pair that attains a value: a choice, and transfers of a list, by cell; of two entries for a cell the later counts *)
Definition transfers (entries : list (nat * list Q)) : mechanism := fun i k =>
  match find (fun e => Nat.eqb (fst e) k) (rev entries) with Some e => nth i (snd e) 0 | None => 0 end.
Definition entry_ok (e : nat * list Q) :=
  mem (fst e) cell_numbers && Nat.eqb (length (snd e)) (length (sizes G))
  && (let s := add_all agents (fun i => nth i (snd e) 0) in
      match class G with Balanced => Qeq_bool s 0 | SubsidyFree => Qle_bool s 0 | Unrestricted => true end)
  && match liability G with Some B => forallb (fun x => Qle_bool (- B) x && Qle_bool x B) (snd e) | None => true end.
Definition utility l i w a := plus (u w a i) (times l (welfare w a)).
Definition stays l t (f : nat -> nat) w := forallb (fun i => forallb (fun b =>
  Qle_bool (plus (utility l i w (deviate (f w) i b)) (t i (cell w (deviate (f w) i b)))) (plus (utility l i w (f w)) (t i (cell w (f w)))))
  (actions G i)) agents.
Definition paid_on (t : mechanism) k := match class G with Unrestricted => 0 | _ => add_all agents (fun i => t i k) end.
Definition pair_ok l (choice : list nat) entries :=
  Nat.eqb (length choice) (length (prior G)) && forallb is_profile choice && forallb entry_ok entries
  && forallb (stays l (transfers entries) (fun w => nth w choice 0%nat)) contingencies.
Definition pair_value choice entries := let t := transfers entries in
  add_all contingencies (fun w => let a := nth w choice 0%nat in times (p w) (plus (welfare w a) (paid_on t (cell w a)))).

(** ** Rows, added up: a coefficient for every transfer, the slope (that of the weight) and the total *)
Definition sums := (list (nat * nat * Q) * Q * Q)%type.
Fixpoint put k i y (coefs : list (nat * nat * Q)) := match coefs with
  | [] => [(k, i, y)]
  | (k', i', y') :: rest => if Nat.eqb k k' && Nat.eqb i i' then (k, i, plus y y') :: rest else (k', i', y') :: put k i y rest
  end.
Definition assigned (chosen : list outcome) w := option_map snd (find (fun x => Nat.eqb (fst x) w) chosen).
Definition on_path (chosen : list outcome) k := existsb (fun x => Nat.eqb (cell (fst x) (snd x)) k) chosen.

Definition add_row (of : goal) chosen (named : row * Q) (s : sums) : option sums :=
  let '(coefs, slope, sum) := s in let y := snd named in
  match fst named with
  | Incentive w i b =>
    match assigned chosen w with
    | Some a => let to := deviate a i b in
      if is_contingency w && is_agent i && mem b (actions G i) && Qle_bool 0 y
      then Some (put (cell w a) i y (put (cell w to) i (- y) coefs),
                 plus slope (times y (minus (welfare w a) (welfare w to))), plus sum (times y (minus (u w to i) (u w a i))))
      else None
    | None => None
    end
  | Budget k =>
    let free := match class G with Balanced => true | _ => match of with WeightGoal => on_path chosen k | ValueGoal => false end end in
    match class G with
    | Unrestricted => None
    | _ => if mem k cell_numbers && (free || Qle_bool 0 y) then Some (fold_right (fun i => put k i (- y)) coefs agents, slope, sum) else None
    end
  | Bound k i =>
    match liability G with
    | Some B => if mem k cell_numbers && is_agent i then Some (put k i y coefs, slope, minus sum (times (Qmost y (- y)) B)) else None
    | None => None
    end
  end.
Fixpoint add_rows of chosen (rows : proof) (s : sums) : option sums := match rows with
  | [] => Some s
  | named :: rest => match add_row of chosen named s with Some s' => add_rows of chosen rest s' | None => None end
  end.
Definition nothing_left (coefs : list (nat * nat * Q)) := forallb (fun e => Qeq_bool (snd e) 0) coefs.

(** The rows contradict each other; or, for a weight, show that [most] is needed. *)
Definition closed_by of (most : option Q) chosen rows := match add_rows of chosen rows ([], 0, 0) with
  | Some (coefs, slope, sum) => nothing_left coefs && lt 0 sum
      && match of with
         | ValueGoal => true
         | WeightGoal => Qeq_bool slope 0 || match most with Some x => Qle_bool (times x slope) sum | None => false end
         end
  | None => false
  end.

(** How much money the rows show to be burned. *)
Definition burned chosen rows := match class G with
  | SubsidyFree =>
    let start := fold_right (fun x coefs => fold_right (fun i => put (cell (fst x) (snd x)) i (p (fst x))) coefs agents) [] chosen in
    match add_rows ValueGoal chosen rows (start, 0, 0) with
    | Some (coefs, _, sum) => if nothing_left coefs then Some sum else None
    | None => None
    end
  | _ => None
  end.

(** ** Exclusions *)
Definition exclusion_ok of most (x : exclusion) := match outcomes x with
  | [a] => is_contingency (fst a) && is_profile (snd a) && closed_by of most [a] (why x)
  | [a; b] => is_contingency (fst a) && is_profile (snd a) && is_contingency (fst b) && is_profile (snd b)
      && negb (Nat.eqb (fst a) (fst b)) && closed_by of most [a; b] (why x)
  | _ => false
  end.
Definition apart (excl : list exclusion) (x y : outcome) := existsb (fun e => match outcomes e with
  | [a] => same_outcome a x && same_outcome a y
  | [a; b] => (same_outcome a x && same_outcome b y) || (same_outcome a y && same_outcome b x)
  | _ => false
  end) excl.

(** ** Nodes: what is open, and what each open outcome costs *)
Section Tree.
Variables (of : goal) (most : option Q) (excl : list exclusion) (over : list nat).
Definition costed := (nat * nat * Q)%type.
Definition place (r : costed) : outcome := fst r.
Definition at_contingency w (r : costed) := Nat.eqb (fst (fst r)) w.
Definition is_open w (open : list outcome) := existsb (fun x => Nat.eqb (fst x) w) open.
Definition best_open (open : list outcome) w :=
  match filter (fun x => Nat.eqb (fst x) w) open with
  | [] => 0
  | x :: rest => fold_right (fun y m => Qmost (worth w (snd y)) m) (worth w (snd x)) rest
  end.

(** For a weight nothing is dropped. *)
Definition limit := match of with ValueGoal => most | WeightGoal => None end.
Definition narrow bound (rows : list costed) := match limit with
  | Some x => filter (fun r => lt x (minus bound (snd r))) rows
  | None => rows
  end.

(** The least that two outcomes at [w] and [v] cost that may stand together. *)
Definition least_of (xs ys : list costed) : option Q := fold_right (fun x m => fold_right (fun y m =>
  if apart excl (place x) (place y) then m
  else Some (match m with Some z => Qleast z (plus (snd x) (snd y)) | None => plus (snd x) (snd y) end)) m ys) None xs.
Definition given m (ys : list costed) x := fold_right (fun y g => if apart excl x (place y) then g else Qleast g (snd y)) m ys.
Definition relax w v m (ys : list costed) (r : costed) : costed :=
  if at_contingency w r then (place r, minus (snd r) (minus m (given m ys (place r))))
  else if at_contingency v r then (place r, minus (snd r) (Qleast (snd r) m))
  else r.
Fixpoint shift (open : list outcome) (ps : list (nat * nat)) bound (rows : list costed) : option (list costed) := match ps with
  | [] => Some (narrow bound rows)
  | (w, v) :: rest =>
    if Nat.eqb w v || negb (mem w over && mem v over && is_open w open && is_open v open) then None
    else let ys := filter (at_contingency v) rows in
      match least_of (filter (at_contingency w) rows) ys with
      | None => Some []
      | Some m => shift open rest (minus bound m) (map (relax w v m ys) rows)
      end
  end.
Definition left_open open lost ps :=
  let bound := minus (add_all over (best_open open)) lost in
  shift open ps bound (narrow bound (map (fun x => (x, minus (best_open open (fst x)) (worth (fst x) (snd x)))) open)).

(** Reads a tree in preorder from a list of nodes, and gives back the rest. *)
Fixpoint visit (fuel : nat) (open chosen : list outcome) (nodes : list node) : option (list node) := match fuel, nodes with
  | S fuel', nd :: rest =>
    match closing nd with
    | Some rows =>
      (* Beside a proof there is nothing that proves nothing. *)
      if absent (burning nd) && absent (pairs nd) && absent (at_ nd) && absent (cases nd) && closed_by of most chosen rows then Some rest else None
    | None =>
      match match burning nd with Some rows => burned chosen rows | None => Some 0 end with
      | None => None
      | Some lost =>
        match left_open open lost (listed (pairs nd)) with
        | None => None
        | Some rows =>
          let open' := map place rows in
          if negb (forallb (fun w => is_open w open') over) then (if absent (at_ nd) && absent (cases nd) then Some rest else None)
          else match at_ nd with
            | None => None
            | Some w =>
              if mem w over && negb (is_open w chosen) && distinct (listed (cases nd)) && forallb is_profile (listed (cases nd))
                 && forallb (fun x => negb (Nat.eqb (fst x) w) || mem (snd x) (listed (cases nd))) open'
              then (fix each cs nodes := match cs with
                  | [] => Some nodes
                  | a :: cs' =>
                    match visit fuel' (filter (fun y => if Nat.eqb (fst y) w then Nat.eqb (snd y) a else negb (apart excl (w, a) y)) open')
                            ((w, a) :: chosen) nodes with
                    | Some nodes' => each cs' nodes'
                    | None => None
                    end
                  end) (listed (cases nd)) rest
              else None
            end
        end
      end
    end
  | _, _ => None
  end.
Definition domain w := match of with ValueGoal => profiles | WeightGoal => first_bests w end.
Definition start := filter (fun x => negb (apart excl x x)) (flat_map (fun w => map (fun a => (w, a)) (domain w)) over).
End Tree.

Definition part_ok of excl (x : part) :=
  distinct (over x) && forallb is_contingency (over x)
  && match visit of (part_value x) excl (over x) (S (length (tree x))) (start of excl (over x)) [] (tree x) with
     | Some [] => true
     | _ => false
     end.

(** ** Claims *)
Definition sum_of (xs : list (option Q)) := fold_right (fun x s => match x, s with Some a, Some b => Some (plus a b) | _, _ => None end) (Some 0) xs.
Definition optimal of (c : claim) :=
  forallb (exclusion_ok of (claimed c)) (excluded c) && forallb (part_ok of (excluded c)) (parts c)
  && match of, claimed c with
     | ValueGoal, Some x =>
       same_number (sum_of (map part_value (parts c))) (Some x)
       && distinct (concat (map over (parts c))) && Nat.eqb (length (concat (map over (parts c)))) (length (prior G))
     | _, x => negb (Nat.eqb (length (parts c)) 0) && forallb (fun y => same_number (part_value y) x) (parts c)
     end.

Definition value_ok (c : claim) := match claimed c, attained c with
  | Some x, Some (choice, entries) => pair_ok 0 choice entries && Qeq_bool (pair_value choice entries) x
  | None, None => true
  | _, _ => false
  end && optimal ValueGoal c.

Definition weight_ok (c : claim) := match claimed c, attained c with
  | Some x, Some (choice, entries) => Qle_bool 0 x && pair_ok x choice entries
      && forallb (fun w => is_first_best w (nth w choice 0%nat) && Qeq_bool (paid_on (transfers entries) (cell w (nth w choice 0%nat))) 0) contingencies
      && (if Qeq_bool x 0 then Nat.eqb (length (excluded c) + length (parts c)) 0 else optimal WeightGoal c)
  | None, None => optimal WeightGoal c
  | _, _ => false
  end.
End Check.

(** The same game in the empty language. *)
Definition blind G := Game (sizes G) (prior G) (payoffs G) (map (map (fun _ => 0%nat)) (cells G)) (class G) (liability G).

Definition accepted (c : certificate) : bool :=
  let G := the_game c in
  game_ok G
  && Nat.eqb (length (best_profiles c)) (length (prior G))
  && forallb (fun w => match list_eq_dec Nat.eq_dec (nth w (best_profiles c) []) (first_bests G w) with left _ => true | right _ => false end) (contingencies G)
  && forallb (fun w => negb (Nat.eqb (length (first_bests G w)) 0)) (contingencies G)
  && Qeq_bool (best_welfare c) (add_all (contingencies G) (fun w => worth G w (hd 0%nat (first_bests G w))))
  && weight_ok (blind G) (without_contract c) && value_ok G (best_mechanism c)
  && same_number (gap c) (match claimed (best_mechanism c) with Some x => Some (minus (best_welfare c) x) | None => None end)
  && weight_ok G (with_contract c).
