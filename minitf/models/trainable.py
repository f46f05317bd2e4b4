"""What compiling adds to a model, and what its steps report."""

from minitf.models.training import Plan


class Trainable:
    """The part of a model that training uses; faces override how numbers are reported."""

    plan = None
    asked_to_stop = False  # a callback sets it: the run ends after the batch
    current_run = None  # answers whether it is active; see `is_busy`

    def is_busy(self):
        """Whether a fit of this model is under way.

        Asked of the run itself, so that no interrupt can leave a flag set behind.
        """
        return self.current_run is not None and self.current_run()

    def settle(self, optimizer, losses, loss_weights=None, metrics=()):
        """What compile comes to: nothing changes before all of it was accepted."""
        self.plan = Plan(optimizer, losses, loss_weights, list(metrics))

    def check_compiled(self):
        if self.plan is None:
            raise self.dialect.error("not_compiled")

    def trained(self):
        """(the variables that a run changes, those whose regularizers add to its loss)."""
        return self.trainable_cores, self.regularized()

    def regularized(self):
        """The variables whose regularizers add to the loss."""
        return [core for core in self.penalised_variables() if core.regularizer is not None]

    def penalised_variables(self):
        return self.trainable_cores

    def extra_losses(self):
        """Further scalars to add to the loss of the training step under way."""
        return ()

    def check_gradients(self, variables, gradients):
        """A model without anything to train, or with weights that the loss does not reach."""
        if not variables:
            self.nothing_to_train()

    def nothing_to_train(self):
        raise self.dialect.error("nothing_to_train", count=len(self.cores))

    # ---- what a step reports ----

    def step_logs(self, total, parts, ys, outputs, weights):
        """{name: value} of a training batch."""
        logs = {"loss": float(total.array)}
        if len(parts) > 1:
            for name, part in zip(self.output_names, parts, strict=True):
                if part is not None:
                    logs[f"{name}_loss"] = float(part.array)
        for name, index, metric, _ in self.plan.metrics:
            logs[name] = metric.batch_mean(ys[index], outputs[index])
        return logs

    def evaluation_logs(self, total, parts, ys, outputs, weights):
        return self.step_logs(total, parts, ys, outputs, weights)

    def reset_metrics(self):
        for _, _, metric, _ in self.plan.metrics:
            metric.reset()

    def batch_logs(self, index, size, values, means):
        """What a callback gets at the end of a batch."""
        return {"batch": index, "size": size, **values}

    def epoch_logs(self, means):
        """What an epoch comes to: means over its samples."""
        return means.result()

    def with_validation(self, logs, validation):
        return {**{f"val_{name}": value for name, value in validation.items()}, **logs}

    def train_end_logs(self, logs):
        return {}

    def warn_of_loss(self, loss, epoch, data):
        """Say, once a run, that the loss is no number any more, and what may be the cause."""
        if not self.dialect.warns_of_loss():
            return
        found = data.not_finite()
        if found is None:
            which = "loss_not_finite"
            place = {}
        else:
            which, (kind, index, row) = "data_not_finite", found
            names = self.input_names if kind == "input" else self.output_names
            place = {"kind": kind, "name": names[index], "row": row}
        self.dialect.warn(which, loss="NaN" if loss != loss else "infinite", epoch=epoch + 1,
                          **place)
