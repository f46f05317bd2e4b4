"""What keras_scores.json describes: losses and metrics that only Keras has, and their data."""

from keras_fixture import fixed_array, one_hot
from keras_training_rows import new

COUNT = 8


def labels(*values):
    return {"array": list(values), "dtype": "int32"}


def bits(*values):
    return {"array": [[value] for value in values], "dtype": "float32"}


DATA = {
    "bits": (bits(1, 0, 1, 1, 0, 0, 1, 0), bits(0.9, 0.6, 0.5, 0.2, 0, 0.31, 1, 0.49)),
    "several": ({"array": [[1, 0, 1], [0, 0, 1], [1, 1, 0], [0, 1, 0], [1, 0, 0], [0, 1, 1],
                           [1, 1, 1], [0, 0, 0]], "dtype": "float32"},
                fixed_array(51, [COUNT, 3], 0.03, 0.97)),
    "classes": (one_hot([0, 2, 1, 1, 0, 2, 2, 1], 3), fixed_array(52, [COUNT, 3], 0.05, 0.95)),
    "logits": (one_hot([0, 2, 1, 1, 0, 2, 2, 1], 3), fixed_array(53, [COUNT, 3], -2, 2)),
    "rows": (labels(0, 2, 1, 1, 0, 2, 2, 1), fixed_array(54, [COUNT, 3], 0.05, 0.95)),
    "labels": (labels(0, 2, 1, 1, 0, 2, 2, 1), labels(0, 2, 2, 1, 1, 2, 0, 1)),
    "numbers": (fixed_array(55, [COUNT, 2], -2, 2), fixed_array(56, [COUNT, 2], -2, 2)),
    "shares": (fixed_array(57, [COUNT, 3], 0.1, 0.9), fixed_array(58, [COUNT, 3], 0.1, 0.9)),
    "embeddings": (labels(0, 1, 0, 1, 2, 0, 3, 1), fixed_array(59, [COUNT, 4], -0.6, 0.6)),
}
WEIGHTS = {"array": [1, 0.5, 2, 0, 1, 0.25, 1.5, 1], "dtype": "float32"}
WHOLE = {"array": [1, 2, 0, 1, 3, 1, 1, 2], "dtype": "int32"}


def loss(name, data, **args):
    return new(f"losses.{name}", **args), data


def metric(name, data, **args):
    return new(f"metrics.{name}", **args), data


LOSSES = [
    *(loss("BinaryFocalCrossentropy", "several", **args) for args in (
        {}, {"apply_class_balancing": True, "alpha": 0.7}, {"gamma": 3.0, "axis": 0},
        {"label_smoothing": 0.2})),
    loss("BinaryFocalCrossentropy", "logits", from_logits=True, gamma=1.0),
    *(loss("CategoricalFocalCrossentropy", "classes", **args) for args in (
        {}, {"alpha": [0.2, 0.3, 0.5]}, {"gamma": 1.0, "label_smoothing": 0.1})),
    loss("CategoricalFocalCrossentropy", "logits", from_logits=True),
    loss("CategoricalGeneralizedCrossEntropy", "rows"),
    loss("CategoricalGeneralizedCrossEntropy", "rows", q=0.2),
    *(loss("Dice", "several", **args) for args in ({}, {"axis": 1}, {"axis": {"tuple": [0, 1]}})),
    *(loss("Tversky", "several", **args) for args in (
        {}, {"alpha": 0.2, "beta": 0.9}, {"axis": -1})),
    *(loss("Circle", "embeddings", **args) for args in (
        {}, {"gamma": 4.0, "margin": 0.2}, {"gamma": 6.0, "remove_diagonal": False})),
]
COUNTS = ("TruePositives", "FalsePositives", "TrueNegatives", "FalseNegatives", "Precision",
          "Recall")
AT = (("SensitivityAtSpecificity", "specificity"), ("SpecificityAtSensitivity", "sensitivity"),
      ("PrecisionAtRecall", "recall"), ("RecallAtPrecision", "precision"))
