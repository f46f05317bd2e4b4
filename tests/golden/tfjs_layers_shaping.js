// Permute and repeatVector.
'use strict';
const {call, fill, layer, recordLayers} = require('./tfjs_layers.js');

const rows = [];
const add = (id, make, input, more) => rows.push({id, make, inputs: [input], ...more});

add('permute', layer('permute', {dims: [2, 1]}), fill(1, 2, 3, 4));
add('permute_3', layer('permute', {dims: [3, 1, 2]}), fill(1, 2, 3, 4, 2));
add('permute_1', layer('permute', {dims: [1]}), fill(1, 2, 3));
add('permute_named', layer('permute', {dims: [1, 2], name: 'p', inputShape: [3, 4]}),
    fill(1, 2, 3, 4));
add('permute_rank', layer('permute', {dims: [2, 1]}), fill(1, 2, 3));
for (const dims of [2, [0, 1], [1, 1], [1, 3], [], ['a'], [1.5], null]) {
  add(`permute_${JSON.stringify(dims)}`, layer('permute', {dims}), fill(1, 2, 3));
}
add('permute_nothing', call('layers.permute'), fill(1, 2, 3));
for (const n of [1, 3, 0, -1, 1.5, null]) {
  add(`repeat_${n}`, layer('repeatVector', n === null ? {} : {n}), fill(1, 2, 3));
}
add('repeat_named', layer('repeatVector', {n: 2, name: 'r', inputShape: [3]}), fill(1, 2, 3));
add('repeat_rank', layer('repeatVector', {n: 2}), fill(1, 2, 3, 4));
add('repeat_nothing', call('layers.repeatVector'), fill(1, 2, 3));

module.exports = recordLayers(rows);
