#!/bin/bash
# A check in a hundred parts on Slurm: sbatch slurm.sh, then lacuna merge shards/*.json --out check.json
#SBATCH --job-name=lacuna
#SBATCH --array=1-100
#SBATCH --cpus-per-task=4
#SBATCH --time=04:00:00
set -eu
mkdir -p shards
# A task that is run again goes on where its journal ends.
lacuna check --seed 7 --runs 1000000 --shard auto --workers "${SLURM_CPUS_PER_TASK:-1}" \
  --journal "shards/journal-$SLURM_ARRAY_TASK_ID" --json >"shards/$SLURM_ARRAY_TASK_ID.json.part" || [ $? -eq 3 ]
mv "shards/$SLURM_ARRAY_TASK_ID.json.part" "shards/$SLURM_ARRAY_TASK_ID.json"