METRICS = [
    *(metric(name, "bits", **args) for name in COUNTS for args in (
        {}, {"thresholds": 0.3}, {"thresholds": [0.2, 0.5, 0.8]}, {"thresholds": [0, 0.5, 1]})),
    *(metric(name, "several", **args) for name in COUNTS[4:] for args in (
        {"top_k": 1}, {"top_k": 2, "class_id": 0}, {"class_id": 1, "thresholds": [0.3, 0.6]})),
    *(metric(name, "bits", num_thresholds=count, **{key: share}) for name, key in AT
      for share in (0.4, 0.75) for count in (1, 9)),
    *(metric(name, "several", class_id=2, num_thresholds=20, **{key: 0.5}) for name, key in AT),
    *(metric("AUC", "bits", curve=curve, summation_method=method, num_thresholds=11)
      for curve in ("ROC", "PR", "PRGAIN") for method in ("interpolation", "majoring", "minoring")),
    *(metric("AUC", "several", num_thresholds=6, **args) for args in (
        {}, {"multi_label": True}, {"multi_label": True, "curve": "PR", "num_labels": 3})),
    metric("AUC", "bits", thresholds=[0.2, 0.5]), metric("AUC", "bits"),
    metric("AUC", "logits", from_logits=True, num_thresholds=9),
    *(metric("FBetaScore", "classes", average=average, beta=2.0, threshold=threshold)
      for average in (None, "micro", "macro", "weighted") for threshold in (None, 0.4)),
    metric("F1Score", "several"), metric("F1Score", "several", average="macro", threshold=0.5),
    *(metric("R2Score", "numbers", class_aggregation=how, num_regressors=count)
      for how in ("uniform_average", "variance_weighted_average", None) for count in (0, 2)),
    metric("IoU", "labels", num_classes=3, target_class_ids=[0, 2]),
    metric("IoU", "labels", num_classes=2, target_class_ids=[1]),
    metric("IoU", "labels", num_classes=3, target_class_ids=[0, 1], ignore_class=1),
    metric("IoU", "rows", num_classes=3, target_class_ids=[0], sparse_y_pred=False),
    metric("MeanIoU", "labels", num_classes=3), metric("MeanIoU", "labels", num_classes=4),
    metric("BinaryIoU", "bits"), metric("BinaryIoU", "bits", threshold=0.3, target_class_ids=[1]),
    metric("OneHotIoU", "classes", num_classes=3, target_class_ids=[0, 2]),
    metric("OneHotMeanIoU", "classes", num_classes=3),
    *(metric(name, data) for name in ("Hinge", "SquaredHinge") for data in ("several", "numbers")),
    metric("CategoricalHinge", "classes"), metric("KLDivergence", "shares"),
    metric("Poisson", "shares"), metric("LogCoshError", "numbers"),
    metric("MeanSquaredLogarithmicError", "shares"),
    metric("CosineSimilarity", "numbers"), metric("PearsonCorrelation", "shares"),
    metric("ConcordanceCorrelation", "shares"),
    *(metric("SparseTopKCategoricalAccuracy", "rows", k=k) for k in (1, 2)),
]
EVALUATED = ("metrics.F1Score", "metrics.AUC", "metrics.Precision",
             "metrics.Precision thresholds=[0.2, 0.5, 0.8]")
ERRORS = {
    "threshold above 1": "keras.metrics.TruePositives(thresholds=2)",
    "thresholds below 0": "keras.metrics.Precision(thresholds=[-1, 0.5])",
    "curve": "keras.metrics.AUC(curve='x')",
    "summation": "keras.metrics.AUC(summation_method='x')",
    "one threshold": "keras.metrics.AUC(num_thresholds=1)",
    "labels of one": "keras.metrics.AUC(num_labels=3)",
    "average": "keras.metrics.FBetaScore(average='x')",
    "beta of int": "keras.metrics.FBetaScore(beta=1)",
    "beta below 0": "keras.metrics.FBetaScore(beta=-1.0)",
    "threshold of int": "keras.metrics.FBetaScore(threshold=1)",
    "threshold of 2": "keras.metrics.FBetaScore(threshold=2.0)",
    "aggregation": "keras.metrics.R2Score(class_aggregation='x')",
    "regressors": "keras.metrics.R2Score(num_regressors=-1)",
    "target class": "keras.metrics.IoU(num_classes=2, target_class_ids=[2])",
    "specificity": "keras.metrics.SensitivityAtSpecificity(specificity=2)",
    "recall": "keras.metrics.PrecisionAtRecall(recall=-1)",
    "no thresholds": "keras.metrics.RecallAtPrecision(precision=0.5, num_thresholds=0)",
    "rank of F": "keras.metrics.FBetaScore().update_state(np.ones(3), np.ones(3))",
    "rank of R2": "keras.metrics.R2Score().update_state(np.ones(3), np.ones(3))",
    "rank of AUC": "keras.metrics.AUC(multi_label=True).update_state(np.ones(3), np.ones(3))",
    "class of one": "keras.metrics.Precision(class_id=0).update_state(np.ones(3), np.ones(3))",
    "q of 1": "keras.losses.CategoricalGeneralizedCrossEntropy(q=1.0)",
}
FUNCTIONS = [
    *(("losses", name, data) for name, data in (
        ("binary_focal_crossentropy", "several"), ("categorical_focal_crossentropy", "classes"),
        ("dice", "several"), ("tversky", "several"), ("circle", "embeddings"))),
    *(("metrics", name, data) for name, data in (
        ("binary_focal_crossentropy", "several"), ("categorical_hinge", "classes"),
        ("concordance_correlation", "shares"), ("hinge", "several"), ("huber", "numbers"),
        ("kl_divergence", "shares"), ("log_cosh", "numbers"), ("pearson_correlation", "shares"),
        ("mean_squared_logarithmic_error", "shares"), ("poisson", "shares"),
        ("sparse_top_k_categorical_accuracy", "rows"), ("squared_hinge", "several"))),
]
