"""Every sentence that both faces have a wording for: one table, a column a face.

    which: (class of the error, tfjs's sentence, Keras's sentence)

The class may be a pair, tfjs's and Keras's. `{shape:list}` writes a shape as JavaScript's
String(array) does (3,2), `{shape:json}` as JSON does ([null,2]); plain `{shape}` as Python does.
Where only one face can meet the mistake, its column stands alone.
"""

from minitf.sentences import (
    activations,
    convolution,
    data,
    datasets,
    embeddings,
    images,
    layers,
    masks,
    merge,
    models,
    noise,
    normalization,
    pooling,
    recurrent,
    shaping,
)

SENTENCES = {
    **activations.SENTENCES,
    **convolution.SENTENCES,
    **data.SENTENCES,
    **datasets.SENTENCES,
    **embeddings.SENTENCES,
    **images.SENTENCES,
    **layers.SENTENCES,
    **masks.SENTENCES,
    **merge.SENTENCES,
    **models.SENTENCES,
    **noise.SENTENCES,
    **normalization.SENTENCES,
    **pooling.SENTENCES,
    **recurrent.SENTENCES,
    **shaping.SENTENCES,
}
