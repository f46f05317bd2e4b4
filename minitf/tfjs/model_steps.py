"""What a model trains in a step, and the numbers that it reports, as tfjs reports them."""

from minitf.dialect import TFJS
from minitf.tfjs.memory import run_in_scope
from minitf.tfjs.tensor import unwrap


class ModelSteps:
    """The part of a model that its training steps ask."""

    log_names = ()  # what the numbers of a step are called in logs and history
    trained_cores = ()  # what was trainable when the model was compiled
    step_losses = ()  # the functions given to addLoss in its layers

    def trained(self):
        """As in tfjs: of what compile found, the variables that are trainable still.

        Freezing a model does not reach the variables of models inside it, and these train on.
        """
        self.step_losses = self.all_added_losses()
        trainable = [core for core in self.trained_cores if core.trainable]
        if len(trainable) < len(self.trained_cores):
            for core in self.trained_cores:  # tfjs remembers something of the frozen ones, too
                self.plan.optimizer.slots_of(core)
        return trainable, self.regularized()

    def trainable_in_graph(self):
        """The variables that would be trained if the model were compiled now."""
        return self.trainable_cores

    def warn_of_freezing(self):
        """Say that layers were frozen, or the opposite, and compile was not called again."""
        if self.plan is not None and len(self.trainable_in_graph()) != len(self.trained_cores):
            TFJS.warn("frozen_since")

    def summed_up(self):
        """The variables that a summary counts as trainable: those that compile found."""
        return self.trainable_cores if self.plan is None else self.trained_cores

    def penalised_variables(self):
        """As tfjs counts: a layer's weights once for each use of the layer in the graph."""
        found = []
        for node in self.run_order:
            layer = node.layer
            inside = getattr(layer, "penalised_variables", None)
            found += inside() if inside else layer.penalised_cores
        return found

    @property
    def losses(self):
        """The functions given to the model's own addLoss; see calculateLosses for all."""
        return list(vars(self).get("added_losses", ()))

    def all_added_losses(self):
        """As tfjs counts: a layer's once for each use of it in the graph, not the model's own."""
        return [loss for node in self.run_order for loss in node.layer.all_added_losses()]

    def check_gradients(self, variables, gradients):
        if not variables:
            raise TFJS.error("nothing_to_train", count=len(self.trained_cores))
        for gradient in gradients:
            if gradient is not None:
                return
        raise TFJS.error("unconnected_loss")

    def extra_losses(self):
        """What the layers' addLoss functions give, for the training step under way."""
        return [run_in_scope(lambda loss=loss: unwrap(loss())) for loss in self.step_losses]

    def step_logs(self, total, parts, ys, outputs, weights):
        values = [float(total.array)]
        if len(parts) > 1:
            values += [float(part.array) for part in parts]
        for _, index, metric, _ in self.plan.metrics:
            values.append(metric.batch_mean(ys[index], outputs[index]))
        return dict(zip(self.log_names, values, strict=True))

    def evaluation_logs(self, total, parts, ys, outputs, weights):
        """As tfjs evaluates: where there are several outputs, the total grows output by output
        and each partial sum is reported, which moves the later numbers to other names."""
        values, running = [], 0.0
        for part in parts:
            running += float(part.array)
            values.append(running)
        if len(parts) > 1:
            values += [float(part.array) for part in parts]
        for _, index, metric, _ in self.plan.metrics:
            values.append(metric.batch_mean(ys[index], outputs[index]))
        return dict(enumerate(values))

    def with_validation(self, logs, validation):
        named = zip(self.log_names, validation.values(), strict=False)
        return {**{f"val_{name}": value for name, value in named}, **logs}
