"""Fits boosted trees on rows that articles.ts wrote, one thread, fixed seeds; writes them as JSON.

Usage: python3 boost.py DIR SETTINGS_JSON. DIR holds rows.f32, labels.f32, weights.f32, folds.u8; out come
fold-K.json (trained without fold K) or full.json, and chances.f32 (of each row, by the model that did not see it).
"""
import json
import sys

import numpy as np
import xgboost as xgb

where, settings = sys.argv[1], json.loads(sys.argv[2])
width = settings["width"]
rows = np.fromfile(f"{where}/rows.f32", dtype=np.float32).reshape(-1, width)
labels = np.fromfile(f"{where}/labels.f32", dtype=np.float32)
weights = np.fromfile(f"{where}/weights.f32", dtype=np.float32)
folds = np.fromfile(f"{where}/folds.u8", dtype=np.uint8)
known = weights > 0
weights = weights / weights[known].mean()
params = {
    "objective": "binary:logistic",
    "tree_method": "hist",
    "grow_policy": "lossguide",
    "max_depth": 0,
    "max_leaves": settings.get("leaves", 24),
    "eta": settings.get("rate", 0.06),
    "min_child_weight": settings.get("least", 6),
    "colsample_bytree": settings.get("columns", 0.5),
    "subsample": settings.get("rows", 0.7),
    "lambda": settings.get("l2", 5),
    "max_bin": settings.get("bins", 128),
    "base_score": 0.5,
    "nthread": 1,
    "seed": settings.get("seed", 1),
}


def fit(mask):
    data = xgb.DMatrix(rows[mask], label=labels[mask], weight=weights[mask])
    return xgb.train(params, data, num_boost_round=settings.get("trees", 250))


def write(model, path):
    with open(path, "w") as file:
        json.dump([json.loads(tree) for tree in model.get_dump(dump_format="json")], file)


if settings.get("full"):
    write(fit(known), f"{where}/full.json")
else:
    chances = np.zeros(len(labels), dtype=np.float32)
    for fold in range(int(folds.max()) + 1):
        model = fit(known & (folds != fold))
        held = folds == fold
        chances[held] = model.predict(xgb.DMatrix(rows[held]))
        write(model, f"{where}/fold-{fold}.json")
        print("fold", fold, flush=True)
    chances.tofile(f"{where}/chances.f32")
